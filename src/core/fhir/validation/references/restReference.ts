import { separateText } from '../../../text/separateText.ts';

export interface RestReference {
  /** Undefined for a relative reference. */
  readonly base: string | undefined;
  readonly type: string;
  readonly id: string;
}

const TYPE = /^[A-Z][A-Za-z]+$/u;
const ID = /^[A-Za-z\d\-.]{1,64}$/u;
const KEPT = 5_000;

const known = new Map<string, RestReference | null>();

/** The parts of a RESTful reference (`Patient/1`, `https://server/fhir/Patient/1/_history/2`); undefined for other forms. */
export function restReference(reference: string): RestReference | undefined {
  // Most URNs and fragments have none; of those that every entry has its own nothing is kept.
  if (!reference.includes('/')) return undefined;
  const before = known.get(reference);
  if (before !== undefined) return before ?? undefined;
  const own = separateText(reference);
  const made = parse(own);
  if (known.size > KEPT) known.clear();
  known.set(own, made ?? null);
  return made;
}

function parse(reference: string): RestReference | undefined {
  let end = reference.search(/[#?]/u);
  if (end < 0) end = reference.length;
  const history = reference.lastIndexOf('/_history/', end);
  if (history > 0) {
    if (!ID.test(reference.slice(history + 10, end))) return undefined;
    end = history;
  }
  const slash = reference.lastIndexOf('/', end - 1);
  if (slash < 1) return undefined;
  const start = reference.lastIndexOf('/', slash - 1) + 1;
  const type = reference.slice(start, slash);
  const id = reference.slice(slash + 1, end);
  if (!TYPE.test(type) || !ID.test(id)) return undefined;
  if (start === 0) return { base: undefined, type, id };
  const base = reference.slice(0, start - 1);
  return base.includes('://') ? { base, type, id } : undefined;
}
