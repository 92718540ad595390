import { toPlainValue } from '../../../json/jsonNode.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Rule } from '../profiles/rule.ts';
import type { Run } from '../run.ts';
import { discriminatorSteps, follow, select } from './discriminator.ts';
import type { Slice, SlicePlan } from './slicePlan.ts';

const MOST_VALUES = 4;
const MOST_CHARACTERS = 120;

/**
 * Why items are in none of some slices: the first discriminator by value that keeps them out, what it is in the slices
 * and in the items. Undefined where slices are told apart by something else (a type, a profile), which their names say.
 */
export function explainSlices(
  run: Run,
  rule: Rule,
  { slicing }: SlicePlan,
  slices: readonly Slice[],
  items: readonly FhirNode[],
): Message | undefined {
  for (const { kind, path } of slicing.discriminators) {
    if (kind !== 'value' && kind !== 'pattern') continue;
    const steps = discriminatorSteps(path);
    if (steps === undefined) continue;
    const wanted = slices.flatMap(({ rule: { node } }) =>
      follow(node, steps, rule.validator).flatMap(({ definition }) => {
        const value = (definition.fixed ?? definition.pattern)?.value;
        return value === undefined ? [] : [JSON.stringify(value)];
      }),
    );
    if (wanted.length === 0) continue;
    const seen = items.flatMap((item) =>
      select(item, steps, run).flatMap(({ json }) =>
        json === undefined ? [] : [JSON.stringify(toPlainValue(json))],
      ),
    );
    // What fits by this one is kept out by another.
    if (seen.some((value) => wanted.includes(value))) continue;
    return message(profileTexts.sliceSeen, { path, wanted: list(wanted), seen: list(seen) });
  }
  return undefined;
}

function list(texts: readonly string[]): string {
  const different = [...new Set(texts)].map(shorten);
  const shown = different.slice(0, MOST_VALUES).join(', ');
  if (shown === '') return '–';
  return different.length > MOST_VALUES ? `${shown}, …` : shown;
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
