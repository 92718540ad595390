import type { Verdict } from './specialSystems.ts';

/** What a terminology server is asked: whether a code is in a system or, with `valueSet`, in a value set. */
export interface CodeQuestion {
  readonly system: string;
  readonly code: string;
  /** The version of the system that the coding names. */
  readonly version?: string;
  readonly valueSet?: string;
}

/**
 * What a terminology server says of codes. Validation does not wait: what is not known yet is asked for, and whoever made this is told when the
 * answers are there and checks again.
 */
export interface RemoteTerminology {
  /** `unknown` while no answer is there, and where the server has none. */
  ask(question: CodeQuestion): Verdict;
  /** Another object each time that answers have come: findings of another epoch are stale. */
  readonly epoch: object;
}

export type ServerAnswer =
  | { readonly kind: 'answer'; readonly verdict: Verdict }
  /** Nobody answered, or not with what was asked for. */
  | { readonly kind: 'failed' };

export interface TerminologyMemoryNeeds {
  /** Asks once; never rejects, and ends within a time limit of its own. */
  readonly send: (question: CodeQuestion) => Promise<ServerAnswer>;
  /** Called when questions have been answered. */
  readonly onAnswers: () => void;
  /** Called each time that the server has failed; it is left alone for a while then. */
  readonly onFailure?: () => void;
  /** Milliseconds; any origin. */
  readonly now: () => number;
}

const AT_ONCE = 4;
const MOST_ANSWERS = 20_000;
/** How long a server that failed is left alone. */
const REST = 60_000;
/** Six digits, a separator and a digit, as in an identity code: such a code is nobody's business but the user's. */
const MAY_NAME_A_PERSON = /\d{6}[-+A-Y]\d{3}/iu;

/** The answers of one server, each asked for once, a few at a time; a server that fails is left alone for a minute. */
export class TerminologyMemory implements RemoteTerminology {
  readonly #answers = new Map<string, Verdict>();
  readonly #waiting = new Map<string, CodeQuestion>();
  readonly #asked = new Set<string>();
  #epoch: object = {};
  #restUntil = Number.NEGATIVE_INFINITY;
  #hasNews = false;
  #whenSettled: (() => void)[] = [];

  constructor(private readonly needs: TerminologyMemoryNeeds) {}

  get epoch(): object {
    return this.#epoch;
  }

  ask(question: CodeQuestion): Verdict {
    const key = `${question.valueSet ?? ''}\0${question.system}\0${question.version ?? ''}\0${question.code}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (MAY_NAME_A_PERSON.test(question.code) || this.needs.now() < this.#restUntil) return 'unknown';
    if (!this.#asked.has(key) && !this.#waiting.has(key)) {
      this.#waiting.set(key, question);
      this.#next();
    }
    return 'unknown';
  }

  /** Fulfilled when no question is open any more: for those who can wait. */
  settled(): Promise<void> {
    if (this.#asked.size === 0 && this.#waiting.size === 0) return Promise.resolve();
    return new Promise((done) => {
      this.#whenSettled.push(done);
    });
  }

  #next(): void {
    for (const [key, question] of this.#waiting) {
      if (this.#asked.size >= AT_ONCE) return;
      this.#waiting.delete(key);
      this.#asked.add(key);
      void this.needs.send(question).then((answer) => {
        this.#asked.delete(key);
        this.#take(key, answer);
      });
    }
  }

  #take(key: string, answer: ServerAnswer): void {
    if (answer.kind === 'failed') {
      this.#restUntil = this.needs.now() + REST;
      this.#waiting.clear();
      this.needs.onFailure?.();
    } else {
      if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
      this.#answers.set(key, answer.verdict);
      this.#hasNews ||= answer.verdict !== 'unknown';
    }
    this.#next();
    if (this.#asked.size > 0) return;
    if (this.#hasNews) {
      this.#hasNews = false;
      this.#epoch = {};
      this.needs.onAnswers();
    }
    for (const done of this.#whenSettled.splice(0)) done();
  }
}
