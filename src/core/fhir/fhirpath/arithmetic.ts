import { FhirNode } from './model/fhirNode.ts';
import {
  EMPTY,
  FhirPathFault,
  QuantityItem,
  stringOf,
  Temporal,
  valueOf,
  type Collection,
} from './values.ts';

/** `+ - & * / div mod` of single items. */
export function arithmetic(operator: string, left: Collection, right: Collection): Collection {
  if (operator === '&') return [(stringOf(left[0]) ?? '') + (stringOf(right[0]) ?? '')];
  const [one] = left;
  const [other] = right;
  if (one === undefined || other === undefined) return EMPTY;
  const a = valueOf(one);
  const b = valueOf(other);
  if (operator === '+' && typeof a === 'string') return [a + (stringOf(b) ?? '')];
  if (a instanceof Temporal && b instanceof QuantityItem && (operator === '+' || operator === '-')) {
    return [shift(a, operator === '+' ? b.value : -b.value, b.unit)];
  }
  if (a instanceof QuantityItem && typeof b === 'number' && operator === '*') {
    return [new QuantityItem(a.value * b, a.unit, a.system)];
  }
  if (typeof a !== 'number' || typeof b !== 'number') {
    if (a instanceof FhirNode || b instanceof FhirNode) return EMPTY;
    throw new FhirPathFault(`no ${operator} for these values`);
  }
  switch (operator) {
    case '+':
      return [a + b];
    case '-':
      return [a - b];
    case '*':
      return [a * b];
    case '/':
      return b === 0 ? EMPTY : [a / b];
    case 'div':
      return b === 0 ? EMPTY : [Math.trunc(a / b)];
    case 'mod':
      return b === 0 ? EMPTY : [a % b];
    default:
      throw new FhirPathFault(`no operator ${operator}`);
  }
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, d: 1, week: 7, wk: 7 };

/** A date moved by a calendar duration, to the precision of the date. */
function shift(date: Temporal, amount: number, unit: string): Temporal {
  const name = unit.replace(/s$/u, '');
  const [year = 0, month, day] = date.text.slice(0, 10).split('-').map(Number);
  const rest = date.text.slice(10);
  const months =
    name === 'year' || name === 'a' ? amount * 12 : name === 'month' || name === 'mo' ? amount : 0;
  const days = (UNIT_DAYS[name] ?? 0) * amount;
  if (months === 0 && days === 0) return date;
  const total = year * 12 + (month ?? 1) - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  if (month === undefined) return new Temporal(date.kind, pad(newYear, 4));
  if (day === undefined) return new Temporal(date.kind, `${pad(newYear, 4)}-${pad(newMonth)}`);
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  const moved = new Date(Date.UTC(newYear, newMonth - 1, Math.min(day, last) + days));
  return new Temporal(date.kind, moved.toISOString().slice(0, 10) + rest);
}
