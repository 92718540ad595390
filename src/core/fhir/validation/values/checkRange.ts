import { JsonKind, type JsonNode } from '../../../json/jsonNode.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message } from '../../../l10n/message.ts';
import type { TypedValue } from '../../definitions/model.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Rule } from '../profiles/rule.ts';
import type { Run } from '../run.ts';
import { compareQuantities } from '../../fhirpath/ucum/ucumValue.ts';
import { describeValue } from './matchValue.ts';

/** Checks `minValue[x]`, `maxValue[x]` and `maxLength`. */
export function checkRange(run: Run, rule: Rule, node: FhirNode): void {
  const { json } = node;
  if (json === undefined) return;
  const { minValue, maxValue, maxLength, profile } = rule;
  if (minValue !== undefined && (compare(json, minValue) ?? 0) < 0) {
    run.report(
      'fhir/value-range',
      json,
      message(profileTexts.minValue, { limit: describeValue(minValue.value), profile }),
      { profile },
    );
  }
  if (maxValue !== undefined && (compare(json, maxValue) ?? 0) > 0) {
    run.report(
      'fhir/value-range',
      json,
      message(profileTexts.maxValue, { limit: describeValue(maxValue.value), profile }),
      { profile },
    );
  }
  if (maxLength !== undefined && json.kind === JsonKind.String && json.text.length > maxLength) {
    run.report(
      'fhir/value-range',
      json,
      message(profileTexts.maxLength, { limit: maxLength, found: json.text.length, profile }),
      { profile },
    );
  }
}

/** Below, at or above a limit: -1, 0, 1. Undefined when the two can't be compared. */
function compare(json: JsonNode, limit: TypedValue): number | undefined {
  const { value } = limit;
  if (json.kind === JsonKind.Number && typeof value === 'number') return Math.sign(Number(json.text) - value);
  if (json.kind === JsonKind.String && typeof value === 'string') {
    const length = Math.min(json.text.length, value.length);
    const own = json.text.slice(0, length);
    const other = value.slice(0, length);
    return own < other ? -1 : own > other ? 1 : 0;
  }
  if (json.kind === JsonKind.Object && value !== null && typeof value === 'object') {
    const quantity = value as Readonly<Record<string, unknown>>;
    const own = json.get('value');
    if (own?.kind !== JsonKind.Number || typeof quantity['value'] !== 'number') return undefined;
    return compareQuantities(
      { value: Number(own.text), system: json.getString('system'), code: json.getString('code') },
      { value: quantity['value'], system: text(quantity['system']), code: text(quantity['code']) },
    );
  }
  return undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
