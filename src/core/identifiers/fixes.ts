import type { DocumentSource } from '../checking/documentSource.ts';
import type { Fix } from '../findings/fix.ts';
import type { Problem } from '../findings/problem.ts';
import { commentWriter } from '../findings/suppressionWriter.ts';
import { checkCharacterOf } from '../hetu/checkCharacter.ts';
import { deriveTogether } from '../hetu/deriveTestHetu.ts';
import { parseHetu } from '../hetu/parseHetu.ts';
import { identifierTexts as texts } from '../l10n/identifiers.ts';
import { message } from '../l10n/message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { FICTIONAL_ADDRESS, FICTIONAL_FAMILY_NAMES } from './conventions.ts';
import type { FoundCode } from './scan/findCodes.ts';
import type { IdentifierContext } from './settings.ts';

/** The changes that mend a problem, the safe one first, accepting it last. `replacements` are those of `replacementsIn`. */
export function identifierFixes(
  document: DocumentSource,
  problem: Problem,
  replacements: () => ReadonlyMap<number, TextEdit> | undefined,
): readonly Fix[] {
  return [...mend(document, problem, replacements), ...ignore(document, problem)];
}

/**
 * What replaces each real-range code of a text, by where it starts. The same code becomes the same test code everywhere, and its separator
 * stays written as it was; a code for which no test code is left is missing. Undefined without a secret.
 */
export function replacementsIn(
  text: string,
  codes: readonly FoundCode[],
  { memory, register }: IdentifierContext,
): ReadonlyMap<number, TextEdit> | undefined {
  const key = memory?.key;
  if (memory === undefined || key === undefined) return undefined;
  const real = codes.filter(({ hetu }) => !hetu.isTest);
  const dates = new Set(real.map(({ hetu }) => hetu.code.slice(0, 6)));
  const rest = [...memory.realCodes()].filter(({ code }) => dates.has(code.slice(0, 6)));
  const avoid = new Set(register?.byCode.keys());
  const derived = deriveTogether([...real.map(({ hetu }) => hetu), ...rest], key, avoid);
  const edits = new Map<number, TextEdit>();
  for (const found of real) {
    const result = derived.get(found.hetu.code);
    if (result?.ok === true) edits.set(found.start, replacement(text, found, result.code));
  }
  return edits;
}

function mend(
  document: DocumentSource,
  problem: Problem,
  replacements: () => ReadonlyMap<number, TextEdit> | undefined,
): readonly Fix[] {
  const { text } = document;
  switch (problem.rule) {
    case 'identifier/hetu-real': {
      const edits = replacements();
      const edit = edits?.get(problem.start);
      if (edits === undefined || edit === undefined) return [];
      return [
        { title: message(texts.fixReplace), edits: [edit], isPreferred: true, inFixAll: true },
        ...(edits.size > 1 ? [{ title: message(texts.fixReplaceAll), edits: [...edits.values()] }] : []),
      ];
    }
    case 'identifier/hetu-check-character':
      return correctCheckCharacter(text, problem);
    case 'identifier/email':
      return replaceWith(problem, 'maija.meikalainen@example.com');
    case 'identifier/phone':
      return replaceWith(problem, text.charAt(problem.start) === '+' ? '+358 40 123 4567' : '040 123 4567');
    case 'identifier/iban':
      return replaceWith(problem, 'FI21 1234 5600 0007 85');
    case 'identifier/ehic':
      return replaceWith(problem, '80246802460000000000');
    case 'identifier/name':
      return replaceWith(problem, FICTIONAL_FAMILY_NAMES[0]);
    case 'identifier/address':
      return replaceWith(problem, FICTIONAL_ADDRESS.street);
    default:
      return [];
  }
}

function replacement(text: string, { start, end, hetu, separator }: FoundCode, code: string): TextEdit {
  const isSame = code.charAt(6) === hetu.separator;
  const written = isSame ? text.slice(separator.start, separator.end) : code.charAt(6);
  return { start, end, newText: `${code.slice(0, 6)}${written}${code.slice(7)}` };
}

/** Only a 900-series code is mended: a right check character would make a real-range one somebody's. */
function correctCheckCharacter(text: string, problem: Problem): readonly Fix[] {
  const value = text.slice(problem.start, problem.end);
  const result = parseHetu(value);
  if (result.ok || result.reason !== 'check-character' || value.charAt(7) !== '9') return [];
  const right = checkCharacterOf(Number(`${value.slice(0, 6)}${value.slice(7, 10)}`));
  const edit = { start: problem.end - 1, end: problem.end, newText: right };
  return [{ title: message(texts.fixCheckCharacter), edits: [edit], isPreferred: true }];
}

function replaceWith(problem: Problem, newText: string): readonly Fix[] {
  const edit = { start: problem.start, end: problem.end, newText };
  return [{ title: message(texts.fixFictional), edits: [edit] }];
}

/** A comment in the file's own syntax; none where the format has no comments. */
function ignore(document: DocumentSource, problem: Problem): readonly Fix[] {
  const writer = commentWriter(document.path, document.languageId);
  if (writer === undefined) return [];
  return [
    {
      title: message(texts.fixIgnore),
      edits: [writer(document.text, problem.start, problem.rule)],
      isAcceptance: true,
    },
  ];
}
