import type { JsonArray, JsonObject } from './jsonNode.ts';

type Container = JsonArray | JsonObject;

/** A value that may come again under its key. */
interface Candidate {
  readonly node: Container;
  /** How deep it nests. */
  readonly levels: number;
}

/** What was read under one key. */
class KeyHistory {
  readonly candidates: Candidate[] = [];
  /** The place of the one that came last. */
  last = 0;
  tries = 0;
  found = 0;

  /** Keys whose values hardly ever come again are not worth the search. */
  get isWorthwhile(): boolean {
    return this.tries < TRIAL || this.found * LEAST_SHARE > this.tries;
  }
}

/** Longer values seldom come again. The limit also keeps the time linear where values nest. */
const LONGEST = 2_000;
/** So many different values of a key are compared with. */
const CANDIDATES = 4;
/** So often a key is tried before its share of repetitions counts. */
const TRIAL = 32;
/** One in so many must be a repetition. */
const LEAST_SHARE = 8;

/**
 * Objects and arrays that stand in a text more than once, character by character: a Bundle repeats its codes, units and categories in nearly
 * every entry. They are read once; each further one is a copy that is made when somebody looks into it, and knows its original, so that what
 * was found out about that need not be found out again.
 */
export class RepeatedValues {
  readonly #histories = new Map<string, KeyHistory>();

  constructor(private readonly text: string) {}

  /**
   * The original of the value of a key at an offset, where the same was read under that key before; undefined where it has to be read.
   * @param levels so deep may it nest
   */
  find(key: string, at: number, levels: number): Container | undefined {
    const history = this.#histories.get(key);
    if (history?.isWorthwhile !== true) return undefined;
    history.tries += 1;
    const { candidates } = history;
    for (let place = 0; place < candidates.length; place += 1) {
      const candidate = candidates[place] as Candidate;
      if (candidate.levels > levels || !this.#isWritten(candidate.node, at)) continue;
      history.found += 1;
      history.last = place;
      return candidate.node.separate();
    }
    return undefined;
  }

  /** Takes note of a value that was read without any problem. */
  add(key: string, node: Container, levels: number): void {
    let history = this.#histories.get(key);
    if (history === undefined) {
      history = new KeyHistory();
      this.#histories.set(key, history);
    }
    if (node.end - node.start > LONGEST || !history.isWorthwhile) return;
    history.last = (history.last + 1) % CANDIDATES;
    history.candidates[Math.min(history.last, history.candidates.length)] = { node, levels };
  }

  /** Whether the characters of a node stand at an offset. A few of them tell most values apart. */
  #isWritten({ start, end }: Container, at: number): boolean {
    const { text } = this;
    const length = end - start;
    const middle = length >> 1;
    const late = length - 3;
    return (
      text.charCodeAt(at + length - 1) === text.charCodeAt(end - 1) &&
      text.charCodeAt(at + middle) === text.charCodeAt(start + middle) &&
      text.charCodeAt(at + late) === text.charCodeAt(start + late) &&
      // Comparing slices is several times as quick as `startsWith`.
      text.slice(at, at + length) === text.slice(start, end)
    );
  }
}
