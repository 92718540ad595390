import { CODE_KEY } from '../scan/findKeyed.ts';
import type { Place } from './place.ts';

const HEADER = new RegExp(`^["']?${CODE_KEY}["']?$`, 'iu');
const SHAPE = /^[0-9]{6}.{1,8}[0-9]{3}[0-9A-Za-z]$/u;

/** The cells of a column whose header says that it holds codes. Comma, semicolon, tab or bar; quotes as in RFC 4180. */
export function tablePlaces(text: string): readonly Place[] {
  const headerEnd = lineEnd(text, 0);
  const header = text.slice(0, headerEnd);
  const separator = [';', '\t', '|', ','].find((mark) => header.includes(mark)) ?? ',';
  const columns = new Set<number>();
  cellsOf(text, 0, headerEnd, separator).forEach((cell, index) => {
    if (HEADER.test(cell.value.trim())) columns.add(index);
  });
  if (columns.size === 0) return [];
  const places: Place[] = [];
  for (let start = headerEnd + 1; start < text.length;) {
    const end = lineEnd(text, start);
    cellsOf(text, start, end, separator).forEach((cell, index) => {
      if (columns.has(index) && SHAPE.test(cell.value)) places.push({ kind: 'code', ...cell });
    });
    start = end + 1;
  }
  return places;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function cellsOf(
  text: string,
  start: number,
  end: number,
  separator: string,
): readonly { readonly value: string; readonly start: number; readonly end: number }[] {
  const cells = [];
  let at = start;
  while (at <= end) {
    let next: number;
    if (text.charAt(at) === '"') {
      const quote = text.indexOf('"', at + 1);
      const close = quote === -1 || quote > end ? end : quote;
      cells.push({ value: text.slice(at + 1, close), start: at + 1, end: close });
      next = text.indexOf(separator, close);
    } else {
      next = text.indexOf(separator, at);
      const raw = text.slice(at, next === -1 || next > end ? end : next);
      const value = raw.trim();
      const begin = at + raw.length - raw.trimStart().length;
      cells.push({ value, start: begin, end: begin + value.length });
    }
    if (next === -1 || next > end) break;
    at = next + 1;
  }
  return cells;
}
