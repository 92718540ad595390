import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptedIn, makeBaseline, withoutAccepted } from '../../../src/core/findings/baseline.ts';
import { presentProblems, presentWorst, type Finding } from '../../../src/core/findings/finding.ts';
import { linePlace } from '../../../src/core/findings/linePlace.ts';
import type { Problem } from '../../../src/core/findings/problem.ts';
import { defineTexts, message } from '../../../src/core/l10n/message.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { futureCodes } from '../../support/futureCodes.ts';

const texts = defineTexts({ what: { en: 'bad', fi: 'huono', sv: 'dålig' } });

describe('the baseline of a text without structure', () => {
  const problemsIn = (text: string, ...values: string[]): Problem[] =>
    values.map((value) => {
      const start = text.indexOf(value);
      return { rule: 'identifier/hetu-real', start, end: start + value.length, message: message(texts.what) };
    });
  const inText = (text: string, ...values: string[]): readonly Finding[] =>
    presentProblems(problemsIn(text, ...values), {
      file: 'f',
      text,
      lines: new LineIndex(text),
      language: 'en',
    });
  const linesOf = (findings: readonly Finding[]): number[] => findings.map(({ range }) => range.start.line);
  const [known = '', other = ''] = futureCodes(2).map(({ code }) => code);

  it('knows the line that was accepted from a new one above it', () => {
    const before = `// notes
const example = '${known}';
`;
    const baseline = makeBaseline(inText(before, known));
    const after = `// notes
login("${other}");

    const example = '${known}';
`;
    assert.deepEqual(linesOf(withoutAccepted(inText(after, other, known), baseline)), [1]);
    const isAccepted = acceptedIn(baseline, 'f');
    const lines = new LineIndex(after);
    const how = { file: 'f', text: after, lines, language: 'en' } as const;
    const shown = presentWorst(
      [{ start: 0, problems: problemsIn(after, other, known) }],
      isAccepted === undefined ? how : { ...how, isAccepted },
      10,
    );
    assert.deepEqual(linesOf(shown.findings), [1]);
  });

  it('accepts as many as before in lines that look alike', () => {
    const baseline = makeBaseline(
      inText(
        `id=${known}
`,
        known,
      ),
    );
    assert.equal(
      withoutAccepted(
        inText(
          `id=${other}
id=${known}
`,
          other,
          known,
        ),
        baseline,
      ).length,
      1,
    );
  });

  it('understands what was accepted before lines counted', () => {
    const text = `a ${known}
other line ${other}
`;
    const findings = inText(text, known, other);
    const bare = presentProblems(problemsIn(text, known, other), {
      file: 'f',
      lines: new LineIndex(text),
      language: 'en',
    });
    const old = makeBaseline(bare.slice(0, 1));
    assert.deepEqual(linesOf(withoutAccepted(findings, old)), [1]);
    // Written anew, its reason stays.
    const [entry] = old.accepted;
    assert.ok(entry !== undefined);
    const reasoned = { version: 1, accepted: [{ ...entry, reason: 'known' }] } as const;
    assert.deepEqual(
      makeBaseline(findings, reasoned).accepted.map(({ reason }) => reason),
      ['known', undefined],
    );
  });

  it('says nothing of what stands in the line, found or not', () => {
    const like = (text: string): string => text.replaceAll(/\p{L}/gu, 'å').replaceAll(/\d/gu, '7');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme-ascii' }), (a, b) => {
        const [left, right] = [a, b].map((side) => side.replaceAll(/[\r\n]/gu, ' '));
        const span = { start: left?.length ?? 0, end: (left?.length ?? 0) + 11 };
        const name = linePlace(`${left}${known}${right}`, span);
        assert.equal(linePlace(`${like(left ?? '')}${other}${like(right ?? '')}`, span), name);
      }),
    );
  });

  it('costs the same in a line without an end', () => {
    const side = 'x'.repeat(10_000);
    const near = side.slice(-200);
    const at = (before: string): string =>
      linePlace(`${before}${known}${side}`, { start: before.length, end: before.length + known.length });
    assert.equal(at(side), at(near));
  });
});
