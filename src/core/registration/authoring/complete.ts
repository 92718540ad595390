import type { Completion } from '../../checking/analyzer.ts';
import { isoDate } from '../../calendar/civilDate.ts';
import { localTimeAt } from '../../calendar/helsinkiTime.ts';
import { message } from '../../l10n/message.ts';
import { registrationAuthoringTexts as texts } from '../../l10n/registrationAuthoring.ts';
import { allForms, formOf } from '../forms/allForms.ts';
import { CODE_PURPOSES } from '../forms/choices.ts';
import type { Form, ScalarField } from '../forms/model.ts';
import { expectedPurpose } from '../rules/codes.ts';
import { fieldAt, fieldsOf } from '../schema/fieldAt.ts';
import { writeScalar } from '../tree/editing.ts';
import { kindOf, readForm, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { textAt, type FormMap, type FormNode } from '../tree/formNode.ts';
import type { RegistrationWorkspace } from '../workspace.ts';
import { cursorIn, type Cursor } from './cursor.ts';
import { snippetOf } from './snippetText.ts';

const RANK = { required: '0', recommended: '1', awaited: '2', optional: '3' } as const;

/** Values that stand in no schema: what the workspace holds, and today. */
const WORKSPACE_TYPES: readonly ScalarField['type'][] = ['date', 'oid', 'test-code'];

interface Proposal {
  readonly value: string;
  readonly detail?: Completion['detail'];
  readonly documentation?: Completion['documentation'];
  readonly kind?: Completion['kind'];
}

/**
 * Keys that may stand here, or values that a key may have. Where the editor itself reads our schemas, it offers what stands in them; then
 * only what the workspace knows is left to offer.
 */
export function completionsAt(
  document: FormDocument,
  offset: number,
  workspace: RegistrationWorkspace,
): Completion[] {
  const cursor = cursorIn(document, offset);
  if (cursor === undefined) return [];
  const root = rootMap(document);
  const kind = kindOf(document);
  const isSchemaRead = workspace.shapeShownElsewhere?.(document.format) === true;
  if (isSchemaRead && cursor.at === 'key') return [];
  if (!isSchemaRead && cursor.at === 'value' && cursor.path.length === 1 && cursor.path[0] === 'kind') {
    return values(
      document,
      cursor,
      allForms.map((form) => ({
        value: form.kind,
        detail: { text: form.title },
        documentation: { text: form.help },
      })),
    );
  }
  if (kind === undefined || root === undefined) {
    return cursor.at === 'key' && cursor.path.length === 0 && root?.entry('kind') === undefined
      ? kindKeys(document, cursor)
      : [];
  }
  const form = formOf(kind);
  if (cursor.at === 'key') return keys(document, form, cursor, workspace);
  const field = fieldAt(form, cursor.path);
  if (!isSchemaRead && field?.shape === 'list' && field.item.shape === 'group') {
    return keys(document, form, { ...cursor, path: [...cursor.path, 0] }, workspace);
  }
  const scalar = field?.shape === 'list' ? field.item : field;
  if (scalar?.shape !== 'scalar') return [];
  if (isSchemaRead && !WORKSPACE_TYPES.includes(scalar.type)) return [];
  return values(document, cursor, proposals(document, form, root, scalar, workspace));
}

function kindKeys(document: FormDocument, cursor: Cursor): Completion[] {
  return allForms.map((form, index) => ({
    label: `kind: ${form.kind}`,
    kind: 'property',
    detail: { text: form.title },
    documentation: { text: form.help },
    edit: {
      start: cursor.start,
      end: cursor.end,
      newText: document.format === 'json' ? `"kind": "${form.kind}"` : `kind: ${form.kind}`,
    },
    order: String(index),
  }));
}

function keys(
  document: FormDocument,
  form: Form,
  cursor: Cursor,
  workspace: RegistrationWorkspace,
): Completion[] {
  const present = new Set(cursor.siblings);
  const today = localTimeAt(workspace.now()).day;
  return fieldsOf(form, cursor.path)
    .filter(({ key }) => !present.has(key))
    .map((field) => ({
      label: field.key,
      kind: 'property',
      detail: message(texts.titledNeed, { title: { text: field.title }, need: { text: texts[field.need] } }),
      documentation: { text: field.help },
      edit: {
        start: cursor.start,
        end: cursor.end,
        newText: cursor.hasColon
          ? writeScalar(field.key, document.format)
          : snippetOf(field, document.format, cursor.indent, today),
      },
      isSnippet: !cursor.hasColon,
      order: `${RANK[field.need]}${field.key}`,
    }));
}

function values(document: FormDocument, cursor: Cursor, list: readonly Proposal[]): Completion[] {
  return list.map((proposal, index) => ({
    label: proposal.value,
    kind: proposal.kind ?? 'value',
    ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
    ...(proposal.documentation === undefined ? {} : { documentation: proposal.documentation }),
    edit: {
      start: cursor.start,
      end: cursor.end,
      newText:
        cursor.lead +
        (isLiteral(proposal.value)
          ? proposal.value
          : writeScalar(proposal.value, document.format, cursor.quote)),
    },
    order: String(index).padStart(3, '0'),
  }));
}

function isLiteral(value: string): boolean {
  return value === 'true' || value === 'false';
}

function proposals(
  document: FormDocument,
  form: Form,
  root: FormMap,
  field: ScalarField,
  workspace: RegistrationWorkspace,
): Proposal[] {
  switch (field.type) {
    case 'choice':
      return (field.choices ?? []).map(({ value, title, help }) => ({
        value,
        detail: { text: title },
        ...(help === undefined ? {} : { documentation: { text: help } }),
      }));
    case 'boolean':
      return [{ value: 'true' }, { value: 'false' }];
    case 'date':
      return [{ value: isoDate(localTimeAt(workspace.now()).day) }];
    case 'oid':
      return oidProposals(document, workspace);
    case 'test-code':
      return codeProposals(form, root, workspace);
    default:
      return (field.examples ?? []).map((value) => ({ value }));
  }
}

/** OIDs that the workspace's documents already hold, with the organisation they belong to. */
function oidProposals(document: FormDocument, workspace: RegistrationWorkspace): Proposal[] {
  const found = new Map<string, Proposal>();
  const collect = (node: FormNode | undefined, file: string): void => {
    if (node === undefined || node.shape === 'scalar') return;
    if (node.shape === 'list') {
      for (const item of node.items) collect(item, file);
      return;
    }
    const oid = textAt(node, 'oid');
    const name = textAt(node, 'name');
    if (oid !== undefined && name !== undefined && !found.has(oid)) {
      found.set(oid, {
        value: oid,
        kind: 'reference',
        detail: message(texts.organisationHere, { name, file }),
      });
    }
    for (const { value } of node.entries) collect(value, file);
  };
  collect(document.root, document.path);
  for (const source of workspace.documents?.() ?? []) {
    if (source.path !== document.path) collect(readForm(source).root, source.path);
  }
  return [...found.values()];
}

/** Codes of the register: those of the purpose that counts here. */
function codeProposals(form: Form, root: FormMap, workspace: RegistrationWorkspace): Proposal[] {
  const expected = expectedPurpose({ form, root });
  return (workspace.issuedCodes?.() ?? [])
    .filter(({ purpose }) => expected === undefined || purpose === expected)
    .map(({ code, purpose, testCase }) => {
      const title = CODE_PURPOSES.find(({ value }) => value === purpose)?.title;
      const named = title === undefined ? purpose : { text: title };
      return {
        value: code,
        kind: 'reference',
        detail:
          testCase === undefined
            ? message(texts.issuedFor, { purpose: named })
            : message(texts.issuedForCase, { purpose: named, case: testCase }),
      };
    });
}
