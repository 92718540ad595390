/**
 * A CodeSystem by itself: codes that stand twice, the stated count, what a supplement may say, how properties are defined and used, and whether
 * the value set of all its codes is that.
 */
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import { choiceIn, objectsIn, textOf } from '../questionnaire/jsonAccess.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';

const CONCEPT_PROPERTIES = 'http://hl7.org/fhir/concept-properties';
/** Properties of FHIR itself whose values are codes of the same system (code system concept-properties). */
const INTERNAL = new Set(['parent', 'child', 'partOf']);
/** Those that FHIR itself knows (code system concept-properties, its newest version). */
const STANDARD = new Set([
  ...[
    'inactive',
    'status',
    'effectiveDate',
    'deprecationDate',
    'retirementDate',
    'deprecated',
    'notSelectable',
  ],
  ...['parent', 'child', 'partOf', 'synonym', 'comment', 'itemWeight'],
]);

/** What type the values of FHIR's own properties have (the same code system says it in their descriptions). */
const STANDARD_TYPES: Readonly<Record<string, string>> = {
  inactive: 'boolean',
  status: 'code',
  effectiveDate: 'dateTime',
  deprecationDate: 'dateTime',
  retirementDate: 'dateTime',
  notSelectable: 'boolean',
  parent: 'code',
  child: 'code',
  partOf: 'code',
  synonym: 'code',
  comment: 'string',
  itemWeight: 'decimal',
};

interface PropertyDefinition {
  readonly type: string | undefined;
  readonly isInternal: boolean;
}

interface CodeSystemCheck {
  readonly host: ConformanceHost;
  readonly tell: Tell;
  readonly node: JsonObject;
  readonly codes: Set<string>;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  readonly supplemented: string | undefined;
}

/** Checks a CodeSystem. The host stands at it. */
export function checkCodeSystem(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const codes = new Set<string>();
  gather(node, codes);
  checkCount(tell, node, codes.size);
  checkSupplement(host, tell, node);
  checkAllCodes(host, tell, node);
  const check: CodeSystemCheck = {
    host,
    tell,
    node,
    codes,
    properties: readProperties(host, tell, node),
    supplemented: node.getString('content') === 'supplement' ? node.getString('supplements') : undefined,
  };
  checkConcepts(check, node, '', new Set());
}

function gather(node: JsonObject, into: Set<string>): void {
  for (const { object } of objectsIn(node, 'concept')) {
    const code = object.getString('code');
    if (code !== undefined) into.add(code);
    gather(object, into);
  }
}

function checkCount(tell: Tell, node: JsonObject, found: number): void {
  const count = node.get('count');
  const stated = textOf(count);
  const content = node.getString('content');
  const concepts = node.property('concept');
  if (content === 'complete') {
    if (found === 0 && concepts === undefined) {
      const place = node.get('content') ?? { start: node.start, end: node.start + 1 };
      tell(place, message(texts.completeWithoutConcepts), '', 'warning');
    }
    if (count !== undefined && stated !== undefined && Number(stated) !== found && found > 0) {
      tell(count, message(texts.countWrong, { stated, found }), '.count');
    }
  } else if (content === 'fragment' || content === 'example') {
    if (count !== undefined && stated !== undefined && found >= Number(stated)) {
      tell(count, message(texts.countTooSmall, { stated, found }), '.count', 'warning');
    }
  } else if (content === 'not-present' && found > 0 && concepts !== undefined) {
    tell(concepts, message(texts.conceptsNotPresent), '.concept[0]');
  }
}

function checkSupplement(host: ConformanceHost, tell: Tell, node: JsonObject): void {
  const content = node.get('content');
  const isSupplement = node.getString('content') === 'supplement';
  const supplements = node.get('supplements');
  if (isSupplement && content !== undefined && supplements === undefined) {
    tell(content, message(texts.supplementsMissing), '.content');
    return;
  }
  if (supplements === undefined) return;
  if (!isSupplement) tell(content ?? supplements, message(texts.contentNotSupplement), '.content');
  const caseSensitive = node.get('caseSensitive');
  if (caseSensitive !== undefined) {
    tell(caseSensitive, message(texts.caseSensitiveInSupplement), '.caseSensitive');
  }
  const base = textOf(supplements);
  if (base !== undefined && host.store.codeSystem(base) === undefined) {
    tell(supplements, message(texts.supplementedUnknown, { system: base }), '', 'warning');
  }
}

