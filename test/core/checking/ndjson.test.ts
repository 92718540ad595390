import assert from 'node:assert/strict';
import type { Analyzer } from '../../../src/core/checking/analyzer.ts';
import { foundIn } from '../../../src/core/checking/checkText.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { checkChangedLines, checkLines, isNdjson } from '../../../src/core/checking/ndjson.ts';
import { CodeMemory } from '../../../src/core/identifiers/codeMemory.ts';
import { createIdentifierAnalyzer } from '../../../src/core/identifiers/createIdentifierAnalyzer.ts';
import { readIdentifierSettings } from '../../../src/core/identifiers/settings.ts';
import { message } from '../../../src/core/l10n/message.ts';

/** Finds every `!`, and counts the documents that it was given. */
class Marks implements Analyzer {
  readonly name = 'fhir';
  readonly seen: string[] = [];
  applies(): boolean {
    return true;
  }
  analyze({ text }: DocumentSource): ReturnType<Analyzer['analyze']> {
    this.seen.push(text);
    const what = message({ en: 'x', fi: 'x', sv: 'x' });
    const problems = Array.from(text.matchAll(/!/gu), ({ index }) => {
      const span = { start: index, end: index + 1 };
      return { ...span, rule: 'fhir/code' as const, message: what, related: [{ message: what, span }] };
    });
    return Promise.resolve(problems);
  }
}

const never = (): boolean => false;

describe('bulk data', () => {
  it('is told by its name', () => {
    assert.deepEqual(['a.ndjson', 'b/c.JSONL', 'd.ldjson', 'e.json', 'ndjson'].map(isNdjson), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is checked line by line, with places in the whole', async () => {
    const marks = new Marks();
    const text = 'a!\r\n\n  \nb!!\nc';
    const found = (await checkLines(new DocumentSource('a.ndjson', text), [marks], never)) ?? [];
    assert.deepEqual(marks.seen, ['a!\r', 'b!!', 'c']);
    const places = found.map(({ problem }) => problem.start);
    assert.deepEqual(places, [1, 9, 10]);
    assert.deepEqual(
      found.map(({ problem }) => problem.related?.[0]?.span?.start),
      places,
    );
  });

  it('is checked again where it changed', async () => {
    const marks = new Marks();
    const check = async (
      text: string,
      known: Parameters<typeof checkChangedLines>[3],
    ): ReturnType<typeof checkChangedLines> =>
      checkChangedLines(new DocumentSource('a.ndjson', text), [marks], never, known);
    const first = await check('a!\nb!\na!\n', new Map());
    assert.ok(first);
    assert.deepEqual(marks.seen, ['a!', 'b!']);
    const second = await check('longer!\na!\nb!\na!\n', first.lines);
    assert.ok(second);
    assert.deepEqual(marks.seen, ['a!', 'b!', 'longer!']);
    assert.deepEqual(
      [...foundIn(second.found)].map(({ problem }) => problem.start),
      [6, 9, 12, 15],
    );
    assert.deepEqual([...second.lines.keys()], ['longer!', 'a!', 'b!']);
  });

  it('stops when it is cancelled', async () => {
    const marks = new Marks();
    let lines = 0;
    const stop = (): boolean => (lines += 1) > 3;
    assert.equal(await checkLines(new DocumentSource('a.ndjson', 'a\nb\nc\nd\n'), [marks], stop), undefined);
    assert.ok(marks.seen.length < 4);
  });

  it('leaves the test codes of all its lines in the memory', async () => {
    const memory = new CodeMemory();
    const identifiers = createIdentifierAnalyzer({
      settings: readIdentifierSettings(undefined),
      register: undefined,
      today: () => ({ year: 2026, month: 3, day: 2 }),
      memory,
    });
    const first = '010181-900C';
    const line = (code: string): string => `{"resourceType":"Patient","identifier":[{"value":"${code}"}]}\n`;
    const document = new DocumentSource('a.ndjson', line(first) + line('none') + line('none'));
    await checkLines(document, [identifiers], never);
    assert.deepEqual(memory.uses(first), [{ file: 'a.ndjson', line: 0 }]);
    await checkChangedLines(
      document.edited('a.ndjson', line('none') + line(first)),
      [identifiers],
      never,
      new Map(),
    );
    assert.deepEqual(memory.uses(first), [{ file: 'a.ndjson', line: 1 }]);
    await checkLines(new DocumentSource('a.ndjson', line('none')), [identifiers], never);
    assert.deepEqual(memory.uses(first), []);
  });
});
