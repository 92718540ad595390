import { isoDate } from '../../calendar/civilDate.ts';
import { localTimeAt } from '../../calendar/helsinkiTime.ts';
import type { Fix } from '../../findings/fix.ts';
import type { Problem } from '../../findings/problem.ts';
import { message } from '../../l10n/message.ts';
import { registrationFixTexts as texts } from '../../l10n/registrationRules.ts';
import { formOf } from '../forms/allForms.ts';
import type { Field, Form } from '../forms/model.ts';
import { closest } from '../schema/closest.ts';
import { fieldAt } from '../schema/fieldAt.ts';
import { addEntry, removeEntry, renameKey, replaceScalar, type NewValue } from '../tree/editing.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { nodeAt, type FormMap, type FormScalar } from '../tree/formNode.ts';
import type { RegistrationWorkspace } from '../workspace.ts';
import { blankOf } from './blanks.ts';

type Path = readonly (string | number)[];

/** Changes that mend a problem; comments, the order of keys and the formatting stay as they are. */
export function fixesFor(document: FormDocument, problem: Problem, workspace: RegistrationWorkspace): Fix[] {
  const root = rootMap(document);
  const path = pathOf(problem, 'path');
  if (root === undefined || path === undefined) return [];
  const kind = kindOf(document);
  const form = kind === undefined ? undefined : formOf(kind);
  const value = problem.data?.['value'];
  const node = nodeAt(root, path);
  if (typeof value === 'string' && node?.shape === 'scalar') return [replacement(document, node, value)];
  if (form === undefined) return [];
  switch (problem.rule) {
    case 'registration/schema':
      return schemaFixes(document, form, root, path, problem, workspace);
    case 'registration/unknown-field':
      return unknownFieldFixes(document, root, path, problem);
    default:
      return addFix(document, form, root, path, problem, workspace);
  }
}

function pathOf(problem: Problem, name: string): Path | undefined {
  const written = problem.data?.[name];
  return typeof written === 'string' ? (JSON.parse(written) as Path) : undefined;
}

function replacement(document: FormDocument, node: FormScalar, value: string): Fix {
  return {
    title: message(texts.replaceWith, { value }),
    edits: [replaceScalar(document, node, value)],
    isPreferred: true,
    inFixAll: true,
  };
}

function schemaFixes(
  document: FormDocument,
  form: Form,
  root: FormMap,
  path: Path,
  problem: Problem,
  workspace: RegistrationWorkspace,
): Fix[] {
  const field = fieldAt(form, path);
  const node = nodeAt(root, path);
  if (field === undefined) return [];
  switch (problem.data?.['fault']) {
    case 'missing': {
      const owner = nodeAt(root, path.slice(0, -1));
      return owner?.shape === 'map' ? [addition(document, owner, field, workspace)] : [];
    }
    case 'choice':
    case 'blank':
      return node?.shape === 'scalar' && field.shape === 'scalar'
        ? choiceFixes(document, field, node, workspace)
        : [];
    case 'form':
      return node?.shape === 'scalar' ? formFixes(document, field, node) : [];
    case 'type':
      return node?.shape === 'scalar' ? typeFixes(field, node) : [];
    default:
      return [];
  }
}

function choiceFixes(
  document: FormDocument,
  field: Field,
  node: FormScalar,
  workspace: RegistrationWorkspace,
): Fix[] {
  if (field.shape !== 'scalar') return [];
  if (field.type === 'date') return [todayFix(document, node, workspace)];
  const values = (field.choices ?? []).map(({ value }) => value);
  const meant = closest(node.written, values);
  return values.map((value) => ({
    title: message(texts.replaceWith, { value }),
    edits: [replaceScalar(document, node, value)],
    isPreferred: value === meant,
    inFixAll: value === meant,
  }));
}

function todayFix(document: FormDocument, node: FormScalar, workspace: RegistrationWorkspace): Fix {
  const date = isoDate(localTimeAt(workspace.now()).day);
  return { title: message(texts.setToday, { date }), edits: [replaceScalar(document, node, date)] };
}

