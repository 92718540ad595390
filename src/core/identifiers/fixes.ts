import type { DocumentSource } from '../checking/documentSource.ts';
import type { Fix } from '../findings/fix.ts';
import type { Problem } from '../findings/problem.ts';
import { commentWriter } from '../findings/suppressionWriter.ts';
import { checkCharacterOf } from '../hetu/checkCharacter.ts';
import { deriveTestHetu } from '../hetu/deriveTestHetu.ts';
import { parseHetu } from '../hetu/parseHetu.ts';
import type { Hetu } from '../hetu/hetu.ts';
import { identifierTexts as texts } from '../l10n/identifiers.ts';
import { message } from '../l10n/message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { FICTIONAL_ADDRESS, FICTIONAL_FAMILY_NAMES } from './conventions.ts';
import { findCodes, type FoundCode } from './scan/findCodes.ts';
import type { IdentifierContext } from './settings.ts';

/** The changes that mend a problem, the safe one first, accepting it last. */
export function identifierFixes(
  document: DocumentSource,
  problem: Problem,
  context: IdentifierContext,
): readonly Fix[] {
  return [...mend(document, problem, context), ...ignore(document, problem)];
}

/**
 * Replaces every real-range code of a text with its test code, keeping how the separator is written. The same code becomes the same test
 * code everywhere; codes for which none is left stay.
 */
export function replaceRealCodes(
  text: string,
  context: IdentifierContext,
  isAccepted: (value: string) => boolean,
): readonly TextEdit[] {
  const key = context.key?.();
  if (key === undefined) return [];
  const codes = findCodes(text).filter(({ hetu }) => !hetu.isTest && !isAccepted(hetu.code));
  const others = [...codes.map(({ hetu }) => hetu), ...(context.realCodes?.() ?? [])];
  return codes.flatMap((found) => {
    const edit = replacement(text, found, key, others, context);
    return edit === undefined ? [] : [edit];
  });
}

function mend(document: DocumentSource, problem: Problem, context: IdentifierContext): readonly Fix[] {
  const { text } = document;
  switch (problem.rule) {
    case 'identifier/hetu-real': {
      const key = context.key?.();
      const codes = findCodes(text).filter(({ hetu }) => !hetu.isTest);
      const found = codes.find(({ start, end }) => start === problem.start && end === problem.end);
      if (key === undefined || found === undefined) return [];
      const others = [...codes.map(({ hetu }) => hetu), ...(context.realCodes?.() ?? [])];
      const edit = replacement(text, found, key, others, context);
      if (edit === undefined) return [];
      return [{ title: message(texts.fixReplace), edits: [edit], isPreferred: true, inFixAll: true }];
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

function replacement(
  text: string,
  found: FoundCode,
  key: Uint8Array,
  others: readonly Hetu[],
  context: IdentifierContext,
): TextEdit | undefined {
  const issued = new Set(context.register?.byCode.keys());
  const result = deriveTestHetu(found.hetu, { key, others, avoid: issued });
  if (!result.ok) return undefined;
  const { code } = result;
  const isSameSeparator = code.charAt(6) === found.hetu.separator;
  const separator = isSameSeparator ? text.slice(found.separator.start, found.separator.end) : code.charAt(6);
  const newText = `${code.slice(0, 6)}${separator}${code.slice(7)}`;
  return { start: found.start, end: found.end, newText };
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
    },
  ];
}
