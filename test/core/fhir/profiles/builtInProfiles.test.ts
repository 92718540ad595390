import assert from 'node:assert/strict';
import {
  elementsOf,
  objectsOf,
  profileFolders,
  readSet,
  readSets,
  textOf,
  type JsonObject,
} from './builtInResources.ts';
import { readOfficial } from './officialResources.ts';

describe('national profiles as written', () => {
  it('has every folder in the index and every set in a folder', () => {
    assert.deepEqual(
      readSets()
        .map((set) => set.folder)
        .sort(),
      [...profileFolders()].sort(),
    );
  });

  for (const set of readSets()) {
    describe(set.folder, () => {
      const resources = readSet(set.folder);

      it('names every resource once, by its URL', () => {
        const urls = resources.map(({ json }) => `${textOf(json, 'resourceType')} ${textOf(json, 'url')}`);
        assert.deepEqual(
          urls.filter((url, i) => urls.indexOf(url) !== i),
          [],
        );
        for (const { file, text, json } of resources) {
          assert.ok(text.startsWith(`# ${textOf(json, 'url')}\n# `), `${file}: header`);
          assert.ok(textOf(json, 'title') !== '' && textOf(json, 'description') !== '', `${file}: words`);
        }
      });

      it('writes differentials that a snapshot generator can read', () => {
        for (const { file, json } of resources) {
          if (json['resourceType'] !== 'StructureDefinition') continue;
          assert.equal(json['fhirVersion'], set.fhirVersion, file);
          assert.equal(json['derivation'], 'constraint', file);
          const elements = elementsOf(json);
          assert.ok(elements.length > 0, file);
          const ids = elements.map((element) => textOf(element, 'id'));
          assert.equal(new Set(ids).size, ids.length, `${file}: ids`);
          for (const element of elements) checkElement(file, textOf(json, 'type'), element);
        }
      });

      it('says things in our own words', function () {
        const theirs = new Set(readOfficial(this, set).flatMap((resource) => sentencesOf(resource)));
        for (const { file, json } of resources) {
          assert.deepEqual(
            sentencesOf(json).filter((sentence) => theirs.has(sentence)),
            [],
            file,
          );
        }
      });
    });
  }
});

function checkElement(file: string, type: string, element: JsonObject): void {
  const where = `${file}: ${textOf(element, 'id')}`;
  const path = textOf(element, 'path');
  assert.ok(path === type || path.startsWith(`${type}.`), `${where}: path`);
  const max = element['max'];
  assert.ok(max === undefined || (typeof max === 'string' && /^(?:\d+|\*)$/u.test(max)), `${where}: max`);
  const min = element['min'];
  assert.ok(min === undefined || (typeof min === 'number' && Number.isInteger(min)), `${where}: min`);
  // The STU3 drafts have ids that leave out the beginning; they say nothing about slices.
  const id = textOf(element, 'id');
  if (!id.startsWith(type)) return;
  const last = id.split('.').at(-1) ?? '';
  const slice = last.includes(':') ? last.slice(last.indexOf(':') + 1) : '';
  assert.equal(textOf(element, 'sliceName'), slice, `${where}: slice name`);
}

/** Prose of a resource that is long enough to have an author. */
function sentencesOf(resource: JsonObject): string[] {
  const elements = elementsOf(resource).flatMap((element) => [
    ...['short', 'definition', 'comment', 'requirements'].map((key) => textOf(element, key)),
    ...objectsOf(element['constraint']).map((constraint) => textOf(constraint, 'human')),
  ]);
  return [textOf(resource, 'title'), textOf(resource, 'description'), ...elements].filter(
    (sentence) => sentence.split(/\s+/u).length > 2,
  );
}
