import type { Finding } from './finding.ts';
import { continued, EMPTY, written, type Hash } from './nameHash.ts';

/** The names of a finding. */
export interface Fingerprint {
  /** By its element or, in a text without structure, by what its line looks like. */
  readonly name: string;
  /** As it was once: without the line. The same where there is an element. */
  readonly earlier: string;
}

/**
 * Names findings so that they are found again after edits elsewhere in the file: file, rule and place, never the value.
 * Those that these cannot tell apart are numbered in their order.
 */
export function fingerprints(findings: readonly Finding[]): readonly Fingerprint[] {
  const nameOf = namer();
  return findings.map(({ file, rule, expression, linePlace }) =>
    nameOf(file, rule, expression, () => linePlace),
  );
}

/** Names findings one after the other, in their order; the place in the line is asked for where there is no element. */
export function namer(): (
  file: string,
  rule: string,
  expression: string | undefined,
  linePlace: () => string | undefined,
) => Fingerprint {
  const numbered = numberedNames();
  return (file, rule, expression, linePlace) => {
    const earlier = numbered(`${file}\0${rule}\0${expression ?? ''}`);
    const line = expression === undefined ? linePlace() : undefined;
    return {
      earlier,
      name: line === undefined ? earlier : `line-${numbered(`${file}\0${rule}\0\0${line}`)}`,
    };
  };
}

function numberedNames(): (place: string) => string {
  const met = new Map<string, { readonly hash: Hash; count: number }>();
  return (place) => {
    let known = met.get(place);
    if (known === undefined) {
      known = { hash: continued(EMPTY, `${place}\0`), count: 0 };
      met.set(place, known);
    }
    const name = written(continued(known.hash, String(known.count)));
    known.count += 1;
    return name;
  };
}
