import type { Text } from '../../l10n/message.ts';
import { registrationTexts as texts } from '../../l10n/registration.ts';
import { text, type Field, type Form, type ScalarField } from '../forms/model.ts';
import { schemaSnippet } from '../authoring/snippetText.ts';
import { citeSource } from '../forms/sources.ts';

/** A JSON Schema, draft 7: the one that VS Code's JSON support and the YAML language server both read. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
/** Teams add what they need under names of their own; nothing looks at it but the export, which shows it. */
export const OWN_FIELD = '^x-';

const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const PATTERNS: Readonly<Partial<Record<ScalarField['type'], { pattern: string; error: Text }>>> = {
  date: { pattern: DATE, error: texts.dateForm },
  month: { pattern: '\\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?', error: texts.monthForm },
  instant: {
    pattern: `${DATE}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-]\\d{2}:\\d{2})?`,
    error: texts.instantForm,
  },
  digits: { pattern: '\\d+', error: texts.digitsForm },
};

/** The published schema of one kind. English in the standard keywords, all three languages under `x-kanta`. */
export function schemaOf(form: Form): JsonSchema {
  return {
    $schema: DRAFT,
    $id: `https://kanta-tools.example/schemas/registration/${form.kind}.schema.json`,
    title: form.title.en,
    description: form.help.en,
    ...objectOf(form.fields, {
      $schema: { type: 'string' },
      kind: {
        const: form.kind,
        title: texts.kindTitle.en,
        description: form.help.en,
        'x-kanta': { title: texts.kindTitle, description: form.help },
      },
    }),
    required: ['kind', ...requiredOf(form.fields)],
    'x-kanta': {
      title: form.title,
      description: form.help,
      source: citeSource(form.source),
      recipient: form.recipient.address,
    },
  };
}

/** One schema for every `*.kanta.yaml` and `*.kanta.json`: `kind` decides which applies. */
export function umbrellaSchema(forms: readonly Form[]): JsonSchema {
  return {
    $schema: DRAFT,
    title: texts.documentTitle.en,
    description: texts.documentHelp.en,
    type: 'object',
    required: ['kind'],
    properties: {
      kind: {
        title: texts.kindTitle.en,
        description: texts.kindHelp.en,
        enum: forms.map(({ kind }) => kind),
        enumDescriptions: forms.map(({ title, help }) => `${title.en}. ${help.en}`),
      },
    },
    allOf: forms.map(({ kind }) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { $ref: `./${kind}.schema.json` },
    })),
    'x-kanta': { title: texts.documentTitle, description: texts.documentHelp },
  };
}

function requiredOf(fields: readonly Field[]): string[] {
  return fields.filter(({ need }) => need === 'required').map(({ key }) => key);
}

function objectOf(fields: readonly Field[], first: JsonSchema = {}): JsonSchema {
  const required = requiredOf(fields);
  return {
    type: 'object',
    properties: { ...first, ...Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])) },
    patternProperties: { [OWN_FIELD]: {} },
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  };
}

function fieldSchema(field: Field): JsonSchema {
  return { ...annotations(field), ...shapeOf(field) };
}

function shapeOf(field: Field): JsonSchema {
  const isRequired = field.need === 'required';
  const orNull = (type: string): unknown => (isRequired ? type : [type, 'null']);
  if (field.shape === 'group') {
    const shape = objectOf(field.fields);
    return isRequired ? shape : { ...shape, type: ['object', 'null'] };
  }
  if (field.shape === 'list') {
    return { type: orNull('array'), items: fieldSchema(field.item), ...(isRequired ? { minItems: 1 } : {}) };
  }
  switch (field.type) {
    case 'boolean':
      return { type: orNull('boolean') };
    case 'integer':
      return { type: orNull('integer'), minimum: 1, maximum: 1000 };
    case 'choice':
      return {
        enum: [...(field.choices ?? []).map(({ value }) => value), ...(isRequired ? [] : [null])],
        enumDescriptions: (field.choices ?? []).map(({ title, help }) =>
          help === undefined ? title.en : `${title.en}. ${help.en}`,
        ),
      };
    default: {
      const form = PATTERNS[field.type];
      if (form === undefined) return { type: orNull('string'), ...(isRequired ? { pattern: '\\S' } : {}) };
      return {
        type: orNull('string'),
        pattern: isRequired ? `^${form.pattern}$` : `^(?:${form.pattern})?$`,
        patternErrorMessage: form.error.en,
      };
    }
  }
}

/** What went wrong with a value of this form, for the kinds of value that have a pattern. */
export function patternText(field: Field): Text | undefined {
  return field.shape === 'scalar' ? PATTERNS[field.type]?.error : undefined;
}

function annotations(field: Field): JsonSchema {
  const help: Text = describe(field);
  const examples = field.shape === 'scalar' ? field.examples : undefined;
  const error = patternText(field);
  return {
    title: field.title.en,
    description: help.en,
    ...(examples === undefined ? {} : { examples }),
    // One snippet: completion of the key writes its parts too.
    ...(field.shape === 'scalar' ? {} : { defaultSnippets: [{ body: schemaSnippet(field) }] }),
    'x-kanta': {
      title: field.title,
      description: help,
      need: field.need,
      ...(field.source === undefined ? {} : { source: citeSource(field.source) }),
      ...(field.ours === true ? { ownReading: true } : {}),
      ...(error === undefined ? {} : { error }),
      ...(field.shape === 'scalar' && field.choices !== undefined
        ? { choices: Object.fromEntries(field.choices.map(({ value, title }) => [value, title])) }
        : {}),
    },
  };
}

/** What a field is for, who gives it and where the wish for it comes from. */
export function describe(field: Field): Text {
  const parts = (language: keyof Text): string =>
    [
      field.help[language],
      field.from === undefined
        ? undefined
        : texts.awaitedFrom[language].replace('{from}', field.from[language]),
      field.ours === true ? texts.ownReading[language] : undefined,
      field.source === undefined
        ? undefined
        : texts.sourceIs[language].replace('{source}', citeSource(field.source)),
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  return text(parts('en'), parts('fi'), parts('sv'));
}
