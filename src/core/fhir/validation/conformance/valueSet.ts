/**
 * A ValueSet's definition: the systems it draws from (absolute, no value sets, no versions in the URL), filters whose values make sense, codes
 * that exist where the system is known in full.
 */
import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { dateFault } from '../primitives/dates.ts';
import { objectIn, objectsIn } from '../questionnaire/jsonAccess.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';

/** Filters by code compare with codes of the system (ValueSet.compose.include.filter, and the code system's own properties). */
const CODE_PROPERTIES = new Set(['concept', 'code']);
const CODE_OPERATORS = new Set(['=', 'is-a', 'descendent-of', 'is-not-a', 'in', 'not-in', 'generalizes']);
const BOOLEAN_PROPERTIES = new Set(['inactive', 'notSelectable']);
const DATE_PROPERTIES = new Set(['effectiveDate', 'deprecationDate', 'retirementDate']);
/** Systems with filters of their own. */
const OWN_FILTERS =
  /^(?:http:\/\/(?:loinc\.org|snomed\.info\/sct|unitsofmeasure\.org|www\.nlm\.nih\.gov)|urn:)/u;

/** Checks a ValueSet. The host stands at it. */
export function checkValueSet(host: ConformanceHost, node: JsonObject): void {
  const compose = objectIn(node, 'compose');
  if (compose === undefined) return;
  const tell = tellOf(host);
  for (const list of ['include', 'exclude'] as const) {
    for (const { object, index } of objectsIn(compose, list)) {
      checkPart(host, tell, object, `.compose.${list}[${index}]`);
    }
  }
}

function checkPart(host: ConformanceHost, tell: Tell, part: JsonObject, below: string): void {
  const place = part.get('system');
  const system = part.getString('system');
  if (place === undefined || system === undefined) return;
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/u.test(system)) {
    const text = system.startsWith('#') ? texts.systemContained : texts.systemRelative;
    tell(place, message(text, { system }), below);
    return;
  }
  if (system.includes('|')) {
    tell(place, message(texts.systemWithVersion, { system }), below);
    return;
  }
  if (host.store.codeSystem(system) === undefined && host.store.valueSet(system) !== undefined) {
    tell(place, message(texts.systemIsValueSet, { system }), below);
    return;
  }
  checkConcepts(host, tell, part, system, below);
  for (const { object, index } of objectsIn(part, 'filter')) {
    checkFilter(host, tell, object, system, `${below}.filter[${index}]`);
  }
}

function checkConcepts(
  host: ConformanceHost,
  tell: Tell,
  part: JsonObject,
  system: string,
  below: string,
): void {
  for (const { object, index } of objectsIn(part, 'concept')) {
    const place = object.get('code');
    const code = object.getString('code');
    if (place === undefined || code === undefined || host.hasCode(system, code) !== 'out') continue;
    tell(place, message(texts.codeNotInSystem, { code, system }), `${below}.concept[${index}]`, 'warning');
  }
}

function checkFilter(
  host: ConformanceHost,
  tell: Tell,
  filter: JsonObject,
  system: string,
  below: string,
): void {
  const property = filter.getString('property');
  const operator = filter.getString('op');
  const place = filter.get('value') ?? filter;
  const value = filter.getString('value');
  if (property === undefined || operator === undefined || value === undefined) return;
  if (operator === 'regex') {
    if (!isRegex(value)) tell(place, message(texts.filterRegex, { property }), below);
    return;
  }
  if (OWN_FILTERS.test(system)) return;
  const type = host.store.codeSystem(system)?.properties?.find(({ code }) => code === property)?.type;
  if (type !== undefined && operator === '=') {
    checkTypedValue(host, tell, { property, type, value, place, below });
    return;
  }
  if (operator === 'exists' || BOOLEAN_PROPERTIES.has(property)) {
    if (value !== 'true' && value !== 'false') tell(place, message(texts.filterBoolean, { property }), below);
  } else if (DATE_PROPERTIES.has(property)) {
    if (dateFault('dateTime', value) !== undefined)
      tell(place, message(texts.filterDate, { property }), below);
  } else if (CODE_PROPERTIES.has(property)) {
    if (!CODE_OPERATORS.has(operator)) {
      if (operator !== 'child-of' && operator !== 'descendent-leaf') return;
      tell(filter.get('op') ?? place, message(texts.filterOperator, { property, operator }), below);
      return;
    }
    const isList = operator === 'in' || operator === 'not-in';
    for (const code of isList ? value.split(',') : [value]) {
      if (host.hasCode(system, code.trim()) !== 'out') continue;
      tell(place, message(texts.codeNotInSystem, { code: code.trim(), system }), below);
    }
  }
}

interface TypedFilter {
  readonly property: string;
  readonly type: string;
  readonly value: string;
  readonly place: Span;
  readonly below: string;
}

/** The value of a filter on a property that the code system defines with a type. */
function checkTypedValue(host: ConformanceHost, tell: Tell, filter: TypedFilter): void {
  const { property, type, value, place, below } = filter;
  // Numbers and dates may be compared, with the prefixes of searches.
  const bare = value.replace(/^(?:eq|ne|gt|lt|ge|le|sa|eb|ap)(?=[-+\d])/u, '');
  switch (type) {
    case 'Coding': {
      const [, system, code] = /^([^|#]+)(?:\|[^#]*)?#(.+)$/u.exec(value) ?? [];
      if (system === undefined || code === undefined)
        tell(place, message(texts.filterCoding, { property }), below);
      else if (host.hasCode(system, code) === 'out') {
        tell(place, message(texts.codeNotInSystem, { code, system }), below);
      }
      return;
    }
    case 'boolean':
      if (value !== 'true' && value !== 'false')
        tell(place, message(texts.filterBoolean, { property }), below);
      return;
    case 'integer':
      if (!/^[+-]?\d+$/u.test(bare)) tell(place, message(texts.filterNumber, { property }), below);
      return;
    case 'decimal':
      if (!/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(bare)) {
        tell(place, message(texts.filterNumber, { property }), below);
      }
      return;
    case 'dateTime':
      if (dateFault('dateTime', value) !== undefined)
        tell(place, message(texts.filterDate, { property }), below);
      return;
    default:
  }
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u').source.length >= 0;
  } catch {
    return false;
  }
}
