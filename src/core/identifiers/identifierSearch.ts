import type { DocumentSource } from '../checking/documentSource.ts';
import type { ProblemGroup } from '../findings/problem.ts';
import type { ChangedSpan } from '../text/changedSpan.ts';
import type { TextRevision } from '../text/textRevision.ts';
import { findPlaces, type ReadPieces } from './places/findPlaces.ts';
import type { Place } from './places/place.ts';
import { JudgedPlaces } from './rules/judgedPlaces.ts';
import type { PlaceRules } from './rules/placeProblems.ts';
import { FoundText } from './scan/foundText.ts';
import { searchAgain } from './scan/searchAgain.ts';

/** What was found in one version of a text. */
interface Found {
  readonly revision: TextRevision;
  readonly byForm: FoundText;
}

/** Below this many characters a whole search is as fast. */
const WORTH_REUSING = 16_384;

/**
 * Searches each version of a text once, however many features ask, and after an edit only what the edit concerns. What it remembers lives
 * as long as the documents do.
 */
export class IdentifierSearch {
  readonly #rules: PlaceRules;
  readonly #found = new WeakMap<DocumentSource, FoundText>();
  readonly #lastFound = new WeakMap<object, Found>();
  readonly #lastRead = new WeakMap<object, ReadPieces>();
  /** Lists of what stands behind a key stay the same objects while their text does not change. */
  readonly #keyed = new WeakMap<readonly Place[], JudgedPlaces | undefined>();

  constructor(rules: PlaceRules) {
    this.#rules = rules;
  }

  byForm(document: DocumentSource): FoundText {
    const known = this.#found.get(document);
    if (known !== undefined) return known;
    const { text, revision, lineage } = document;
    const last = this.#lastFound.get(lineage);
    const change = last && changeSince(document, last.revision);
    const byForm = last && change ? searchAgain(last.byForm, text, change) : FoundText.of(text);
    this.#found.set(document, byForm);
    this.#lastFound.set(lineage, { revision, byForm });
    return byForm;
  }

  /**
   * What is wrong in places whose surroundings say what they hold, and whether the text is data about people.
   * @param onlyCodes names, addresses and numbers of people may stand there
   */
  places(
    document: DocumentSource,
    onlyCodes: boolean,
  ): { readonly groups: readonly ProblemGroup[]; readonly isRecord: boolean } {
    const { lineage } = document;
    const byForm = this.byForm(document);
    const judge = (places: readonly Place[]): JudgedPlaces | undefined =>
      JudgedPlaces.of(places, this.#rules);
    const { pieces, isRecord, read } = findPlaces(document, judge, this.#lastRead.get(lineage));
    if (read !== undefined) this.#lastRead.set(lineage, read);
    const groups: ProblemGroup[] = [];
    const add = (judged: JudgedPlaces | undefined, start: number): void => {
      const problems = judged?.problems(start, onlyCodes, byForm) ?? [];
      if (problems.length > 0) groups.push({ start, problems });
    };
    for (const { start, found } of byForm.stretches) {
      if (found.keyed.length > 0) add(this.#judgeKeyed(found.keyed), start);
    }
    for (const { start, judged } of pieces) add(judged, start);
    return { groups, isRecord };
  }

  #judgeKeyed(places: readonly Place[]): JudgedPlaces | undefined {
    if (!this.#keyed.has(places)) this.#keyed.set(places, JudgedPlaces.of(places, this.#rules));
    return this.#keyed.get(places);
  }
}

function changeSince({ text, revision }: DocumentSource, earlier: TextRevision): ChangedSpan | undefined {
  return text.length < WORTH_REUSING ? undefined : revision.changeSince(earlier);
}
