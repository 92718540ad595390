import type {
  DefinitionStore,
  ElementDefinition,
  StructureDefinition,
} from '../../src/core/fhir/definitions/model.ts';

type Types = Pick<DefinitionStore, 'type' | 'structureDefinition'>;

/**
 * Where two snapshots say different things, a line each: id, what differs, published and generated value. Left out is what does not
 * change the meaning: order of target profiles; the constraints of a data type repeated on the elements of that type, and the slicing of
 * extensions by URL, as Forge writes them; children that only repeat their type.
 */
export function compareSnapshots(
  published: readonly ElementDefinition[],
  generated: readonly ElementDefinition[],
  types: Types,
): readonly string[] {
  const differences: string[] = [];
  const ours = new Map(generated.map((element) => [element.id, element]));
  const theirs = new Map(published.map((element) => [element.id, element]));
  for (const element of published) {
    const own = ours.get(element.id) ?? childOfType(element, theirs, types);
    if (own === undefined) {
      differences.push(`${element.id}: only published`);
      continue;
    }
    const expected = meaning(element, types);
    const actual = meaning(own, types);
    for (const key of Object.keys(expected)) {
      if (expected[key] !== actual[key]) {
        differences.push(`${element.id} ${key}: ${String(expected[key])} <> ${String(actual[key])}`);
      }
    }
  }
  for (const { id } of generated) if (!theirs.has(id)) differences.push(`${id}: only generated`);
  const common = published.filter(({ id }) => ours.has(id)).map(({ id }) => id);
  const order = generated.filter(({ id }) => theirs.has(id)).map(({ id }) => id);
  if (common.join('\n') !== order.join('\n')) differences.push('order');
  return differences;
}

/** The element in the definition of its parent's type, for snapshots that repeat the type's children. */
function childOfType(
  element: ElementDefinition,
  theirs: ReadonlyMap<string, ElementDefinition>,
  types: Types,
): ElementDefinition | undefined {
  if (element.sliceName !== undefined) return undefined;
  const parent = theirs.get(element.id.slice(0, element.id.lastIndexOf('.')));
  const [type, ...others] = parent?.types ?? [];
  if (type === undefined || others.length > 0) return undefined;
  const path = `${type.code}.${element.path.slice(element.path.lastIndexOf('.') + 1)}`;
  const child = types.type(type.code)?.snapshot?.find((candidate) => candidate.path === path);
  return child === undefined ? undefined : { ...child, path: element.path };
}

function meaning(element: ElementDefinition, types: Types): Readonly<Record<string, string | undefined>> {
  const elementTypes = element.types ?? [];
  const definitions = elementTypes.flatMap(({ code, profiles = [] }) => [
    types.type(code),
    ...profiles.map((profile) => types.structureDefinition(profile)),
  ]);
  const ofTypes = new Set(
    definitions.flatMap((definition) => (definition?.snapshot?.[0]?.constraints ?? []).map(({ key }) => key)),
  );
  // Forge leaves it out where an element takes its content from another.
  if (element.contentReference !== undefined) ofTypes.add('ele-1');
  const constraints = (element.constraints ?? []).map(({ key }) => key).filter((key) => !ofTypes.has(key));
  return {
    path: element.path,
    min: String(element.min ?? 0),
    max: String(element.max),
    types: elementTypes
      .map(({ code, profiles = [], targetProfiles = [], aggregation = [] }) =>
        [code, ...profiles.map(unpinned), '>', ...targetProfiles.map(unpinned).sort(), ...aggregation].join(
          ' ',
        ),
      )
      .join(' | '),
    fixed: sorted(element.fixed),
    pattern: sorted(element.pattern),
    binding: element.binding && `${element.binding.strength} ${unpinned(String(element.binding.valueSet))}`,
    slicing: slicingOf(element),
    constraints: constraints.sort().join(' '),
    contentReference: element.contentReference?.replace(/^.*#/u, '#'),
  };
}

/** The newest official generator writes the version of the core behind each of its canonicals. */
function unpinned(canonical: string): string {
  return canonical.replace('|4.0.1', '');
}

/** As JSON with the properties of objects in order of their names. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function slicingOf({ path, slicing }: ElementDefinition): string | undefined {
  const isByUrl =
    /xtension$/u.test(path) &&
    slicing?.rules === 'open' &&
    slicing.discriminators.every((one) => one.path === 'url');
  return slicing === undefined || isByUrl ? undefined : JSON.stringify(slicing);
}

/** A definition as it would be without its snapshot. */
export function withoutSnapshot(definition: StructureDefinition): StructureDefinition {
  const copy: { -readonly [K in keyof StructureDefinition]: StructureDefinition[K] } = { ...definition };
  delete copy.snapshot;
  return copy;
}
