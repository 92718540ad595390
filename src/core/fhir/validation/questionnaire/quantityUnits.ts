import { PREFIXES } from '../../fhirpath/ucum/ucumAtoms.ts';

/** Units of one dimension with their size in a unit of their own (UCUM, tables of base and derived units). */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  {
    m: 1,
    '[in_i]': 0.0254,
    '[ft_i]': 0.3048,
    '[yd_i]': 0.9144,
    '[mi_i]': 1609.344,
    '[nmi_i]': 1852,
  },
  { g: 1, t: 1e6, '[lb_av]': 453.592_37, '[oz_av]': 28.349_523_125, '[stone_av]': 6350.293_18 },
  { s: 1, min: 60, h: 3600, d: 86_400, wk: 604_800, mo: 2_629_800, a: 31_557_600 },
  { L: 1, l: 1 },
  { Pa: 1, bar: 1e5, 'm[Hg]': 133_322, atm: 101_325, '[psi]': 6894.757 },
  { mol: 1 },
  { J: 1, cal: 4.184 },
  { Cel: 1 },
  { K: 1 },
  { '%': 1 },
];

interface Sized {
  readonly dimension: number;
  readonly size: number;
}

/** The dimension and size of a simple unit: an atom with or without prefix. Undefined for all others. */
function sizeOf(code: string): Sized | undefined {
  for (let dimension = 0; dimension < DIMENSIONS.length; dimension += 1) {
    const atoms = DIMENSIONS[dimension] ?? {};
    const whole = atoms[code];
    if (whole !== undefined) return { dimension, size: whole };
    for (const [prefix, factor] of PREFIXES) {
      if (!code.startsWith(prefix)) continue;
      const atom = code.slice(prefix.length);
      const size = /^[\d[%]/u.test(atom) ? undefined : atoms[atom];
      if (size !== undefined && atom !== 'min' && atom !== 'h' && atom !== 'd' && atom !== 'wk') {
        return { dimension, size: size * factor };
      }
    }
  }
  return undefined;
}

/** Compares two amounts in UCUM units: below 0, 0, above 0; `incomparable` for different dimensions, undefined when that can't be told here. */
export function compareAmounts(
  left: { readonly value: number; readonly code: string },
  right: { readonly value: number; readonly code: string },
): number | 'incomparable' | undefined {
  if (left.code === right.code) return left.value - right.value;
  const one = sizeOf(left.code);
  const other = sizeOf(right.code);
  if (one === undefined || other === undefined) return undefined;
  if (one.dimension !== other.dimension) return 'incomparable';
  return left.value * one.size - right.value * other.size;
}
