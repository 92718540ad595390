import { isUcumUnit } from './ucumUnit.ts';
import { METRIC_ATOMS, PREFIXES } from './ucumAtoms.ts';

export interface QuantityValue {
  readonly value: number;
  readonly system: string | undefined;
  readonly code: string | undefined;
}

/**
 * Compares two quantities: -1, 0 or 1; undefined when their units can't be compared. Units that differ only in the prefix of one atom, or in the
 * common units of time, mass and volume, are converted (UCUM tables).
 */
export function compareQuantities(a: QuantityValue, b: QuantityValue): number | undefined {
  if (a.code === b.code) return Math.sign(a.value - b.value);
  if (a.code === undefined || b.code === undefined) return undefined;
  const own = inBaseUnits(a.code);
  const other = inBaseUnits(b.code);
  if (own === undefined || other === undefined || own.unit !== other.unit) return undefined;
  return Math.sign(a.value * own.factor - b.value * other.factor);
}

/** Units that are multiples of another, UCUM tables 5, 7, 9 and 11. */
const MULTIPLES: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['min', [60, 's']],
  ['h', [3_600, 's']],
  ['d', [86_400, 's']],
  ['wk', [604_800, 's']],
  ['mo', [2_629_800, 's']],
  ['a', [31_557_600, 's']],
  ['t', [1_000_000, 'g']],
  ['l', [1, 'L']],
  ['[lb_av]', [453.592_37, 'g']],
  ['[oz_av]', [28.349_523_125, 'g']],
  ['[in_i]', [0.0254, 'm']],
  ['[ft_i]', [0.3048, 'm']],
  ['%', [0.01, '1']],
  ['10*', [10, '1']],
]);

function inBaseUnits(code: string): { factor: number; unit: string } | undefined {
  if (!isUcumUnit(code)) return undefined;
  const cut = code.indexOf('/');
  if (cut > 0) {
    const top = inBaseUnits(code.slice(0, cut));
    const bottom = inBaseUnits(code.slice(cut + 1));
    if (top === undefined || bottom === undefined) return undefined;
    return { factor: top.factor / bottom.factor, unit: `${top.unit}/${bottom.unit}` };
  }
  const multiple = MULTIPLES.get(code);
  if (multiple !== undefined) return { factor: multiple[0], unit: multiple[1] };
  if (METRIC_ATOMS.has(code)) return { factor: 1, unit: code };
  for (const length of [1, 2]) {
    const prefix = PREFIXES.get(code.slice(0, length));
    const atom = code.slice(length);
    if (prefix === undefined || !METRIC_ATOMS.has(atom)) continue;
    const inner = MULTIPLES.get(atom);
    return inner === undefined
      ? { factor: prefix, unit: atom }
      : { factor: prefix * inner[0], unit: inner[1] };
  }
  return { factor: 1, unit: code };
}
