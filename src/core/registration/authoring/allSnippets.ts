import type { Text } from '../../l10n/message.ts';
import { noticeOfChange, testRun } from '../forms/afterwards.ts';
import { allForms } from '../forms/allForms.ts';
import { jointTestingRegistration } from '../forms/jointTestingRegistration.ts';
import { text, type Field, type Form } from '../forms/model.ts';
import { certificateFields, contactFields, organisation, otherFiles } from '../forms/parts.ts';
import { phrRegistration } from '../forms/phrRegistration.ts';
import { workspaceAccessRequest } from '../forms/requests.ts';
import type { Format } from '../tree/formDocument.ts';
import { documentSnippet, partSnippet } from './snippetText.ts';

export interface Snippet {
  readonly prefix: string;
  readonly title: Text;
  readonly body: readonly string[];
}

interface Part {
  readonly name: string;
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly as: 'entries' | 'item';
}

function itemsOf(form: Form, key: string): readonly Field[] {
  const field = form.fields.find((candidate) => candidate.key === key);
  return field?.shape === 'list' && field.item.shape === 'group' ? field.item.fields : [];
}

/** The parts that people write again and again. */
export const SNIPPET_PARTS: readonly Part[] = [
  {
    name: 'contact',
    title: text('Contact person', 'Yhteyshenkilö', 'Kontaktperson'),
    fields: contactFields,
    as: 'entries',
  },
  {
    name: 'organisation',
    title: text(
      'Organisation with OID and business ID',
      'Organisaatio, OID ja Y-tunnus',
      'Organisation med OID och FO-nummer',
    ),
    fields: organisation('organisation', text('', '', '')).fields,
    as: 'entries',
  },
  {
    name: 'case',
    title: text('Test case', 'Testitapaus', 'Testfall'),
    fields: itemsOf(jointTestingRegistration, 'preliminaryCases'),
    as: 'item',
  },
  {
    name: 'run-case',
    title: text('Case of a test run', 'Testiajon tapaus', 'Fall i en testkörning'),
    fields: itemsOf(testRun, 'cases'),
    as: 'item',
  },
  {
    name: 'person',
    title: text('Person', 'Henkilö', 'Person'),
    fields: itemsOf(workspaceAccessRequest, 'persons'),
    as: 'item',
  },
  {
    name: 'file',
    title: text('Attached file', 'Liitetiedosto', 'Bilaga'),
    fields: otherFiles.item.shape === 'group' ? otherFiles.item.fields : [],
    as: 'item',
  },
  {
    name: 'certificate',
    title: text('Certificate', 'Varmenne', 'Certifikat'),
    fields: certificateFields,
    as: 'item',
  },
  {
    name: 'criterion',
    title: text('Approval criterion', 'Hyväksymiskriteeri', 'Kriterium för godkännande'),
    fields: itemsOf(phrRegistration, 'approvalCriteria'),
    as: 'item',
  },
  {
    name: 'profile',
    title: text('Profile in use', 'Käytettävä profiili', 'Profil som används'),
    fields: itemsOf(phrRegistration, 'profiles'),
    as: 'item',
  },
  {
    name: 'function',
    title: text('Function', 'Toiminto', 'Funktion'),
    fields: itemsOf(jointTestingRegistration, 'functions'),
    as: 'item',
  },
  {
    name: 'connected-system',
    title: text('Connected system', 'Erillisjärjestelmä', 'Separat system'),
    fields: itemsOf(jointTestingRegistration, 'connectedSystems'),
    as: 'item',
  },
  {
    name: 'change',
    title: text('Change', 'Muutos', 'Ändring'),
    fields: itemsOf(noticeOfChange, 'changes'),
    as: 'item',
  },
];

/** Every snippet of a format: whole documents first. */
export function snippetsFor(format: Format): Snippet[] {
  return [
    ...allForms.map((form) => ({
      prefix: `kanta-${form.kind}`,
      title: form.title,
      body: documentSnippet(form, format),
    })),
    ...SNIPPET_PARTS.map(({ name, title, fields, as }) => ({
      prefix: `kanta-part-${name}`,
      title,
      body: partSnippet(fields, format, as),
    })),
  ];
}
