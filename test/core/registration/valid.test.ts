import assert from 'node:assert/strict';
import { render } from '../../../src/core/l10n/message.ts';
import { KINDS } from '../../../src/core/registration/forms/model.ts';
import { VALID } from './examples.ts';
import { FORMATS, problemsOf, sourceOf, write } from './support.ts';

describe('valid registration documents', () => {
  for (const kind of KINDS) {
    for (const format of FORMATS) {
      it(`${kind} has nothing to say in ${format}`, async () => {
        for (const example of VALID[kind]) {
          const problems = await problemsOf(sourceOf(write(example, format), format));
          assert.deepEqual(
            problems.map(
              (problem) => `${problem.rule} ${problem.expression ?? ''}: ${render(problem.message, 'en')}`,
            ),
            [],
          );
        }
      });
    }
  }
});
