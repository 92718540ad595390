import type { RelatedPlace } from '../../../findings/problem.ts';
import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { Rule } from '../profiles/rule.ts';
import { checkOccurrence } from '../profiles/walkRules.ts';
import type { Run } from '../run.ts';
import { explainSlices } from './explainSlices.ts';
import type { Slice, SlicePlan } from './slicePlan.ts';

/** Sorts the items of a sliced element into its slices and checks each slice: how many, in which order, and what holds for its items. */
export function checkSlices(
  run: Run,
  parent: FhirNode,
  rule: Rule,
  plan: SlicePlan,
  items: readonly FhirNode[],
): void {
  const { slices, slicing } = plan;
  const members: (FhirNode[] | undefined)[] = new Array<undefined>(slices.length);
  const rest: FhirNode[] = [];
  let last = -1;
  for (const item of items) {
    const at = sliceOf(item, slices, run);
    if (at < 0) {
      rest.push(item);
      continue;
    }
    const own = members[at];
    if (own === undefined) members[at] = [item];
    else own.push(item);
    if (slicing.ordered && at < last) reportOrder(run, rule, slices[at], item);
    if (slicing.rules === 'openAtEnd' && rest.length > 0) {
      reportOrder(run, rule, slices[at], item);
    }
    last = Math.max(last, at);
  }
  const fallback = slices.findIndex(({ isDefault }) => isDefault);
  if (fallback >= 0) members[fallback] = rest;
  else if (slicing.rules === 'closed' && slices.every(({ matches }) => matches !== undefined)) {
    for (const item of rest) reportClosed(run, rule, plan, item);
  }
  for (let index = 0; index < slices.length; index += 1) {
    checkSlice(run, parent, rule, plan, slices[index] as Slice, members[index] ?? NOBODY, items);
  }
}

const NOBODY: readonly FhirNode[] = [];

/** The number of the first slice that an item belongs to; -1 for none. */
function sliceOf(item: FhirNode, slices: readonly Slice[], run: Run): number {
  for (let at = 0; at < slices.length; at += 1) if (slices[at]?.matches?.(item, run) === true) return at;
  return -1;
}

function checkSlice(
  run: Run,
  parent: FhirNode,
  rule: Rule,
  plan: SlicePlan,
  slice: Slice,
  members: readonly FhirNode[],
  items: readonly FhirNode[],
): void {
  const { rule: own } = slice;
  const { profile } = own;
  if (slice.matches !== undefined || slice.isDefault) {
    if (members.length < own.min) {
      // The one value of an extension is reported by itself, as none of the slices.
      if (rule.root.profile.type === 'Extension' && rule.base?.isChoice === true && items.length > 0) return;
      run.report(
        'fhir/slice',
        run.keySpan,
        withReason(
          message(profileTexts.sliceMissing, {
            element: rule.name,
            slice: slice.name,
            profile,
            min: own.min,
            found: members.length,
          }),
          items.length === 0 || run.isProbing ? undefined : explainSlices(run, rule, plan, [slice], items),
        ),
        { profile, data: { element: rule.name, slice: slice.name }, related: placeOfItems(rule, items) },
      );
    } else if (own.max === 0 && plan.slicing.rules === 'closed') {
      for (const member of members) reportForbidden(run, rule, slice, member);
    } else if (members.length > own.max) {
      run.report(
        'fhir/slice',
        members[own.max]?.property ?? run.keySpan,
        message(profileTexts.sliceMaximum, {
          slice: slice.name,
          profile,
          max: own.max,
          found: members.length,
        }),
        { profile, data: { slice: slice.name } },
      );
    }
  }
  for (const member of members) checkOccurrence(run, own, member, items.length);
  if (own.slices !== undefined) checkSlices(run, parent, own, own.slices, members);
}

/** An item of a slice that may not occur: where only named slices may, it is the item that is wrong. */
function reportForbidden(run: Run, rule: Rule, { name, rule: own }: Slice, member: FhirNode): void {
  const { profile } = own;
  run.report(
    'fhir/slice',
    member.property ?? run.keySpan,
    message(profileTexts.sliceMaximum, { slice: name, profile, max: 0, found: 1 }),
    { profile, below: below(rule, member), data: { slice: name } },
  );
}

/** Where the items stand of which none fits. */
function placeOfItems({ name }: Rule, [first]: readonly FhirNode[]): readonly RelatedPlace[] {
  const place = first?.property ?? first?.json;
  if (place === undefined) return [];
  const { start, end } = place;
  return [{ message: message(profileTexts.sliceItems, { element: name }), span: { start, end } }];
}

function reportOrder(run: Run, rule: Rule, slice: Slice | undefined, item: FhirNode): void {
  const place = item.json ?? item.property;
  if (slice === undefined || place === undefined) return;
  run.report(
    'fhir/slice',
    place,
    message(profileTexts.sliceOrder, { element: rule.name, slice: slice.name, profile: rule.profile }),
    { profile: rule.profile, below: below(rule, item) },
  );
}

function reportClosed(run: Run, rule: Rule, plan: SlicePlan, item: FhirNode): void {
  const place = item.json ?? item.property;
  if (place === undefined) return;
  run.report(
    'fhir/slice',
    place,
    withReason(
      message(profileTexts.sliceClosed, { element: rule.name, profile: rule.profile, why: tried(plan) }),
      run.isProbing ? undefined : explainSlices(run, rule, plan, plan.slices, [item]),
    ),
    { profile: rule.profile, below: below(rule, item) },
  );
}

function withReason(what: Message, why: Message | undefined): Message {
  return why === undefined ? what : message(profileTexts.sliceWithReason, { what, why });
}

function tried(plan: SlicePlan): Message {
  return message(profileTexts.sliceTried, {
    slices: plan.slices.map(({ name }) => `"${name}"`).join(', '),
    discriminators: plan.slicing.discriminators.map(({ kind, path }) => `${kind} ${path}`).join(', '),
  });
}

function below(rule: Rule, item: FhirNode): string {
  return item.known?.element.isArray === true
    ? `.${rule.name}[${Math.max(0, item.index)}]`
    : `.${item.known?.element.name ?? rule.name}`;
}
