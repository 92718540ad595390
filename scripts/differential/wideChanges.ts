/** JSON as it comes from a parser. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonRecord = Record<string, Json>;

/** Takes a random item of a list. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** A property or item, and where it stands. */
interface Slot {
  readonly holder: JsonRecord | Json[];
  readonly key: string;
  readonly value: Json;
  readonly path: string;
}

/** Changes a resource in place. Gives where, or undefined where there is nothing for it to change. */
type Change = (resource: JsonRecord, pick: Pick) => string | undefined;

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function slotsOf(resource: JsonRecord): Slot[] {
  const found: Slot[] = [];
  const walk = (holder: JsonRecord | Json[], path: string): void => {
    for (const [key, value] of Object.entries<Json>(holder as JsonRecord)) {
      const here = Array.isArray(holder) ? `${path}[${key}]` : `${path}.${key}`;
      found.push({ holder, key, value, path: here });
      if (typeof value === 'object' && value !== null) walk(value, here);
    }
  };
  walk(resource, typeof resource['resourceType'] === 'string' ? resource['resourceType'] : '');
  return found.filter(({ key }) => key !== 'resourceType');
}

const put = ({ holder, key }: Slot, value: Json): void => {
  (holder as JsonRecord)[key] = value;
};

/** A change of one slot that fits, to one of some values or by a function of the old one. */
const inSlot =
  (fits: (slot: Slot) => boolean, values: (old: Json) => readonly Json[]): Change =>
  (resource, pick) => {
    const slot = pick(slotsOf(resource).filter(fits));
    const value = slot === undefined ? undefined : pick(values(slot.value));
    if (slot === undefined || value === undefined) return undefined;
    put(slot, structuredClone(value));
    return slot.path;
  };

/** A change inside an object that fits. */
const inObject =
  (fits: (object: JsonRecord) => boolean, changes: readonly ((object: JsonRecord) => void)[]): Change =>
  (resource, pick) => {
    const slot = pick(slotsOf(resource).filter(({ value }) => isRecord(value) && fits(value)));
    if (slot === undefined || !isRecord(slot.value)) return undefined;
    pick(changes)?.(slot.value);
    return slot.path;
  };

const isText = ({ value }: Slot): boolean => typeof value === 'string';
const named =
  (...names: readonly string[]) =>
  (slot: Slot): boolean =>
    names.includes(slot.key) && isText(slot);
const set =
  (key: string, value: Json) =>
  (object: JsonRecord): void => {
    object[key] = structuredClone(value);
  };
const drop =
  (key: string) =>
  (object: JsonRecord): void => {
    Reflect.deleteProperty(object, key);
  };
const hasAll =
  (...keys: readonly string[]) =>
  (object: JsonRecord): boolean =>
    keys.every((key) => key in object);
const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const URN = 'urn:uuid:8d1c9b1e-2f0a-4c1d-9a53-0d6e1f1c2b3a';

/** Extensions of the core with contexts and types of their own. */
const EXTENSIONS: readonly JsonRecord[] = [
  { url: `${HL7}patient-birthPlace`, valueAddress: { city: 'Oulu' } },
  { url: `${HL7}patient-birthTime`, valueDateTime: '2024-01-01T10:00:00Z' },
  { url: `${HL7}iso21090-preferred`, valueBoolean: true },
  { url: `${HL7}humanname-own-prefix`, valueString: 'von' },
  { url: `${HL7}data-absent-reason`, valueCode: 'unknown' },
  { url: `${HL7}data-absent-reason`, valueCode: 'no-such-reason' },
  {
    url: `${HL7}translation`,
    extension: [
      { url: 'lang', valueCode: 'fi' },
      { url: 'content', valueString: 'x' },
    ],
  },
  {
    url: `${HL7}translation`,
    extension: [
      { url: 'lang', valueCode: 'fi' },
      { url: 'other', valueString: 'x' },
    ],
  },
  { url: `${HL7}rendering-style`, valueString: 'color: red' },
  { url: `${HL7}observation-bodyPosition`, valueCodeableConcept: { text: 'x' } },
  { url: `${HL7}questionnaire-hidden`, valueBoolean: true },
  { url: `${HL7}ordinalValue`, valueDecimal: 3 },
  { url: `${HL7}patient-nationality`, extension: [{ url: 'code', valueCodeableConcept: { text: 'x' } }] },
];

