/** The two halves of 64 bits. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

export const EMPTY: Hash = { high: 0xcbf29ce4, low: 0x84222325 };
const HALF = 0x1_0000_0000;

/**
 * FNV-1a, 64 bits, over UTF-16 code units. It names, it does not protect: nothing secret goes in. Its prime is 2^40 + 435, so that no product
 * of halves is longer than a number holds exactly.
 */
export function continued(hash: Hash, text: string): Hash {
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

/** 16 hexadecimal digits. */
export function written({ high, low }: Hash): string {
  return hexadecimal(high) + hexadecimal(low);
}

/** The hash of a whole text. */
export function hashOf(text: string): string {
  return written(continued(EMPTY, text));
}
