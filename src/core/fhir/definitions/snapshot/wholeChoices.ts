import { pathOfId } from '../bundle/bundleFormat.ts';
import type { DefinitionStore, ElementDefinition, StructureDefinition } from '../model.ts';

/**
 * STU3 snapshots write `Extension.valueCoding` where later versions write `Extension.value[x]` with type Coding. This turns them into the
 * later form: one type of a choice becomes the choice with that type, several become its slices by type. Ids of children follow.
 */
export function withWholeChoices(
  definition: StructureDefinition,
  lookups: Pick<DefinitionStore, 'type'>,
): StructureDefinition {
  if (definition.snapshot === undefined || definition.derivation !== 'constraint') return definition;
  const snapshot = withWholeIds(definition.snapshot);
  const choices = choicesIn(snapshot, definition.type, lookups);
  return { ...definition, snapshot: choices.size === 0 ? snapshot : rewrite(snapshot, choices) };
}

/** Some STU3 ids lack their beginning (`valueQuantity:valueQuantity.unit`): those are made anew of the path and what stands before. */
function withWholeIds(snapshot: readonly ElementDefinition[]): readonly ElementDefinition[] {
  const latest = new Map<string, string>();
  const ids = new Set<string>();
  return snapshot.map((element) => {
    const { path, sliceName } = element;
    const isWhole = path === element.id || (pathOfId(element.id) === path && ids.has(parentOf(element.id)));
    const parentId = latest.get(parentOf(path));
    const slice = sliceName === undefined || sliceName === lastSegment(path) ? '' : `:${sliceName}`;
    const id = isWhole || parentId === undefined ? element.id : `${parentId}.${lastSegment(path)}${slice}`;
    latest.set(path, id);
    ids.add(id);
    return id === element.id ? element : { ...element, id };
  });
}

/** By id of a short element: the name of its choice. */
type Choices = ReadonlyMap<string, string>;

function choicesIn(
  snapshot: readonly ElementDefinition[],
  type: string,
  lookups: Pick<DefinitionStore, 'type'>,
): Choices {
  const whole = new Map((lookups.type(type)?.snapshot ?? []).map((element) => [element.path, element]));
  const byId = new Map<string, ElementDefinition>();
  const choices = new Map<string, string>();
  for (const element of snapshot) {
    byId.set(element.id, element);
    const [only, ...others] = element.types ?? [];
    const name = lastSegment(element.path);
    if (only === undefined || others.length > 0 || whole.has(element.path)) continue;
    const tail = only.code.charAt(0).toUpperCase() + only.code.slice(1);
    if (!name.endsWith(tail) || name.length === tail.length) continue;
    const choice = `${name.slice(0, -tail.length)}[x]`;
    const parentPath = element.path.slice(0, -name.length - 1);
    const parent = byId.get(element.id.slice(0, element.id.lastIndexOf('.')));
    const parentType = parent?.types?.length === 1 ? parent.types[0]?.code : undefined;
    const inType = parentType === undefined ? undefined : lookups.type(parentType)?.snapshot;
    const isChoice =
      whole.has(`${parentPath}.${choice}`) ||
      inType?.some(({ path }) => path === `${String(parentType)}.${choice}`) === true;
    if (isChoice) choices.set(element.id, choice);
  }
  return choices;
}

function rewrite(snapshot: readonly ElementDefinition[], choices: Choices): readonly ElementDefinition[] {
  const counts = new Map<string, number>();
  for (const [id, choice] of choices) {
    const key = `${parentOf(id)}.${choice}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const renamed = new Map<string, { readonly id: string; readonly path: string }>();
  const elements: ElementDefinition[] = [];
  const slicers = new Set<string>();
  for (const element of snapshot) {
    const parent = renamed.get(parentOf(element.id));
    const choice = choices.get(element.id);
    if (choice === undefined) {
      const id = parent === undefined ? element.id : `${parent.id}.${lastSegment(element.id)}`;
      const path = parent === undefined ? element.path : `${parent.path}.${lastSegment(element.path)}`;
      if (parent !== undefined) renamed.set(element.id, { id, path });
      elements.push({ ...element, id, path });
      continue;
    }
    const parentId = parent?.id ?? parentOf(element.id);
    const path = `${parent?.path ?? parentOf(element.path)}.${choice}`;
    const content: { -readonly [K in keyof ElementDefinition]: ElementDefinition[K] } = { ...element };
    delete content.sliceName;
    if (counts.get(`${parentOf(element.id)}.${choice}`) === 1) {
      const id = `${parentId}.${choice}`;
      renamed.set(element.id, { id, path });
      elements.push({ ...content, id, path });
      continue;
    }
    const sliceName = lastSegment(element.path);
    const id = `${parentId}.${choice}:${sliceName}`;
    const slicerId = `${parentId}.${choice}`;
    if (!slicers.has(slicerId)) {
      slicers.add(slicerId);
      elements.push(slicer(slicerId, path, snapshot, choices, parentOf(element.id)));
    }
    renamed.set(element.id, { id, path });
    elements.push({ ...content, id, path, sliceName });
  }
  return elements;
}

/** The element that the slices slice; STU3 leaves it out. */
function slicer(
  id: string,
  path: string,
  snapshot: readonly ElementDefinition[],
  choices: Choices,
  parentId: string,
): ElementDefinition {
  const name = lastSegment(path);
  const slices = snapshot.filter(
    (element) => parentOf(element.id) === parentId && choices.get(element.id) === name,
  );
  return {
    id,
    path,
    min: 0,
    max: 1,
    types: slices.flatMap(({ types }) => types ?? []),
    slicing: { rules: 'closed', ordered: false, discriminators: [{ kind: 'type', path: '$this' }] },
  };
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
