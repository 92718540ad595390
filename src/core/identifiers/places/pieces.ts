import type { ChangedSpan } from '../../text/changedSpan.ts';
import type { Span } from '../../text/range.ts';
import type { JudgedPlaces } from '../rules/judgedPlaces.ts';
import type { Place } from './place.ts';

/** What is made of the places of a part of a text, with offsets from the part's start; undefined when nothing is wrong in them. */
export type JudgePlaces = (places: readonly Place[]) => JudgedPlaces | undefined;

/** A part of a text that was read in one go, from one known state to the next. */
export interface Piece extends Span {
  readonly judged: JudgedPlaces | undefined;
  /** What the reader knew at the start. */
  readonly state: string;
}

/** Reads a text piece by piece; what it must know of the text before is a state that can be compared. */
export interface PieceReader {
  readonly initial: string;
  /**
   * Reads from an offset to the first good place to stop that is `target`, or at least `PIECE_LENGTH` away, or the end of the text.
   * @returns places with offsets in the text
   */
  read(
    text: string,
    start: number,
    state: string,
    target: number,
  ): { readonly end: number; readonly state: string; readonly places: readonly Place[] };
}

/** An edit makes a piece be read again, and every piece costs a little on each edit. */
export const PIECE_LENGTH = 8_192;

/** @param earlier the pieces before an edit; only those that it concerns are read again */
export function readPieces(
  text: string,
  reader: PieceReader,
  judge: JudgePlaces,
  earlier?: { readonly pieces: readonly Piece[]; readonly change: ChangedSpan },
): readonly Piece[] {
  const { start: changed, beforeEnd, afterEnd } = earlier?.change ?? { start: 0, beforeEnd: 0, afterEnd: 0 };
  const shift = afterEnd - beforeEnd;
  const old = earlier?.pieces ?? [];
  // The last piece ended with the text, so it is never one of these.
  const pieces = old.filter(({ end }) => end < changed);
  const rest = old.filter(({ start }) => start >= beforeEnd && start + shift >= afterEnd);
  let at = pieces.at(-1)?.end ?? 0;
  let state = old[pieces.length]?.state ?? reader.initial;
  for (let next = 0; at < text.length;) {
    while (next < rest.length && (rest[next] as Piece).start + shift < at) next += 1;
    const same = rest[next];
    if (same !== undefined && same.start + shift === at && same.state === state) {
      for (const piece of rest.slice(next)) {
        pieces.push(shift === 0 ? piece : movedPiece(piece, shift));
      }
      return pieces;
    }
    const start = at;
    const following = same !== undefined && same.start + shift === at ? rest[next + 1] : same;
    const target = following === undefined ? text.length : following.start + shift;
    const read = reader.read(text, start, state, target);
    const places = read.places.map((place) => ({
      ...place,
      start: place.start - start,
      end: place.end - start,
    }));
    pieces.push({ start, end: read.end, state, judged: judge(places) });
    at = read.end;
    state = read.state;
  }
  return pieces;
}

function movedPiece({ start, end, state, judged }: Piece, by: number): Piece {
  return { start: start + by, end: end + by, state, judged };
}
