import assert from 'node:assert/strict';
import { KINDS } from '../../../src/core/registration/forms/model.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { nodeAt } from '../../../src/core/registration/tree/formNode.ts';
import { FAULTS } from './faults.ts';
import { spoil, stepsOf } from './spoil.ts';
import { FORMATS, problemsOf, sourceOf, write } from './support.ts';

describe('faulty registration documents', () => {
  for (const kind of KINDS) {
    const faults = FAULTS.filter((fault) => fault.kind === kind);

    it(`has at least fifteen of ${kind}`, () => assert.ok(faults.length >= 15, String(faults.length)));

    for (const fault of faults) {
      for (const format of FORMATS) {
        it(`${kind} in ${format}: ${fault.rule} at ${fault.at} (${String(fault.set[0]?.[1])})`, async () => {
          const source = sourceOf(write(spoil(fault), format), format);
          const problems = await problemsOf(source);
          assert.deepEqual(
            problems.map(({ rule, expression }) => ({ rule, expression })),
            [{ rule: fault.rule, expression: fault.at }],
          );
          const [problem] = problems;
          assert.ok(problem);
          const { root } = readForm(source);
          const path = stepsOf(fault.key ?? fault.at);
          const owner = nodeAt(root, path.slice(0, -1));
          const entry = owner?.shape === 'map' ? owner.entry(String(path[path.length - 1])) : undefined;
          const node = nodeAt(root, path);
          const isKey =
            fault.key !== undefined ||
            fault.rule === 'registration/unknown-field' ||
            node?.shape !== 'scalar';
          const place = isKey ? entry : node;
          assert.deepEqual(
            source.text.slice(problem.start, problem.end),
            source.text.slice(place?.start, place?.end),
          );
          assert.equal(problem.start, place?.start);
        });
      }
    }
  }
});
