import type { ValueSetPart } from '../../definitions/model.ts';
import type { CodeSystemIndex } from './codeSystems.ts';
import type { Verdict } from './specialSystems.ts';

type Filter = NonNullable<ValueSetPart['filters']>[number];
type FilterTest = (index: CodeSystemIndex, code: string) => Verdict;

/**
 * One filter of a value set as a test on a code that its system has (ValueSet.compose.include.filter, R4).
 * Filters that can't be judged from the code system alone give `unknown`.
 */
export function filterTest(filter: Filter): FilterTest {
  const { property, op, value } = filter;
  switch (op) {
    case 'is-a':
      return (index, code) => known(index.isBelow(code, value));
    case 'descendent-of':
      return (index, code) => known(code !== value && index.isBelow(code, value));
    case 'is-not-a':
      return (index, code) => known(!index.isBelow(code, value));
    case 'child-of':
      return (index, code) => known(index.parentsOf(code).includes(value));
    case 'descendent-leaf':
      return (index, code) => known(code !== value && index.isBelow(code, value) && !index.hasChildren(code));
    case 'in':
    case 'not-in': {
      const wanted = new Set(value.split(',').map((item) => item.trim()));
      return (index, code) => {
        const found = valuesOf(index, code, property).some((item) => wanted.has(item));
        return known(op === 'in' ? found : !found);
      };
    }
    case '=':
      if (property === 'concept') return (index, code) => known(index.isBelow(code, value));
      return (index, code) => {
        const values = valuesOf(index, code, property);
        return values.length === 0 && index.definition.content !== 'complete'
          ? 'unknown'
          : known(values.includes(value));
      };
    case 'exists':
      return (index, code) => known(valuesOf(index, code, property).length > 0 === (value === 'true'));
    case 'regex': {
      const pattern = regularExpression(value);
      if (pattern === undefined) return () => 'unknown';
      return (index, code) => known(valuesOf(index, code, property).some((item) => pattern.test(item)));
    }
    default:
      return () => 'unknown';
  }
}

function known(isIn: boolean): Verdict {
  return isIn ? 'in' : 'out';
}

function regularExpression(source: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}

function valuesOf(index: CodeSystemIndex, code: string, property: string): readonly string[] {
  const concept = index.concept(code);
  if (concept === undefined) return [];
  if (property === 'code') return [concept.code];
  if (property === 'display') return concept.display === undefined ? [] : [concept.display];
  return (concept.properties ?? [])
    .filter((item) => item.code === property)
    .map(({ value }) => String(value));
}
