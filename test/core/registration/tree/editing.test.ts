import assert from 'node:assert/strict';
import { DocumentSource } from '../../../../src/core/checking/documentSource.ts';
import { removeEntry } from '../../../../src/core/registration/tree/editing.ts';
import { readForm } from '../../../../src/core/registration/tree/formDocument.ts';
import { nodeAt } from '../../../../src/core/registration/tree/formNode.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';

function without(text: string, ...path: readonly (string | number)[]): string {
  const document = readForm(new DocumentSource('a.kanta.yaml', text));
  const map = nodeAt(document.root, path.slice(0, -1));
  assert.ok(map?.shape === 'map');
  const entry = map.entry(String(path[path.length - 1]));
  assert.ok(entry);
  return applyEdits(text, [removeEntry(document, map, entry)]);
}

describe('An entry taken away', () => {
  it('leaves no trace', () => {
    assert.equal(without('a: 1\nb: 2\nc: 3\n', 'b'), 'a: 1\nc: 3\n');
    assert.equal(without('a: 1\nb:\n  - 2\n  - 3\n', 'b'), 'a: 1\n');
    assert.equal(without('- a: 1\n  b: 2\n', 0, 'a'), '- b: 2\n');
    assert.equal(without('{ a: 1, b: 2 }\n', 'a'), '{ b: 2 }\n');
    assert.equal(without('{ a: 1, b: 2 }\n', 'b'), '{ a: 1 }\n');
  });

  it('leaves every comment, also those of its own lines', () => {
    assert.equal(without('a: 1 # x\nb: 2 # y\nc: 3 # z\n', 'b'), 'a: 1 # x\n# y\nc: 3 # z\n');
    assert.equal(without('a:\r\n  b: 1 # y\r\n  c: 2\r\n', 'a', 'b'), 'a:\r\n  # y\r\n  c: 2\r\n');
    assert.equal(without('a: 1\nb: # x\n  # y\n  - 2 # z\n', 'b'), 'a: 1\n# x\n# y\n# z\n');
    assert.equal(without('- a: 1 # x\n  b: 2\n', 0, 'a'), '- # x\n  b: 2\n');
    assert.equal(without('{ a: 1, # x\n  b: 2 }\n', 'a'), '{ # x\n  b: 2 }\n');
    assert.equal(without('{ a: 1, # x\n  b: 2 }\n', 'b'), '{ a: 1 # x\n   }\n');
  });

  it('takes nothing for a comment that is text', () => {
    assert.equal(without('a: 1\nb: "x # y"\n', 'b'), 'a: 1\n');
    assert.equal(without('a: 1\nb: |\n  # x\n  y # z\n', 'b'), 'a: 1\n');
    assert.equal(without('a: 1\nb: x#y\n', 'b'), 'a: 1\n');
  });
});
