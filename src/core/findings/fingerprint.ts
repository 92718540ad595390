import type { Finding } from './finding.ts';

/**
 * Names a finding so that it is found again after edits elsewhere in the file: file, rule and place, never the value or the line.
 * Findings that these cannot tell apart are numbered in their order.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const nameOf = namer();
  return findings.map(({ file, rule, expression }) => nameOf(file, rule, expression));
}

/** Names findings one after the other, in their order. */
export function namer(): (file: string, rule: string, expression: string | undefined) => string {
  const met = new Map<string, { readonly hash: Hash; count: number }>();
  return (file, rule, expression) => {
    const place = `${file}\0${rule}\0${expression ?? ''}`;
    let known = met.get(place);
    if (known === undefined) {
      known = { hash: continued(EMPTY, `${place}\0`), count: 0 };
      met.set(place, known);
    }
    const { high, low } = continued(known.hash, String(known.count));
    known.count += 1;
    return hexadecimal(high) + hexadecimal(low);
  };
}

/** The two halves of 64 bits. */
interface Hash {
  readonly high: number;
  readonly low: number;
}

const EMPTY: Hash = { high: 0xcbf29ce4, low: 0x84222325 };
const HALF = 0x1_0000_0000;

/**
 * FNV-1a, 64 bits, over UTF-16 code units. It names, it does not protect: nothing secret goes in. Its prime is 2^40 + 435, so that no product
 * of halves is longer than a number holds exactly.
 */
function continued(hash: Hash, text: string): Hash {
  let { high, low } = hash;
  for (let index = 0; index < text.length; index += 1) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / HALF) + ((low << 8) >>> 0)) % HALF;
    low = product % HALF;
  }
  return { high, low };
}

function hexadecimal(half: number): string {
  return half.toString(16).padStart(8, '0');
}
