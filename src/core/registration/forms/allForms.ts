import { noticeOfChange, testRun } from './afterwards.ts';
import { clientTestApplication } from './clientTestApplication.ts';
import { jointTestingRegistration } from './jointTestingRegistration.ts';
import { KINDS, type Form, type Kind } from './model.ts';
import { phrRegistration } from './phrRegistration.ts';
import { archivistAccessRequest, testCodeRequest, workspaceAccessRequest } from './requests.ts';

/** The eight forms, in the order in which a team meets them. */
export const allForms: readonly Form[] = [
  clientTestApplication,
  jointTestingRegistration,
  phrRegistration,
  testCodeRequest,
  archivistAccessRequest,
  workspaceAccessRequest,
  noticeOfChange,
  testRun,
];

const byKind: ReadonlyMap<string, Form> = new Map(allForms.map((form) => [form.kind, form]));

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && (KINDS as readonly string[]).includes(value);
}

export function formOf(kind: Kind): Form {
  const form = byKind.get(kind);
  if (form === undefined) throw new Error(`no form for ${kind}`);
  return form;
}
