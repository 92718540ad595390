import { isoDate, type DayNumber } from '../../calendar/civilDate.ts';
import type { Field, Form } from '../forms/model.ts';
import type { NewValue } from '../tree/editing.ts';

/** Fields whose value today is a fair first guess: days on which something is done. */
const TODAY = new Set(['date', 'integratedOn', 'startsOn']);

/**
 * An empty value of the right shape: empty texts for what is to be filled in, the first choice where there is only one, today's date
 * where a day is asked for. `today` is a Helsinki day.
 */
export function blankOf(field: Field, today: DayNumber): NewValue {
  switch (field.shape) {
    case 'group':
      return blankGroup(field.fields, today);
    case 'list':
      return field.item.shape === 'group' ? [blankGroup(field.item.fields, today)] : [''];
    case 'scalar':
      if (field.type === 'boolean') return true;
      if (field.type === 'integer') return 1;
      if (field.type === 'date' && TODAY.has(field.key)) return isoDate(today);
      if (field.type === 'instant') return `${isoDate(today)}T10:00`;
      if (field.key === 'subject' && field.examples !== undefined && field.type === 'text')
        return field.examples[0] ?? '';
      return '';
  }
}

function blankGroup(fields: readonly Field[], today: DayNumber): Record<string, NewValue> {
  return Object.fromEntries(
    fields.filter(({ need }) => need === 'required').map((field) => [field.key, blankOf(field, today)]),
  );
}

/** A whole new document with every required field, and recommended ones of the first level. */
export function blankDocument(form: Form, today: DayNumber): Record<string, NewValue> {
  return {
    kind: form.kind,
    ...Object.fromEntries(
      form.fields
        .filter(({ need }) => need === 'required' || need === 'recommended')
        .map((field) => [field.key, blankOf(field, today)]),
    ),
  };
}
