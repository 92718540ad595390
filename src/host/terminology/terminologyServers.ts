import { TerminologyMemory } from '../../core/fhir/validation/terminology/remoteTerminology.ts';
import { terminologyBase, validateCode, type Fetch } from './validateCode.ts';

const TIME_LIMIT = 5_000;

/** The terminology servers that the user has named, each with its answers; none is asked that nobody named. */
export class TerminologyServers {
  readonly #byAddress = new Map<string, TerminologyMemory | undefined>();
  /** Called when a server has answered: what is open is to be checked again. */
  onAnswers: () => void = () => undefined;
  /** Called when a server did not answer, or with something else than an answer. */
  onFailure: () => void = () => undefined;

  constructor(
    private readonly now: () => number,
    private readonly fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  ) {}

  /** Undefined for an empty or unsafe address. */
  at(address: string): TerminologyMemory | undefined {
    if (this.#byAddress.has(address)) return this.#byAddress.get(address);
    const base = terminologyBase(address);
    const made =
      base === undefined
        ? undefined
        : new TerminologyMemory({
            send: (question) => validateCode(base, question, { fetch: this.fetch, timeoutMs: TIME_LIMIT }),
            onAnswers: () => {
              this.onAnswers();
            },
            onFailure: () => {
              this.onFailure();
            },
            now: this.now,
          });
    this.#byAddress.set(address, made);
    return made;
  }
}
