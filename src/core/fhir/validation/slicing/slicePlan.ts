import type { Slicing } from '../../definitions/model.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { ProfileNode } from '../profiles/profileTree.ts';
import { Rule } from '../profiles/rule.ts';
import type { Run } from '../run.ts';
import { compileDiscriminator, matchByType, matchByUrl, type Matcher } from './discriminator.ts';

/** One slice: who belongs to it, and what holds for those. */
export interface Slice {
  readonly name: string;
  readonly rule: Rule;
  /** Undefined where the profile gives nothing to tell the slice by: then nothing is counted for it. */
  readonly matches: Matcher | undefined;
  readonly isDefault: boolean;
}

/** How the items of an element are told apart. */
export interface SlicePlan {
  readonly slicing: Slicing;
  readonly slices: readonly Slice[];
}

const IMPLICIT: Slicing = { rules: 'open', ordered: false, discriminators: [] };

/** The slices of a rule's element; undefined when it has none. */
export function compileSlices(rule: Rule): SlicePlan | undefined {
  const { node } = rule;
  if (node.slices.length === 0) return undefined;
  const slicing = node.definition.slicing ?? IMPLICIT;
  const slices = node.slices.map((slice): Slice => {
    const name = slice.definition.sliceName ?? '';
    return {
      name,
      rule: new Rule(slice, rule.root, rule.base, sliceShape(rule, slice), rule.validator),
      matches: name === '@default' ? undefined : compileMatcher(rule, slicing, slice),
      isDefault: name === '@default',
    };
  });
  return { slicing, slices };
}

function sliceShape(rule: Rule, slice: ProfileNode): Rule['shape'] {
  if (rule.shape !== undefined) return rule.shape;
  const types = slice.definition.types ?? [];
  const only = types.length === 1 ? types[0] : undefined;
  if (only !== undefined) return rule.validator.shapes.get(only.code);
  const property = rule.base?.properties.find(({ jsonName }) => jsonName === slice.name);
  return property?.shape;
}

function compileMatcher(rule: Rule, slicing: Slicing, slice: ProfileNode): Matcher | undefined {
  const { discriminators } = slicing;
  const isExtension = rule.name === 'extension' || rule.name === 'modifierExtension';
  if (discriminators.length === 0) {
    if (isExtension) return matchByUrl(slice, rule.validator);
    return rule.base?.isChoice === true ? matchByType(slice, rule.base) : undefined;
  }
  const matchers: Matcher[] = [];
  let position = 0;
  for (const { kind, path } of discriminators) {
    if (kind === 'position') {
      const wanted = rule.node.slices.indexOf(slice);
      matchers.push((item) => item.index === wanted);
    } else if (isExtension && kind === 'value' && path === 'url') {
      const byUrl = matchByUrl(slice, rule.validator);
      if (byUrl !== undefined) matchers.push(byUrl);
    } else {
      const matcher = compileDiscriminator(rule, slice, kind, path);
      if (matcher !== undefined) matchers.push(matcher);
    }
    position += 1;
  }
  if (matchers.length === 0 || position === 0) return undefined;
  return (item: FhirNode, run: Run) => matchers.every((matches) => matches(item, run));
}