/** Dates as people in Finland write them. */
function formFixes(document: FormDocument, field: Field, node: FormScalar): Fix[] {
  if (field.shape !== 'scalar' || (field.type !== 'date' && field.type !== 'month')) return [];
  const match =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(node.written) ?? /^()(\d{1,2})\/(\d{4})$/u.exec(node.written);
  if (match === null) return [];
  const [, day = '', month = '', year = ''] = match;
  if (day === '' && field.type === 'date') return [];
  const parts = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])];
  return [replacement(document, node, parts.join('-'))];
}

function typeFixes(field: Field, node: FormScalar): Fix[] {
  if (field.shape !== 'scalar') return [];
  if (field.type === 'boolean') {
    const yes = /^(?:yes|y|on|true|kyllä|ja|1)$/iu.test(node.written);
    const no = /^(?:no|n|off|false|ei|nej|0)$/iu.test(node.written);
    if (!yes && !no) return [];
    const edit = { start: node.start, end: node.end, newText: String(yes) };
    return [
      {
        title: message(texts.replaceWith, { value: String(yes) }),
        edits: [edit],
        isPreferred: true,
        inFixAll: true,
      },
    ];
  }
  if (field.type === 'integer') {
    if (!/^\d{1,3}$/u.test(node.written)) return [];
    const edit = { start: node.start, end: node.end, newText: node.written };
    return [
      {
        title: message(texts.replaceWith, { value: node.written }),
        edits: [edit],
        isPreferred: true,
        inFixAll: true,
      },
    ];
  }
  if (node.value === null || typeof node.value === 'string') return [];
  const quoted = { start: node.start, end: node.end, newText: JSON.stringify(node.written) };
  return [{ title: message(texts.quote), edits: [quoted], isPreferred: true, inFixAll: true }];
}

function unknownFieldFixes(document: FormDocument, root: FormMap, path: Path, problem: Problem): Fix[] {
  const owner = nodeAt(root, path.slice(0, -1));
  const key = String(path[path.length - 1]);
  const entry = owner?.shape === 'map' ? owner.entry(key) : undefined;
  if (owner?.shape !== 'map' || entry === undefined) return [];
  const meant = problem.data?.['meant'];
  const own = `x-${key.replaceAll(/[^\p{L}\p{N}-]/gu, '-')}`;
  return [
    ...(typeof meant === 'string'
      ? [
          {
            title: message(texts.renameTo, { key: meant }),
            edits: [renameKey(document, entry, meant)],
            isPreferred: true,
            inFixAll: true,
          },
        ]
      : []),
    { title: message(texts.makeOwn, { key: own }), edits: [renameKey(document, entry, own)] },
    { title: message(texts.remove, { key }), edits: [removeEntry(document, owner, entry)] },
  ];
}

/** Adds what a rule misses: `data.add` is the key, `data.owner` the mapping it belongs to. */
function addFix(
  document: FormDocument,
  form: Form,
  root: FormMap,
  path: Path,
  problem: Problem,
  workspace: RegistrationWorkspace,
): Fix[] {
  const add = problem.data?.['add'];
  if (typeof add !== 'string') return [];
  const ownerPath = pathOf(problem, 'owner') ?? path;
  const owner = nodeAt(root, ownerPath);
  const field = fieldAt(form, [...ownerPath, add]);
  if (field === undefined) return [];
  if (owner?.shape === 'map') {
    // A key that stands there empty waits for its value, which nobody else knows.
    return owner.entry(add) === undefined ? [addition(document, owner, field, workspace)] : [];
  }
  const key = ownerPath[ownerPath.length - 1];
  const above = nodeAt(root, ownerPath.slice(0, -1));
  if (owner !== undefined || above?.shape !== 'map' || typeof key !== 'string') return [];
  const group: NewValue = { [key]: { [add]: blankOf(field, localTimeAt(workspace.now()).day) } };
  return [
    {
      title: message(texts.addField, { key: add }),
      edits: [addEntry(document, above, key, group[key] ?? null)],
      isPreferred: true,
    },
  ];
}

function addition(
  document: FormDocument,
  owner: FormMap,
  field: Field,
  workspace: RegistrationWorkspace,
): Fix {
  const title = message(texts.addField, { key: field.key });
  const blank = blankOf(field, localTimeAt(workspace.now()).day);
  return { title, edits: [addEntry(document, owner, field.key, blank)], isPreferred: true };
}
