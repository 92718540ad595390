import type { DocumentSource } from '../checking/documentSource.ts';
import type { Problem } from '../findings/problem.ts';
import type { ChangedSpan } from '../text/changedSpan.ts';
import type { Span } from '../text/range.ts';
import type { TextRevision } from '../text/textRevision.ts';
import { findPlaces, type ReadPieces } from './places/findPlaces.ts';
import type { Place } from './places/place.ts';
import { judgePlaces, type PlaceProblem, type PlaceRules } from './rules/placeProblems.ts';
import { searchAgain } from './scan/searchAgain.ts';
import { searchText, type FoundByForm } from './scan/searchText.ts';

/** What was found in one version of a text. */
interface Found {
  readonly revision: TextRevision;
  readonly byForm: FoundByForm;
}

/** Below this many characters a whole search is as fast. */
const WORTH_REUSING = 16_384;

/**
 * Searches each version of a text once, however many features ask, and after an edit only what the edit concerns. What it remembers lives
 * as long as the documents do.
 */
export class IdentifierSearch {
  readonly #rules: PlaceRules;
  readonly #found = new WeakMap<DocumentSource, FoundByForm>();
  readonly #lastFound = new WeakMap<object, Found>();
  readonly #lastRead = new WeakMap<object, ReadPieces>();
  /** Lists of places stay the same objects while their text does not change. */
  readonly #judged = new WeakMap<readonly Place[], readonly PlaceProblem[]>();

  constructor(rules: PlaceRules) {
    this.#rules = rules;
  }

  byForm(document: DocumentSource): FoundByForm {
    const known = this.#found.get(document);
    if (known !== undefined) return known;
    const { text, revision, lineage } = document;
    const last = this.#lastFound.get(lineage);
    const change = last && changeSince(document, last.revision);
    const byForm = last && change ? searchAgain(last.byForm, text, change) : searchText(text);
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
  ): { readonly problems: readonly Problem[]; readonly isRecord: boolean } {
    const { lineage } = document;
    const byForm = this.byForm(document);
    const { groups, isRecord, read } = findPlaces(document, this.#lastRead.get(lineage));
    if (read !== undefined) this.#lastRead.set(lineage, read);
    const problems: Problem[] = [];
    let isFound: ((span: Span) => boolean) | undefined;
    for (const { start: base, places } of [{ start: 0, places: byForm.keyed }, ...groups]) {
      for (const { problem, kind } of this.#judge(places)) {
        if (onlyCodes && kind !== 'code') continue;
        const start = problem.start + base;
        const end = problem.end + base;
        if (kind === 'code' || kind === 'phone') {
          isFound ??= coveredBy([
            ...byForm.codes,
            ...(onlyCodes ? [] : [...byForm.emails, ...byForm.numbers]),
          ]);
          if (isFound({ start, end })) continue;
        }
        problems.push({ ...problem, start, end });
      }
    }
    return { problems, isRecord };
  }

  #judge(places: readonly Place[]): readonly PlaceProblem[] {
    let judged = this.#judged.get(places);
    if (judged === undefined) {
      judged = judgePlaces(places, this.#rules);
      this.#judged.set(places, judged);
    }
    return judged;
  }
}

function changeSince({ text, revision }: DocumentSource, earlier: TextRevision): ChangedSpan | undefined {
  return text.length < WORTH_REUSING ? undefined : revision.changeSince(earlier);
}

/** Whether a span overlaps one that was found; those found are few, so they are sorted once and searched. */
function coveredBy(found: readonly Span[]): (span: Span) => boolean {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = sorted[low];
    return next !== undefined && next.start < end;
  };
}
