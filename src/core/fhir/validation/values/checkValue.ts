import { JsonKind, type JsonNode } from '../../../json/jsonNode.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message } from '../../../l10n/message.ts';
import type { PlainValue, TypedValue } from '../../definitions/model.ts';
import type { Run } from '../run.ts';
import { describeValue, equalsValue, matchesPattern } from './matchValue.ts';

type Scalar = string | number | boolean | null;

function isObject(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Checks a value against `fixed[x]`: each difference is reported where it is. */
export function checkFixed(run: Run, node: JsonNode, fixed: TypedValue, profile: string): void {
  if (!equalsValue(node, fixed.value)) fixedAt(run, node, fixed.value, profile, '');
}

function fixedAt(run: Run, node: JsonNode, value: PlainValue, profile: string, below: string): void {
  if (isObject(value) && node.kind === JsonKind.Object) {
    for (const [key, item] of Object.entries(value)) {
      const property = node.property(key);
      if (property?.value !== undefined) fixedAt(run, property.value, item, profile, `${below}.${key}`);
      else {
        run.report(
          'fhir/fixed-value',
          node,
          message(profileTexts.fixedMissing, { element: key, expected: describeValue(item), profile }),
          { profile, below: `${below}.${key}` },
        );
      }
    }
    for (const { key, start, end } of node.properties) {
      if (key in value) continue;
      run.report(
        'fhir/fixed-value',
        { start, end },
        message(profileTexts.fixedExtra, { element: key, profile }),
        { profile, below: `${below}.${key}` },
      );
    }
    return;
  }
  if (Array.isArray(value) && node.kind === JsonKind.Array && node.items.length === value.length) {
    value.forEach((item: PlainValue, index) => {
      fixedAt(run, node.items[index] as JsonNode, item, profile, `${below}[${index}]`);
    });
    return;
  }
  if (equalsValue(node, value)) return;
  run.report(
    'fhir/fixed-value',
    node,
    message(profileTexts.fixedValue, { expected: describeValue(value), profile }),
    { profile, below, data: fixData(value) },
  );
}

/** Checks a value against `pattern[x]`: a CodeableConcept or Coding as a whole, other types where they differ. */
export function checkPattern(run: Run, node: JsonNode, pattern: TypedValue, profile: string): void {
  if (matchesPattern(node, pattern.value)) return;
  if (isObject(pattern.value) && !/^(?:CodeableConcept|Coding)$/u.test(pattern.type)) {
    patternAt(run, node, pattern.value, profile, '');
    return;
  }
  reportPattern(run, node, pattern.value, profile, '');
}

function patternAt(run: Run, node: JsonNode, value: PlainValue, profile: string, below: string): void {
  if (matchesPattern(node, value)) return;
  if (isObject(value) && node.kind === JsonKind.Object) {
    for (const [key, item] of Object.entries(value)) {
      const property = node.property(key);
      if (property?.value === undefined) reportPattern(run, node, { [key]: item }, profile, below);
      else patternAt(run, property.value, item, profile, `${below}.${key}`);
    }
    return;
  }
  reportPattern(run, node, value, profile, below);
}

function reportPattern(run: Run, node: JsonNode, value: PlainValue, profile: string, below: string): void {
  run.report(
    'fhir/pattern',
    node,
    message(profileTexts.pattern, { expected: describeValue(value), profile }),
    {
      profile,
      below,
      data: fixData(value),
    },
  );
}

function fixData(value: PlainValue): Readonly<Record<string, Scalar>> {
  return { expected: JSON.stringify(value) };
}
