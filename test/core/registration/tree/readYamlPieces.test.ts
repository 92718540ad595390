import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KINDS } from '../../../../src/core/registration/forms/model.ts';
import { readWholeYaml, readYamlForm } from '../../../../src/core/registration/tree/readYaml.ts';
import { readYamlPieces, YamlMemory } from '../../../../src/core/registration/tree/readYamlPieces.ts';
import { VALID } from '../examples.ts';
import { mutate, MUTATIONS } from '../mutate.ts';
import { write } from '../support.ts';

/** What people write and writers of YAML do not: comments, white space, all ways to write a text or a list. */
const BY_HAND = `# Ilmoittautuminen
# toinen rivi

kind: joint-testing-registration # laji
$schema: 'x'
organisation:   # kuka
  # nimi
  name: "Esimerkki: Oy"

  oid: '1.2.246.10.2459296'
"quoted key": yes
note: |
  Rivi # ei kommentti
    - sisennetty

  viimeinen

folded: >-
  monta
  riviä
keep: |+
  loppuu

plain text: monta
  riviä
  peräkkäin
services: [prescription, # vielä
  imaging]
flow: { a: 1,
  b: [] }
empty:
emptyList: []
functions:
# vasemmassa reunassa
- name: Haku
  implementation: full

  # sisällä
- name: Tallennus # rivin lopussa
# välissä
-
- 
- - a
  - b
- |
  lohko
  - ei kohta

preliminaryCases:

    # ennen
    - id: E-1
      evidence:
      - a.json
      # viimeinen liite
      - b.json

      # jälkeen
    # seuraavan edellä
    - {id: E-2, mandatory: true}
    - "monta
      riviä"
 # vajaa sisennys
true: 1
number: 4.10
last:
# loppu
`;

describe('YAML read piece by piece', () => {
  const texts = KINDS.flatMap((kind) => VALID[kind].map((example) => write(example, 'yaml')));

  it('reads every example in pieces', () => {
    for (const text of [...texts, BY_HAND, BY_HAND.replaceAll('\n', '\r\n')]) {
      const root = readYamlPieces(text);
      assert.ok(root, text);
      assert.deepEqual(readWholeYaml(text), { root, syntax: [] });
    }
  });

  it('means what the whole means, places included, whatever was read before', () => {
    const memory = new YamlMemory();
    let pieces = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts, BY_HAND), MUTATIONS, (text, mutations) => {
        const mutated = mutate(text, mutations);
        const whole = readWholeYaml(mutated);
        assert.deepEqual(readYamlForm(mutated, memory), whole);
        assert.deepEqual(readYamlForm(mutated), whole);
        if (readYamlPieces(mutated) !== undefined) pieces += 1;
      }),
      { numRuns: 1500, seed: 20261125 },
    );
    // Otherwise nothing was compared.
    assert.ok(pieces > 200, String(pieces));
  }).timeout(120_000);

  it('reads in one go what pieces cannot tell', () => {
    for (const text of [
      'a: &x 1\nb: *x\n',
      'a: 1\na: 2\n',
      'a: "b\nc: d"\n',
      'a: [1,\n2]\n',
      'a: 1\n---\nb: 1\n',
      '%YAML 1.2\n---\na: 1\n',
      '\uFEFFa: 1\n',
      'a:\n\t- 1\n',
      'a: 1\n- 2\n',
      'a:\n  - 1\n  b: 2\n',
      'a:\n  - 1\n - 2\n',
      '? a\n: b\n',
      '{ a: 1 }\n',
      'text\n',
      '- a\n',
      '',
      '# c\n',
    ]) {
      assert.equal(readYamlPieces(text), undefined, text);
      assert.deepEqual(readYamlForm(text), readWholeYaml(text), text);
    }
  });

  it('takes what did not change from the version before', () => {
    const memory = new YamlMemory();
    const before = readYamlPieces(BY_HAND, memory);
    const after = readYamlPieces(BY_HAND.replace('E-1', 'E-100'), memory);
    const values = (root: typeof before): unknown[] =>
      root?.entries.slice(0, 12).map(({ value }) => value) ?? [];
    assert.equal(values(after).length, 12);
    values(after).forEach((value, index) => {
      assert.ok(value === values(before)[index]);
    });
  });
});