/** How a narrative can be damaged. */
const NARRATIVES: readonly ((div: string) => string)[] = [
  (div) => div.replace('</div>', ''),
  (div) => div.replace(' xmlns="http://www.w3.org/1999/xhtml"', ''),
  (div) => div.replace('>', '><script>x</script>'),
  (div) => div.replace('>', '><img src="http://example.org/x.png"/>'),
  (div) => div.replace('>', '><img src="#missing" alt="x"/>'),
  (div) => div.replace('>', '><a href="javascript:x()">x</a>'),
  (div) => div.replace('>', '><p class=x>x</p>'),
  (div) => div.replace('>', '>&nbsp;&unknown;'),
  (div) => div.replace('>', '><iframe src="x"></iframe>'),
  (div) => div.replace('>', '><table><p>x</p></table>'),
  (div) => div.replace('>', '><p>a < b</p>'),
  (div) => div.replace('>', '><p style="color:red" title="x">x</p>'),
  (div) => div.replace('>', '><!-- x --><br>'),
  (div) => `<p>${div}</p>`,
  () => '',
  () => '<div xmlns="http://www.w3.org/1999/xhtml"/>',
];

const isEntry = hasAll('resource');
const isRange = (object: JsonRecord): boolean =>
  (isRecord(object['low']) && isRecord(object['high'])) || ('start' in object && 'end' in object);

