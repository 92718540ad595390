import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixesFor } from '../../../src/core/registration/authoring/fixes.ts';
import { createRegistrationAnalyzer } from '../../../src/core/registration/registrationAnalyzer.ts';
import { KINDS } from '../../../src/core/registration/forms/model.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { VALID } from './examples.ts';
import { mutate, MUTATIONS } from './mutate.ts';
import { FORMATS, problemsOf, sourceOf, WORKSPACE, write } from './support.ts';

describe('mutated registration documents', () => {
  const analyzer = createRegistrationAnalyzer(WORKSPACE);
  const texts = FORMATS.flatMap((format) =>
    KINDS.flatMap((kind) => VALID[kind].map((example) => ({ format, text: write(example, format) }))),
  );

  it('5,000 of them are checked without a crash, every place lies in the text, every fix can be made', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        MUTATIONS,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ({ format, text }, mutations, place) => {
          const mutated = mutate(text, mutations);
          const source = sourceOf(mutated, format);
          const problems = await problemsOf(source);
          for (const problem of problems) {
            assert.ok(0 <= problem.start && problem.start <= problem.end && problem.end <= mutated.length);
            for (const fix of fixesFor(readForm(source), problem, WORKSPACE)) applyEdits(mutated, fix.edits);
          }
          const offset = Math.floor(place * mutated.length);
          analyzer.hover?.(source, offset);
          for (const completion of analyzer.complete?.(source, offset) ?? [])
            applyEdits(mutated, [completion.edit]);
        },
      ),
      { numRuns: 5000, seed: 20261122 },
    );
  });

  it('deep nesting, alias bombs and long lines end in a problem, not in a hang', async () => {
    const bomb = `kind: test-run\nx-a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map(
        (name, index) =>
          `x-${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghi'[index] ?? 'a'}`).join(',')}]`,
      )
      .join('\n')}\n`;
    const cases = [
      ['yaml', '['.repeat(20_000)],
      ['yaml', '{a: '.repeat(5_000)],
      ['yaml', `- ${'- '.repeat(5_000)}`],
      ['json', '[{"a":'.repeat(20_000)],
      ['yaml', bomb],
      ['yaml', `kind: test-run\nx-long: ${'a'.repeat(1_000_000)}\n`],
      ['yaml', '*'],
      ['yaml', 'kind: &k test-run\nx: *x\n'],
      ['json', ''],
      ['yaml', ''],
      ['yaml', '# only a comment\n'],
    ] as const;
    for (const [format, text] of cases) {
      const problems = await problemsOf(sourceOf(text, format));
      assert.ok(problems.length > 0, text.slice(0, 40));
    }
  });
});
