/** The primitive types of all FHIR versions, with the JSON form of their values. */
const JSON_FORMS: ReadonlyMap<string, 'string' | 'number' | 'boolean'> = new Map([
  ['base64Binary', 'string'],
  ['boolean', 'boolean'],
  ['canonical', 'string'],
  ['code', 'string'],
  ['date', 'string'],
  ['dateTime', 'string'],
  ['decimal', 'number'],
  ['id', 'string'],
  ['instant', 'string'],
  ['integer', 'number'],
  ['integer64', 'string'],
  ['markdown', 'string'],
  ['oid', 'string'],
  ['positiveInt', 'number'],
  ['string', 'string'],
  ['time', 'string'],
  ['unsignedInt', 'number'],
  ['uri', 'string'],
  ['url', 'string'],
  ['uuid', 'string'],
  ['xhtml', 'string'],
]);

export function isPrimitiveType(name: string): boolean {
  return JSON_FORMS.has(name);
}

/** How JSON writes a primitive's value. */
export function jsonFormOf(type: string): 'string' | 'number' | 'boolean' {
  return JSON_FORMS.get(type) ?? 'string';
}
