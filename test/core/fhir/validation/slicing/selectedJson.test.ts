import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TypeShapes } from '../../../../../src/core/fhir/fhirpath/model/typeShape.ts';
import { resourceNode, type FhirNode } from '../../../../../src/core/fhir/fhirpath/model/fhirNode.ts';
import { someSelectedJson } from '../../../../../src/core/fhir/validation/slicing/selectedJson.ts';
import { JsonKind, type JsonNode } from '../../../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../../../src/core/json/parseJson.ts';
import { openTestStore } from '../../../../support/testStore.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', '..', 'node_modules', 'hl7.fhir.r4.core');

/** Small official examples, and copies in which keys and values stand where they should not. */
function texts(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => /^[A-Z][A-Za-z]+-.*\.json$/u.test(file))
    .filter((_, index) => index % 60 === 0)
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .filter((text) => text.length < 20_000)
    .flatMap((text) => [
      text,
      text.replace(/"(system|start|value|code|id)"\s*:/gu, '"_$1":'),
      text.replace(/"(?:text|display|status)"\s*:\s*"[^"]*"/gu, '"status":[null,{},"a"]'),
      text.replace(/"coding"\s*:\s*\[/gu, '"coding":[null,{},'),
    ]);
}

/** A node and everything below it. */
function* nodesIn(node: FhirNode): Generator<FhirNode> {
  yield node;
  for (const child of node.allChildren()) yield* nodesIn(child);
}

describe('values that are told without nodes', () => {
  it('are those of the nodes, wherever they stand', () => {
    const shapes = new TypeShapes(openTestStore('4.0'));
    const short = (json: JsonNode): boolean => json.kind === JsonKind.String && json.text.length < 8;
    let compared = 0;
    let told = 0;
    for (const text of texts()) {
      const { root } = parseJson(text);
      const resource = root?.kind === JsonKind.Object ? resourceNode(shapes, root) : undefined;
      for (const node of resource === undefined ? [] : nodesIn(resource)) {
        for (const { name, properties } of node.shape?.elements ?? []) {
          const children = node.children(name);
          assert.equal(node.has(name), children.length > 0, name);
          const below = properties[0]?.shape?.elements.slice(0, 6).map((element) => element.name) ?? [];
          for (const path of [[name], ...below.map((second) => [name, second])]) {
            const [, second] = path;
            const found =
              second === undefined ? children : children.flatMap((child) => child.children(second));
            const quick = someSelectedJson(node, path, short);
            compared += 1;
            if (quick === undefined) continue;
            told += 1;
            assert.equal(
              quick,
              found.some(({ json }) => json !== undefined && short(json)),
              `${node.type}.${path.join('.')}`,
            );
          }
        }
      }
    }
    assert.ok(compared > 10_000 && told > compared / 2, `${told} of ${compared}`);
  });
});
