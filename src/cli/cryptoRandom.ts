import { randomInt } from 'node:crypto';

const MOST = 2 ** 48 - 1;

/** From the operating system's randomness: a number from 0 (included) to 1 (excluded), with 48 bits. */
export function cryptoRandom(): number {
  return randomInt(MOST) / MOST;
}
