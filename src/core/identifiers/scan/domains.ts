import { isFictionalDomain } from '../conventions.ts';

/** File endings and version tags that make `name@2x.png` and `pkg@1.2.next` look like addresses. */
const NO_TOP_LEVEL: ReadonlySet<string> = new Set([
  'png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'ico', 'js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx', 'css', 'scss', 'less', 'map',
  'json', 'htm', 'html', 'md', 'txt', 'xml', 'yml', 'yaml', 'lock', 'vue', 'py', 'rb', 'sh', 'zip', 'gz', 'tgz', 'jar',
  'class', 'next', 'latest',
]); // prettier-ignore

/** Whether mail to a domain, in lower case, reaches no person whatever stands before the `@`. */
export function isNobodysDomain(domain: string): boolean {
  return (
    NO_TOP_LEVEL.has(domain.slice(domain.lastIndexOf('.') + 1)) ||
    isFictionalDomain(domain) ||
    domain.endsWith('users.noreply.github.com')
  );
}

const SLOTS = 256;
const SLOT_LENGTH = 64;

/** Domains of nobody that were met, as ASCII bytes: texts repeat them, and making a string of each takes long. */
export class NobodysDomains {
  readonly #bytes = new Uint8Array(SLOTS * SLOT_LENGTH);
  readonly #lengths = new Uint8Array(SLOTS);

  has(bytes: Uint8Array, start: number, end: number): boolean {
    const slot = slotOf(bytes, start, end);
    if (this.#lengths[slot] !== end - start) return false;
    const base = slot * SLOT_LENGTH - start;
    for (let at = start; at < end; at += 1) if (this.#bytes[base + at] !== bytes[at]) return false;
    return true;
  }

  /** Takes the place of whatever other domain had the same slot. */
  add(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > SLOT_LENGTH) return;
    const slot = slotOf(bytes, start, end);
    this.#lengths[slot] = end - start;
    this.#bytes.set(bytes.subarray(start, end), slot * SLOT_LENGTH);
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  const first = (bytes[start] as number) * 7 + (bytes[start + 1] as number) * 31;
  return (
    (first + (bytes[(start + end) >> 1] as number) * 13 + (bytes[end - 1] as number) + (end - start)) % SLOTS
  );
}
