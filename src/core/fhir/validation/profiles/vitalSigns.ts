import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';

const LOINC = 'http://loinc.org';
const TYPES = 'http://hl7.org/fhir/StructureDefinition/';

/** The LOINC codes by which the vital signs profiles apply without being claimed (FHIR R4 and STU3, observation-vitalsigns.html). */
const PROFILE_OF_CODE: ReadonlyMap<string, string> = new Map([
  ['85353-1', 'vitalspanel'],
  ['9279-1', 'resprate'],
  ['8867-4', 'heartrate'],
  ['2708-6', 'oxygensat'],
  ['8310-5', 'bodytemp'],
  ['8302-2', 'bodyheight'],
  ['9843-4', 'headcircum'],
  ['29463-7', 'bodyweight'],
  ['39156-5', 'bmi'],
  ['85354-9', 'bp'],
]);

/** The vital signs profiles that an Observation must keep because of its code. */
export function vitalSignsProfiles(resource: JsonObject, type: string): readonly string[] {
  if (type !== 'Observation') return [];
  const code = resource.get('code');
  const codings = code?.kind === JsonKind.Object ? code.get('coding') : undefined;
  if (codings?.kind !== JsonKind.Array) return [];
  const result: string[] = [];
  for (const item of codings.items) {
    if (item.kind !== JsonKind.Object || item.getString('system') !== LOINC) continue;
    const profile = PROFILE_OF_CODE.get(item.getString('code') ?? '');
    if (profile !== undefined) result.push(TYPES + profile);
  }
  return result;
}
