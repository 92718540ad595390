import { JsonKind, type JsonNode } from '../../../json/jsonNode.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message } from '../../../l10n/message.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import { primitiveFault } from '../primitives/primitiveFault.ts';
import type { Run } from '../run.ts';

/**
 * Judges a value of a type that is not allowed by the one that is, as the official validator does: a primitive by that type's format, of an object
 * each element that the wanted type does not have, or has with another type. Nothing is said where several types are allowed.
 */
export function checkAsWanted(run: Run, node: FhirNode, allowed: ReadonlySet<string>, profile: string): void {
  const [wanted] = allowed;
  if (wanted === undefined || allowed.size > 1 || node.known?.isResource === true) return;
  if (node.text !== undefined) {
    const why = primitiveFault(wanted, node.text);
    if (why === undefined || primitiveFault(node.type, node.text) !== undefined) return;
    run.report(
      'fhir/primitive-format',
      node.property ?? run.keySpan,
      message(structureTexts.format, { type: wanted, why }),
      { profile },
    );
    return;
  }
  const { object, shape } = node;
  const wantedShape = run.validator.shapes.get(wanted);
  if (object === undefined || shape === undefined || wantedShape === undefined) return;
  for (const property of object.properties) {
    const own = shape.properties.get(property.key);
    if (own === undefined || own.isSibling || property.value === undefined) continue;
    const { element, typeCode } = own;
    const there = wantedShape.properties.get(property.key);
    if (there !== undefined && there.typeCode === typeCode) continue;
    const what =
      there === undefined
        ? message(profileTexts.notInWantedType, { name: property.key, wanted, profile })
        : message(profileTexts.otherInWantedType, {
            name: property.key,
            wanted,
            types: there.typeCode,
            type: typeCode,
          });
    const report = (item: JsonNode, index: string): void => {
      run.report('fhir/type', index === '' ? property : item, what, {
        profile,
        below: `.${element.name}${index}`,
      });
    };
    if (property.value.kind === JsonKind.Array && element.isArray) {
      property.value.items.forEach((item, index) => {
        report(item, `[${index}]`);
      });
    } else report(property.value, '');
  }
}
