import { parseHetu, type HetuRefusal } from '../../hetu/parseHetu.ts';
import { findCodes } from '../scan/findCodes.ts';
import type { TestIdRegister } from './register.ts';

/** Something in the pasted text that looks like a code and was not taken. The value itself is not kept. */
export interface LeftOut {
  /** From 1. */
  readonly line: number;
  readonly reason: HetuRefusal | 'real' | 'twice' | 'known';
}

export interface ImportedCodes {
  readonly codes: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What has the rough shape of a code: six digits, something, three digits, one more. */
const SHAPE = /(?<![\p{L}\p{N}])[0-9]{6}[^0-9\s]?[0-9]{3}[0-9A-Za-z](?![\p{L}\p{N}])/gu;

/**
 * Takes the valid 900-series codes from a pasted e-mail, CSV or spreadsheet column, in their order, each once,
 * and says of everything else that looks like a code why it was left out, by line and without its value.
 */
export function importCodes(text: string, register: TestIdRegister | undefined): ImportedCodes {
  const codes: string[] = [];
  const leftOut: (LeftOut & { readonly start: number })[] = [];
  const lineOf = lineCounter(text);
  const found = findCodes(text);
  const seen = new Set<string>();
  for (const { start, hetu } of found) {
    const leave = (reason: LeftOut['reason']): unknown =>
      leftOut.push({ start, line: lineOf(start), reason });
    if (!hetu.isTest) leave('real');
    else if (seen.has(hetu.code)) leave('twice');
    else if (register?.byCode.has(hetu.code) === true) leave('known');
    else codes.push(hetu.code);
    seen.add(hetu.code);
  }
  const starts = new Set(found.map(({ start }) => start));
  for (const match of text.matchAll(SHAPE)) {
    if (starts.has(match.index)) continue;
    const result = parseHetu(match[0].toUpperCase());
    if (!result.ok) leftOut.push({ start: match.index, line: lineOf(match.index), reason: result.reason });
  }
  leftOut.sort((a, b) => a.start - b.start);
  return { codes, leftOut: leftOut.map(({ line, reason }) => ({ line, reason })) };
}

function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
