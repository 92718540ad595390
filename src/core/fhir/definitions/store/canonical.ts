export interface Canonical {
  readonly url: string;
  readonly version?: string;
}

/** `url|version` taken apart (FHIR R4, 2.24.0.1.5 canonical). An empty version counts as none. */
export function splitCanonical(canonical: string): Canonical {
  const bar = canonical.indexOf('|');
  if (bar < 0) return { url: canonical };
  const version = canonical.slice(bar + 1);
  return { url: canonical.slice(0, bar), ...(version !== '' && { version }) };
}

/** Whether a version fits the wanted one: the same, or one that starts with it (`4.0` asks for any `4.0.x`). */
export function fitsVersion(version: string | undefined, wanted: string): boolean {
  return version !== undefined && (version === wanted || version.startsWith(`${wanted}.`));
}

/**
 * Orders versions as SemVer does: numbers by size, a pre-release (`2.0.0-rc2`) before its release. No version comes before any. What is no
 * number is compared as text, so that dates and words have an order too.
 */
export function compareVersions(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return -1;
  if (right === undefined) return 1;
  const [leftMain, leftPre] = splitAt(left, '-');
  const [rightMain, rightPre] = splitAt(right, '-');
  const main = compareParts(leftMain, rightMain);
  if (main !== 0) return main;
  if (leftPre === undefined || rightPre === undefined) {
    return leftPre === rightPre ? 0 : leftPre === undefined ? 1 : -1;
  }
  return compareParts(leftPre, rightPre);
}

function splitAt(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function compareParts(left: string, right: string): number {
  const leftParts = partsOf(left);
  const rightParts = partsOf(right);
  const count = Math.max(leftParts.length, rightParts.length);
  for (let index = 0; index < count; index += 1) {
    const one = leftParts[index];
    const other = rightParts[index];
    if (one === other) continue;
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    if (typeof one === 'number' && typeof other === 'number') return one < other ? -1 : 1;
    // SemVer: numbers come before words.
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return 0;
}

/** `rc2` is word and number: `rc10` comes behind `rc2`. */
function partsOf(text: string): readonly (number | string)[] {
  return (text.match(/\d+|[^\d.]+/gu) ?? []).map((part) => (/^\d{1,15}$/u.test(part) ? Number(part) : part));
}
