import { CODE_KEY } from '../scan/findKeyed.ts';
import { PIECE_LENGTH, type PieceReader } from './pieces.ts';
import type { Place } from './place.ts';

const HEADER = new RegExp(`^["']?${CODE_KEY}["']?$`, 'iu');
const SHAPE = /^[0-9]{6}.{1,8}[0-9]{3}[0-9A-Za-z]$/u;

/**
 * The cells of a column whose header says that it holds codes. Comma, semicolon, tab or bar; quotes as in RFC 4180. The state is the
 * separator and the numbers of such columns.
 */
export const tableReader: PieceReader = {
  initial: '',
  read(text, start, state, target) {
    const { separator, columns } = start === 0 ? readHeader(text) : readState(state);
    if (columns.length === 0) return { end: text.length, state, places: [] };
    const places: Place[] = [];
    let at = start === 0 ? lineEnd(text, 0) + 1 : start;
    while (at < text.length && at !== target && at < start + PIECE_LENGTH) {
      const end = lineEnd(text, at);
      cellsOf(text, at, end, separator).forEach((cell, index) => {
        if (columns.includes(index) && SHAPE.test(cell.value)) places.push({ kind: 'code', ...cell });
      });
      at = end + 1;
    }
    return { end: Math.min(at, text.length), state: `${separator}${columns.join()}`, places };
  },
};

interface Columns {
  readonly separator: string;
  readonly columns: readonly number[];
}

function readHeader(text: string): Columns {
  const end = lineEnd(text, 0);
  const header = text.slice(0, end);
  const separator = [';', '\t', '|', ','].find((mark) => header.includes(mark)) ?? ',';
  const columns = cellsOf(text, 0, end, separator).flatMap(({ value }, index) =>
    HEADER.test(value.trim()) ? [index] : [],
  );
  return { separator, columns };
}

function readState(state: string): Columns {
  return { separator: state.charAt(0), columns: state.slice(1).split(',').map(Number) };
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
