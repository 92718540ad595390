import type { ElementType } from '../model.ts';
import { copyForSlice, type ElementContent, type ElementNode } from './elementNode.ts';

type Slicing = NonNullable<ElementContent['slicing']>;

const BY_TYPE: Slicing['discriminators'] = [{ kind: 'type', path: '$this' }];
const BY_URL: Slicing['discriminators'] = [{ kind: 'value', path: 'url' }];

/**
 * The slice with a name; where there is none it is made. It starts with what the base says of the sliced element (a slice of a slice, `a/b`:
 * of slice `a`), not with what the differential changes there, but with the children as the differential has changed them, and is optional unless it is one type of a choice.
 */
export function addSlice(sliced: ElementNode, sliceName: string): ElementNode {
  const known =
    sliced.slices.find((slice) => slice.sliceName === sliceName) ??
    // STU3's own ids write slice names in small letters (`extension:exposurerisk` for `exposureRisk`).
    sliced.slices.find((slice) => slice.sliceName?.toLowerCase() === sliceName.toLowerCase());
  if (known !== undefined) return known;
  const slash = sliceName.lastIndexOf('/');
  const outer =
    slash < 0 ? undefined : sliced.slices.find((slice) => slice.sliceName === sliceName.slice(0, slash));
  const template = outer ?? sliced.origin ?? sliced;
  const children = template.children === undefined ? undefined : (outer ?? sliced).children;
  const copy = copyForSlice({ ...template, children, slices: [] });
  const isChoice = sliced.name.endsWith('[x]');
  const types = isChoice ? typesOfSlice(sliced, sliceName, copy.content.types) : copy.content.types;
  const content: { -readonly [K in keyof ElementContent]: ElementContent[K] } = {
    ...copy.content,
    ...(types !== undefined && { types }),
    ...(!isChoice && { min: 0 }),
  };
  delete content.slicing;
  const slice: ElementNode = { ...copy, sliceName, content, slicer: outer ?? sliced };
  if (outer === undefined) sliced.slices.push(slice);
  else sliced.slices.splice(endOfSlicesIn(sliced.slices, outer) + 1, 0, slice);
  if (sliced.content.slicing === undefined) {
    const discriminators = isChoice ? BY_TYPE : isExtension(sliced.name) ? BY_URL : undefined;
    if (discriminators !== undefined) {
      sliced.content = { ...sliced.content, slicing: { rules: 'open', ordered: false, discriminators } };
    }
  }
  return slice;
}

export function isExtension(name: string): boolean {
  return name === 'extension' || name === 'modifierExtension';
}

function endOfSlicesIn(slices: readonly ElementNode[], outer: ElementNode): number {
  const prefix = `${outer.sliceName ?? ''}/`;
  return Math.max(
    slices.indexOf(outer),
    slices.findLastIndex(({ sliceName }) => sliceName?.startsWith(prefix) === true),
  );
}

/** The choice among the children that a name with a type means: `valueQuantity` → `value[x]` (STU3's paths, and shorthand in R4). */
export function choiceFor(children: readonly ElementNode[], name: string): ElementNode | undefined {
  return children.find(
    (child) =>
      child.name.endsWith('[x]') &&
      name.startsWith(child.name.slice(0, -3)) &&
      typesNamed(child, name).length > 0,
  );
}

/** `valueQuantity`, `valueString` … for choice `value[x]`. */
export function shortNames(choice: ElementNode): readonly string[] {
  return (typesOf(choice) ?? []).map(({ code }) => shortName(choice, code));
}

/** The types of a choice that a name such as `valueQuantity` means: one, or none. */
export function typesNamed(choice: ElementNode, name: string): readonly ElementType[] {
  return (typesOf(choice) ?? []).filter(({ code }) => shortName(choice, code) === name);
}

function typesOf(choice: ElementNode): readonly ElementType[] | undefined {
  return (choice.origin ?? choice).content.types ?? choice.content.types;
}

function shortName(choice: ElementNode, code: string): string {
  return choice.name.slice(0, -3) + code.charAt(0).toUpperCase() + code.slice(1);
}

function typesOfSlice(
  choice: ElementNode,
  sliceName: string,
  base: readonly ElementType[] | undefined,
): readonly ElementType[] | undefined {
  const named = typesNamed(choice, sliceName);
  return named.length === 0 ? base : named;
}

/**
 * Closes a choice by type, once the whole differential is known, as the official generator does: closed when every type that is left has its
 * slice, whatever the differential calls it; a slice that must be there leaves its type only and makes the element mandatory; of
 * several slices none must be there. With `isShort` the differential wrote `valueQuantity` for `value[x]`, which leaves the types it names.
 */
export function settleTypeSlices(
  choice: ElementNode,
  named: ReadonlyMap<string, ElementContent>,
  isShort: boolean,
): void {
  const slicing = choice.content.slicing;
  if (
    slicing !== undefined &&
    !slicing.discriminators.every(({ kind, path }) => kind === 'type' && path === '$this')
  ) {
    return;
  }
  const slices = choice.slices.filter(({ sliceName }) => sliceName !== undefined && named.has(sliceName));
  if (slices.length > 1) {
    for (const slice of slices) slice.content = { ...slice.content, min: 0 };
  }
  const mandatory = slices.find(({ sliceName }) => (named.get(sliceName ?? '')?.min ?? 0) > 0);
  const onlyType = mandatory?.content.types?.length === 1 ? mandatory.content.types[0]?.code : undefined;
  let types = choice.content.types ?? [];
  if (onlyType !== undefined && slices.length === 1) types = types.filter(({ code }) => code === onlyType);
  if (isShort)
    types = types.filter(({ code }) => slices.some((slice) => slice.content.types?.[0]?.code === code));
  const typed = choice.slices.filter(({ sliceName }) => named.get(sliceName ?? '')?.types?.length !== 0);
  const covered = new Set(typed.flatMap((slice) => (slice.content.types ?? []).map(({ code }) => code)));
  const isClosed = types.every(({ code }) => covered.has(code));
  choice.content = {
    ...choice.content,
    types,
    ...(mandatory !== undefined && { min: Math.max(choice.content.min ?? 0, mandatory.content.min ?? 0) }),
    slicing: { rules: isClosed ? 'closed' : 'open', ordered: false, discriminators: BY_TYPE },
  };
}

/**
 * A list of extensions needs as many as its slices need together. The official generator of 2026 says so where the differential does not speak
 * of the list itself; older ones did not.
 */
export function settleExtensionSlices(list: ElementNode): void {
  const needed = list.slices.reduce((sum, { content }) => sum + (content.min ?? 0), 0);
  if (needed > (list.content.min ?? 0)) list.content = { ...list.content, min: needed };
}
