import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readSet, readSets, textOf, type JsonObject } from './builtInResources.ts';
import { constraintsOf } from './constraints.ts';
import { expectedDifferences } from './expectedDifferences.ts';
import { readOfficial } from './officialResources.ts';

describe('national profiles against the official packages', () => {
  for (const set of readSets()) {
    it(`${set.folder}: every constraint is the official one`, function () {
      const official = readOfficial(this, set);
      assert.ok(official.length > 0, 'the official package is empty');
      const ours = readSet(set.folder)
        .map((resource) => resource.json)
        .filter((resource) => !(set.inPart ?? []).includes(textOf(resource, 'id')));
      const expected = Object.keys(expectedDifferences[set.folder] ?? {});
      assert.deepEqual(differences(official, ours), expected);
    });
  }

  it('would notice a changed, a dropped and an added constraint', () => {
    const [sample] = readSet('kanta-phr-r4').filter(({ file }) => file.endsWith('/fiphr-sd-bodyweight.yaml'));
    assert.ok(sample);
    const official = sample.json;
    for (const [from, to] of [
      ['min: 1', 'min: 0'],
      ["max: '0'", "max: '1'"],
      ['fixedCode: 29463-7', 'fixedCode: 3141-9'],
      ['fixedString: kg', 'comment: kg'],
      ['rules: open', 'rules: closed'],
      ['status: draft', 'status: active'],
    ] as const) {
      assert.ok(sample.text.includes(from), from);
      const changed = parse(sample.text.replace(from, to)) as JsonObject;
      assert.ok(differences([official], [changed]).length > 0, `${from} → ${to}`);
      assert.ok(differences([changed], [official]).length > 0, `${to} → ${from}`);
    }
  });
});

function differences(official: readonly JsonObject[], ours: readonly JsonObject[]): string[] {
  const found: string[] = [];
  const left = new Map(ours.map((resource) => [identity(resource), resource]));
  const seen = new Set<string>();
  for (const theirs of official) {
    const name = identity(theirs);
    const mine = left.get(name);
    if (mine === undefined) {
      found.push(`${name}: missing`);
      continue;
    }
    seen.add(name);
    found.push(...differencesOf(theirs, mine).map((difference) => `${name}: ${difference}`));
  }
  for (const name of left.keys()) if (!seen.has(name)) found.push(`${name}: not official`);
  return found.sort();
}

function differencesOf(theirs: JsonObject, mine: JsonObject): string[] {
  const found: string[] = [];
  const wanted = constraintsOf(theirs);
  const given = constraintsOf(mine);
  for (const [name, value] of wanted) {
    const other = given.get(name);
    if (other === undefined) found.push(`${name} ${value} is missing`);
    else if (other !== value) found.push(`${name} is ${other}, officially ${value}`);
  }
  for (const [name, value] of given) {
    if (!wanted.has(name)) found.push(`${name} ${value} is not official`);
  }
  return found;
}

function identity(resource: JsonObject): string {
  return `${textOf(resource, 'resourceType')} ${textOf(resource, 'url')}`;
}
