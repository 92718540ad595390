import type { StructureDefinition } from '../../definitions/model.ts';
import type { ProfileNode } from '../profiles/profileTree.ts';
import { Rule } from '../profiles/rule.ts';
import { stripVersion } from '../profiles/rule.ts';
import type { Validator } from '../validator.ts';

/** An extension's definition, ready to check: where it may stand, whether it is a modifier, what its value must be. */
export interface ExtensionPlan {
  readonly definition: StructureDefinition;
  readonly isModifier: boolean;
  /** The urls of its parts, where it is a complex extension. */
  readonly parts: ReadonlySet<string> | undefined;
  /** Undefined when the definition has no snapshot. */
  readonly rule: Rule | undefined;
}

/** Undefined for a url that no known extension has. */
export function extensionPlan(validator: Validator, url: string): ExtensionPlan | undefined {
  const known = validator.extensionPlans.get(url);
  if (known !== undefined) return known ?? undefined;
  const definition =
    validator.store.structureDefinition(url) ?? validator.store.structureDefinition(stripVersion(url) ?? url);
  const made =
    definition === undefined || definition.type !== 'Extension' ? undefined : plan(validator, definition);
  validator.extensionPlans.set(url, made ?? null);
  return made;
}

function plan(validator: Validator, definition: StructureDefinition): ExtensionPlan {
  const root = validator.trees.get(definition.url);
  const shape = validator.shapes.get('Extension');
  return {
    definition,
    isModifier: definition.snapshot?.[0]?.isModifier === true,
    parts: root === undefined ? undefined : partsOf(root),
    rule: root === undefined ? undefined : new Rule(root, root, undefined, shape, validator),
  };
}

function partsOf(root: ProfileNode): ReadonlySet<string> | undefined {
  const slices = root.children.find(({ name }) => name === 'extension')?.slices ?? [];
  const urls = slices.flatMap((slice) => {
    const fixed = slice.children.find(({ name }) => name === 'url')?.definition.fixed?.value;
    return typeof fixed === 'string' ? [fixed] : [];
  });
  return urls.length === 0 ? undefined : new Set(urls);
}
