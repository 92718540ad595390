import type { Text } from '../../l10n/message.ts';
import type { SourceId } from './sources.ts';

/** The eight documents, told apart by their `kind`. */
export const KINDS = [
  'client-test-application',
  'joint-testing-registration',
  'phr-joint-testing-registration',
  'test-code-request',
  'archivist-access-request',
  'workspace-access-request',
  'notice-of-change',
  'test-run',
] as const;
export type Kind = (typeof KINDS)[number];

/** `awaited`: someone else gives it; the document is sent without it. */
export type Need = 'required' | 'recommended' | 'optional' | 'awaited';

export type ScalarType =
  | 'text'
  | 'note'
  /** `2027-03-01` */
  | 'date'
  /** `2027-03` or `2027-03-01`: schedules are published by month. */
  | 'month'
  /** `2027-03-01T10:15+02:00`; without an offset it is Helsinki time. */
  | 'instant'
  | 'oid'
  | 'business-id'
  | 'email'
  | 'phone'
  /** A file beside the document, relative to it. */
  | 'path'
  | 'url'
  /** A host name, an IP address or a network in CIDR form. */
  | 'address'
  | 'subject'
  | 'test-code'
  | 'digits'
  | 'integer'
  | 'boolean'
  | 'choice';

export interface Choice {
  readonly value: string;
  readonly title: Text;
  readonly help?: Text;
}

interface FieldCommon {
  readonly key: string;
  readonly title: Text;
  readonly help: Text;
  readonly need: Need;
  readonly source?: SourceId;
  /** Whom one waits for. */
  readonly from?: Text;
  /** Our own reading: no public source asks for it by this name. */
  readonly ours?: true;
}

export interface ScalarField extends FieldCommon {
  readonly shape: 'scalar';
  readonly type: ScalarType;
  readonly choices?: readonly Choice[];
  readonly examples?: readonly string[];
}

export interface GroupField extends FieldCommon {
  readonly shape: 'group';
  readonly fields: readonly Field[];
}

/** Items are scalars (one unnamed field) or groups. */
export interface ListField extends FieldCommon {
  readonly shape: 'list';
  readonly item: ScalarField | GroupField;
}

export type Field = ScalarField | GroupField | ListField;

/** Where a document goes when it is ready. */
export interface Recipient {
  readonly address: string;
  /** Another address that newer pages name, or that gets a copy. */
  readonly alternative?: string;
  readonly source: SourceId;
  /** The subject line, in Finnish, the working language of the services; `{name}` is filled from the document. */
  readonly subject: string;
}

export interface Form {
  readonly kind: Kind;
  readonly title: Text;
  readonly help: Text;
  readonly source: SourceId;
  readonly fields: readonly Field[];
  readonly recipient: Recipient;
}

interface Extras {
  readonly source?: SourceId;
  readonly from?: Text;
  readonly ours?: true;
}

export function text(en: string, fi: string, sv: string): Text {
  return { en, fi, sv };
}

export function scalar(
  key: string,
  type: ScalarType,
  need: Need,
  title: Text,
  help: Text,
  extras: Extras & { readonly choices?: readonly Choice[]; readonly examples?: readonly string[] } = {},
): ScalarField {
  return { shape: 'scalar', key, type, need, title, help, ...extras };
}

export function group(
  key: string,
  need: Need,
  title: Text,
  help: Text,
  fields: readonly Field[],
  extras: Extras = {},
): GroupField {
  return { shape: 'group', key, need, title, help, fields, ...extras };
}

export function list(
  key: string,
  need: Need,
  title: Text,
  help: Text,
  item: ScalarField | GroupField,
  extras: Extras = {},
): ListField {
  return { shape: 'list', key, need, title, help, item, ...extras };
}

/** The unnamed item of a list of plain values. */
export function item(
  type: ScalarType,
  title: Text,
  extras: { readonly choices?: readonly Choice[]; readonly examples?: readonly string[] } = {},
): ScalarField {
  return { shape: 'scalar', key: '', type, need: 'required', title, help: title, ...extras };
}

/** The unnamed item of a list of groups. */
export function itemGroup(title: Text, fields: readonly Field[]): GroupField {
  return { shape: 'group', key: '', need: 'required', title, help: title, fields };
}
