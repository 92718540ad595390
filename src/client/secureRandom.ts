/** From the system's randomness: a number from 0 (included) to 1 (excluded), with 32 bits. */
export function secureRandom(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}