/** Changes that know what they change: by name, with those that break one rule of FHIR each beside some that break none. */
export const WIDE_CHANGES: Readonly<Record<string, Change>> = {
  swapCodes: (resource, pick) => {
    const codes = slotsOf(resource).filter(named('code'));
    const one = pick(codes);
    const other = pick(codes.filter(({ value }) => value !== one?.value));
    if (one === undefined || other === undefined) return undefined;
    put(one, other.value);
    put(other, one.value);
    return one.path;
  },
  moveExtension: (resource, pick) => {
    const slots = slotsOf(resource);
    const from = pick(slots.filter(({ key, value }) => key === 'extension' && Array.isArray(value)));
    const to = pick(slots.filter(({ value, key }) => isRecord(value) && key !== 'extension'));
    if (from === undefined || to === undefined || !isRecord(to.value)) return undefined;
    to.value['extension'] = structuredClone(from.value);
    Reflect.deleteProperty(from.holder, from.key);
    return to.path;
  },
  addExtension: (resource, pick) => {
    const to = pick(slotsOf(resource).filter(({ value }) => isRecord(value)));
    const extension = pick(EXTENSIONS);
    const into = to !== undefined && isRecord(to.value) ? to.value : resource;
    if (extension === undefined || 'extension' in into) return undefined;
    into['extension'] = [structuredClone(extension)];
    return to?.path ?? 'extension';
  },
  primitiveExtension: (resource, pick) => {
    const slot = pick(slotsOf(resource).filter((one) => isText(one) && !Array.isArray(one.holder)));
    const extension = pick(EXTENSIONS);
    if (slot === undefined || extension === undefined || slot.key === 'div') return undefined;
    (slot.holder as JsonRecord)[`_${slot.key}`] = { extension: [structuredClone(extension)] };
    return slot.path;
  },
  targetType: inSlot(
    (slot) => named('reference')(slot) && /^[A-Z]\w+\//u.test(asText(slot.value)),
    (old) =>
      ['Patient', 'Device', 'Organization', 'Binary', 'Nothing'].map((type) =>
        asText(old).replace(/^\w+/u, type),
      ),
  ),
  referenceForm: inSlot(named('reference'), (old) => [
    `${asText(old)}/_history/1`,
    `${asText(old)}/x/y`,
    '#',
    '#missing',
    'Patient?name=x',
    `${asText(old)}#part`,
    URN,
    asText(old).toLowerCase(),
  ]),
  referenceType: inObject(hasAll('reference'), [
    set('type', 'Patient'),
    set('type', 'Nothing'),
    set('type', `${HL7}Patient`),
    set('identifier', { value: 'x' }),
    set('display', ''),
  ]),
  contained: (resource, pick) => {
    const added = pick<Json>([
      { resourceType: 'Practitioner', id: 'unused', active: true },
      {
        resourceType: 'Practitioner',
        id: 'back',
        extension: [{ url: `${HL7}resource-pertainsToGoal`, valueReference: { reference: '#' } }],
      },
      {
        resourceType: 'Patient',
        id: 'deep',
        contained: [{ resourceType: 'Organization', id: 'o', name: 'x' }],
      },
      { resourceType: 'Observation', id: 'o', status: 'nothing', code: { text: 'x' } },
    ]);
    const before = resource['contained'];
    if (added === undefined || resource['resourceType'] === 'Bundle') return undefined;
    resource['contained'] = [...(Array.isArray(before) ? before : []), structuredClone(added)];
    return 'contained';
  },
  // One that the reference does not know makes it reject every code of the resource.
  language: (resource, pick) => {
    resource['language'] = pick(['fi', 'fi-FI', 'sv', 'sv-FI', 'en-GB', '', 'sv-FI ']) ?? 'fi';
    return 'language';
  },
  meta: (resource, pick) => {
    const before = resource['meta'];
    const change = pick<JsonRecord>([
      { versionId: 'a b' },
      { lastUpdated: '2024-01-01' },
      { source: 'no uri' },
      { tag: [{ code: 'x' }] },
      { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'X' }] },
      { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] },
      { profile: ['relative'] },
      { profile: [`${HL7}Nothing`] },
      { tag: [{ system: 'http://example.org/x', code: 'a b  c' }] },
    ]);
    resource['meta'] = { ...(isRecord(before) ? before : {}), ...structuredClone(change ?? {}) };
    return 'meta';
  },
  narrative: (resource, pick) => {
    const text = resource['text'];
    if (!isRecord(text) || typeof text['div'] !== 'string') return undefined;
    text['div'] = pick(NARRATIVES)?.(text['div']) ?? '';
    return 'text.div';
  },
  dates: inSlot(
    ({ value }) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/u.test(value),
    () => [
      '0000-01-01',
      '9999-12-31',
      '2023-02-29',
      '2024-02-29',
      '2024-00-10',
      '2024-06-30T24:00:00Z',
      '2024-06-30T23:59:60Z',
      '2024-06-30T10:00:00+15:00',
      '2024-06-30T10:00:00-00:00',
      '2024-06-30T10:00:00.123456789Z',
      '2024-06-30t10:00:00z',
      '2024-W10',
      '2024-6-30',
      '1850-01-01',
      '2199-01-01',
    ],
  ),
  periods: inObject(isRange, [
    (object) => {
      const [one, other] = 'start' in object ? ['start', 'end'] : ['low', 'high'];
      const before = object[one] as Json;
      object[one] = object[other] as Json;
      object[other] = before;
    },
  ]),
  codings: inObject(hasAll('system', 'code'), [
    set('display', 'Something else'),
    set('code', 'x  y'),
    set('code', ' x'),
    set('version', '0'),
    set('userSelected', true),
    drop('system'),
    set('system', 'http://loinc.org'),
    set('system', 'http://snomed.info/sct'),
    set('system', 'urn:oid:1.2.3'),
    set('system', 'http://loinc.org/'),
    set('system', 'http://hl7.org/fhir/administrative-gender'),
    set('code', 'male'),
  ]),
  identifiers: inObject(hasAll('system', 'value'), [
    set('use', 'primary'),
    set('system', 'urn:oid:1.2.03'),
    set('system', 'urn:uuid:x'),
    set('system', 'urn:ietf:rfc:3986'),
    set('value', ''),
    drop('system'),
    set('period', { start: '2024-01-02', end: '2024-01-01' }),
    set('type', { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'XX1' }] }),
  ]),
  quantities: inObject(hasAll('value', 'unit'), [
    set('code', 'mmHg'),
    set('code', 'mm[Hg]'),
    set('comparator', '>>'),
    set('value', 1e-7),
    set('value', -5),
    drop('unit'),
    drop('system'),
    drop('code'),
    set('system', 'http://example.org/units'),
    set('value', '5'),
  ]),
  contactPoints: inObject(
    (object) =>
      'value' in object && /^(?:phone|email|fax|url|sms|pager|other)$/u.test(asText(object['system'])),
    [
      drop('system'),
      set('system', 'mobile'),
      set('rank', 0),
      set('rank', 1),
      set('use', 'office'),
      set('period', {}),
    ],
  ),
  numbers: inSlot(
    ({ value }) => typeof value === 'number',
    () => [0, -1, 2147483647, 2147483648, 1.5, 0.1, 1e21],
  ),
  booleans: inSlot(
    ({ value }) => typeof value === 'boolean',
    (old) => [old !== true, 'true', 1],
  ),
  choice: (resource, pick) => {
    const slot = pick(
      slotsOf(resource).filter(({ key }) =>
        /^(?:value|onset|effective|deceased|multipleBirth|answer|asNeeded|timing|product|item)[A-Z]/u.test(
          key,
        ),
      ),
    );
    if (slot === undefined || Array.isArray(slot.holder)) return undefined;
    const to = slot.key.replace(
      /[A-Z].*$/u,
      pick(['String', 'Code', 'Uri', 'Coding', 'Integer', 'Date', 'DateTime', 'Quantity', 'Age', 'Range']) ??
        'String',
    );
    Reflect.deleteProperty(slot.holder, slot.key);
    slot.holder[to] = slot.value;
    return slot.path;
  },
  attachments: inObject(
    (object) => 'contentType' in object,
    [
      set('contentType', 'pdf'),
      set('contentType', 'text/plain; charset=utf-8'),
      set('size', 3),
      set('hash', 'eA=='),
      set('data', 'a'),
      set('data', 'eA=='),
      set('data', 'e A =='),
      set('language', 'suomi'),
      set('url', 'no url'),
      drop('contentType'),
      set('creation', '2024'),
    ],
  ),
  timings: inObject(
    (object) => 'period' in object && 'periodUnit' in object,
    [
      drop('periodUnit'),
      drop('period'),
      set('periodUnit', 'x'),
      set('frequencyMax', 3),
      set('duration', 2),
      set('durationUnit', 'h'),
      set('when', ['C']),
      set('timeOfDay', ['10:00']),
      set('timeOfDay', ['10:00:00']),
      set('offset', 10),
      set('dayOfWeek', ['monday']),
      set('count', -1),
      set('periodMax', 9),
    ],
  ),
  fullUrl: inObject(isEntry, [
    drop('fullUrl'),
    set('fullUrl', URN),
    set('fullUrl', 'urn:uuid:X'),
    set('fullUrl', 'Patient/1'),
    set('fullUrl', 'http://example.org/fhir/Patient/other'),
    set('fullUrl', ''),
    set('fullUrl', 'http://example.org/fhir/Patient/1/_history/2'),
    set('fullUrl', 'urn:oid:1.2.3.4'),
  ]),
  entries: inObject(isEntry, [
    set('request', { method: 'GET', url: 'Patient/1' }),
    set('request', { method: 'FETCH', url: 'Patient/1' }),
    set('request', { method: 'PUT' }),
    set('response', { status: '200' }),
    set('response', {}),
    set('search', { mode: 'match' }),
    set('search', { mode: 'all', score: 2 }),
    set('link', [{ relation: 'self', url: 'http://example.org' }]),
    drop('resource'),
  ]),
  bundle: (resource, pick) => {
    if (resource['resourceType'] !== 'Bundle') return undefined;
    resource['type'] =
      pick(['document', 'message', 'transaction', 'batch', 'history', 'searchset', 'collection', 'x']) ?? 'x';
    return 'type';
  },
  answers: inObject(hasAll('linkId'), [
    drop('linkId'),
    set('linkId', 'other'),
    set('linkId', ''),
    set('answer', []),
    set('answer', [{ valueBoolean: true }]),
    set('answer', [{ valueString: 'x' }, { valueInteger: 1 }]),
    set('answer', [{}]),
    set('text', ' '),
    set('type', 'group'),
    set('type', 'choice'),
    set('required', 'yes'),
    set('repeats', true),
    set('item', []),
    set('maxLength', 3),
    set('enableWhen', [{ question: 'x', operator: '=' }]),
    set('answerOption', [{ valueString: 'x' }]),
    set('initial', [{ valueString: 'x' }]),
  ]),
  texts: inSlot(isText, (old) => [
    `${asText(old)}\n`,
    `\t${asText(old)}`,
    `${asText(old)}  ${asText(old)}`,
    '<b>x</b>',
    `${asText(old)}\u00a0`,
    '\u200b',
    'x'.repeat(70),
  ]),
};
