import type { JsonProperty } from '../../../json/jsonNode.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import type { TypeShape } from '../../fhirpath/model/typeShape.ts';
import type { Run } from '../run.ts';

/** Reports a property that its type does not have, with the likeliest name that was meant. */
export function reportUnknown(run: Run, property: JsonProperty, shape: TypeShape): void {
  if (run.duplicates !== undefined) run.reportDuplicate(property);
  const name = property.key;
  const below = /^[A-Za-z]\w*$/u.test(name) ? `.${name}` : '';
  const choice = shape.elements.find(
    (element) =>
      element.isChoice && /^[A-Z]/u.test(name.slice(element.name.length)) && name.startsWith(element.name),
  );
  if (choice !== undefined) {
    const types = choice.properties.filter(({ isSibling }) => !isSibling).map(({ jsonName }) => jsonName);
    run.report(
      'fhir/unknown-element',
      property,
      message(structureTexts.unknownChoice, { name, element: `${choice.name}[x]`, types: types.join(', ') }),
      { below },
    );
    return;
  }
  const near = nearest(name, [...shape.properties.keys()]);
  run.report(
    'fhir/unknown-element',
    property,
    near === undefined
      ? message(structureTexts.unknownElement, { name, type: shape.path })
      : message(structureTexts.unknownElementNear, { name, type: shape.path, near }),
    { below, data: near === undefined ? { name } : { name, near } },
  );
}

/** The closest of some names by edit distance, at most a third of its letters away. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  const wanted = name.toLowerCase();
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + cost,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
