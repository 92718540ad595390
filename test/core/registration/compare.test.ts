import assert from 'node:assert/strict';
import { compareForms } from '../../../src/core/registration/compare.ts';
import {
  differencesToMarkdown,
  noticeOfChanges,
} from '../../../src/core/registration/export/compareReport.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { VALID, type Plain } from './examples.ts';
import { sourceOf, write } from './support.ts';

function differences(before: Plain, after: Plain) {
  return compareForms(
    readForm(sourceOf(write(before, 'yaml'), 'yaml')),
    readForm(sourceOf(write(after, 'json'), 'json')),
    'fi',
  );
}

describe('comparing registrations', () => {
  const [joint] = VALID['joint-testing-registration'];
  const [phr] = VALID['phr-joint-testing-registration'];

  it('finds nothing between YAML and JSON of the same, whatever the order', () => {
    const turned = Object.fromEntries(Object.entries(joint).reverse());
    assert.deepEqual(
      differences(joint, { ...turned, functions: (joint['functions'] as Plain[]).toReversed() }),
      [],
    );
    assert.equal(differences(joint, phr), undefined);
  });

  it('lists what was added, removed and changed, with its effect', () => {
    const [first, second] = joint['functions'] as [Plain, Plain];
    const after = {
      ...joint,
      system: { name: 'Esimerkkipotilas', version: '5.0' },
      functions: [
        { ...first, implementation: 'partial', note: 'Osin' },
        { name: 'Uusi', implementation: 'full' },
      ],
    };
    const found = differences(joint, after) ?? [];
    assert.ok(second['name'] === 'Arkistointi');
    const text = differencesToMarkdown(found, { before: '4.10', after: '5.0' }, 'fi');
    for (const line of [
      '| Järjestelmä › Versio | 4.10 | 5.0 |',
      '| Järjestelmä › Käyttötarkoitus | Potilastietojärjestelmä | – |',
      '| Toiminnot › Lääkemääräyksen laadinta › Toteutus | Koko | Osatoteutus |',
      '| Toiminnot | Arkistointi, Potilastietovaranto, Osatoteutus, Ilman mitätöintiä | – |',
      '| Toiminnot | – | Uusi, Koko |',
    ]) {
      assert.ok(text.includes(line), `${line}\n${text}`);
    }
    assert.deepEqual(
      noticeOfChanges(found, 'fi').map(({ effectOnFunctions }) => effectOnFunctions),
      found.map(({ effect }) => (effect === 'functions' ? 'minor' : 'none')),
    );
  });
});