/** The value set of all codes must hold this system and nothing else (CodeSystem.valueSet). */
function checkAllCodes(host: ConformanceHost, tell: Tell, node: JsonObject): void {
  const place = node.get('valueSet');
  const canonical = textOf(place);
  const url = node.getString('url');
  if (place === undefined || canonical === undefined || url === undefined) return;
  const valueSet = host.store.valueSet(canonical);
  const compose = valueSet?.compose;
  if (compose === undefined) return;
  const [first, second] = compose.include;
  if (first?.system !== url) {
    // A value set of another version may draw from the system's newer URL.
    const version = node.getString('version');
    const isOther = version !== undefined && valueSet?.version !== undefined && valueSet.version !== version;
    if (isOther && !canonical.includes('|')) return;
  }
  const isWhole = [first?.concepts, first?.filters, first?.valueSets].every(
    (part) => (part?.length ?? 0) === 0,
  );
  if (second !== undefined || first?.system !== url || !isWhole) {
    tell(place, message(texts.allCodesDiffer, { valueSet: canonical }), '');
  }
}

function readProperties(
  host: ConformanceHost,
  tell: Tell,
  node: JsonObject,
): ReadonlyMap<string, PropertyDefinition> {
  const found = new Map<string, PropertyDefinition>();
  const uris = new Set<string>();
  for (const { object, index } of objectsIn(node, 'property')) {
    const below = `.property[${index}]`;
    const place = object.get('code') ?? { start: object.start, end: object.start + 1 };
    const code = object.getString('code') ?? '';
    const uriPlace = object.get('uri') ?? place;
    const uri = object.getString('uri');
    if (found.has(code)) tell(place, message(texts.propertyTwice, { code }), below);
    if (uri !== undefined) {
      if (uris.has(uri)) tell(uriPlace, message(texts.propertyUriTwice, { uri }), below);
      uris.add(uri);
      if (!/^[A-Za-z][A-Za-z0-9+.-]*:/u.test(uri)) {
        tell(uriPlace, message(texts.propertyUriRelative, { uri }), below);
      } else if (isUnknownStandard(host, uri))
        tell(uriPlace, message(texts.propertyUriUnknown, { uri }), below);
    }
    const standard =
      uri?.startsWith(`${CONCEPT_PROPERTIES}#`) === true ? uri.slice(uri.indexOf('#') + 1) : undefined;
    const type = object.getString('type');
    const expected = standard === undefined ? undefined : STANDARD_TYPES[standard];
    if (uri !== undefined && type !== undefined && expected !== undefined && type !== expected) {
      tell(
        object.get('type') ?? place,
        message(texts.propertyUriType, { uri, expected, found: type }),
        below,
      );
    }
    found.set(code, {
      type,
      isInternal: standard !== undefined && INTERNAL.has(standard),
    });
  }
  return found;
}

function isUnknownStandard(host: ConformanceHost, uri: string): boolean {
  const [system, code] = uri.split('#');
  if (system !== CONCEPT_PROPERTIES || code === undefined) return false;
  return !STANDARD.has(code) && host.hasCode(system, code) === 'out';
}

function checkConcepts(check: CodeSystemCheck, container: JsonObject, path: string, seen: Set<string>): void {
  const { host, tell, supplemented } = check;
  for (const { object, index } of objectsIn(container, 'concept')) {
    const below = `${path}.concept[${index}]`;
    const place = object.get('code') ?? { start: object.start, end: object.start + 1 };
    const code = object.getString('code');
    if (code !== undefined) {
      if (seen.has(code)) tell(place, message(texts.codeTwice, { code }), below);
      seen.add(code);
      if (supplemented !== undefined && host.hasCode(supplemented, code) === 'out') {
        tell(place, message(texts.codeNotInSupplemented, { code, system: supplemented }), below);
      }
    }
    checkProperties(check, object, below);
    checkConcepts(check, object, below, seen);
  }
}

function checkProperties(check: CodeSystemCheck, concept: JsonObject, path: string): void {
  const { tell, properties, codes, supplemented } = check;
  for (const { object, index } of objectsIn(concept, 'property')) {
    const below = `${path}.property[${index}]`;
    const code = object.getString('code');
    const value = choiceIn(object, 'value');
    if (code === undefined) continue;
    const place = value?.place ?? object.get('code') ?? object;
    const definition = properties.get(code);
    if (definition === undefined) {
      if (!STANDARD.has(code) && supplemented === undefined) {
        tell(place, message(texts.propertyUndefined, { code }), below, 'warning');
      }
      continue;
    }
    if (value === undefined || definition.type === undefined) continue;
    const found =
      value.suffix === 'Coding' ? 'Coding' : value.suffix.charAt(0).toLowerCase() + value.suffix.slice(1);
    if (found !== definition.type) {
      tell(place, message(texts.propertyType, { code, expected: definition.type, found }), below);
    } else if (definition.isInternal && value.value?.kind === JsonKind.String && supplemented === undefined) {
      const target = value.value.text;
      if (!codes.has(target)) tell(place, message(texts.propertyTarget, { code: target }), below);
    }
  }
}
