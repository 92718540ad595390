import assert from 'node:assert/strict';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { render } from '../../../src/core/l10n/message.ts';
import { CodeMemory } from '../../../src/core/identifiers/codeMemory.ts';
import { makeRegister } from '../../../src/core/identifiers/register/register.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { futureCodes } from '../../support/futureCodes.ts';
import { analyzerFor, findingsOf, KEY, problemsOf } from './analyzing.ts';

const register = makeRegister([
  { code: '010181-900C', purpose: 'independent' },
  { code: '020516C903K', purpose: 'joint', testCase: 'A-12', note: 'twin of *B*' },
  { code: '030594W903B', purpose: 'certificates' },
]);

describe('codes and the register', () => {
  it('tells codes that were not issued once there is a register', async () => {
    assert.deepEqual(await findingsOf('010594Y9032'), []);
    assert.deepEqual(await findingsOf('010594Y9032 010181-900C', 'a.txt', { register }), [
      'hetu-not-issued:010594Y9032',
    ]);
  });

  it('tells cross-use by glob, both ways', async () => {
    const settings = { jointTesting: ['joint/**'], certificates: ['forms/**'] };
    const at = (path: string): Promise<string[]> =>
      findingsOf('010181-900C 020516C903K 030594W903B', path, { register, settings });
    assert.deepEqual(await at('unit/a.txt'), ['hetu-cross-use:020516C903K']);
    assert.deepEqual(await at('joint/a.txt'), ['hetu-cross-use:010181-900C', 'hetu-cross-use:030594W903B']);
    assert.deepEqual(await at('forms/a.txt'), ['hetu-cross-use:010181-900C', 'hetu-cross-use:020516C903K']);
    assert.deepEqual(await findingsOf('020516C903K', 'a.txt', { register }), []);
    assert.deepEqual(await findingsOf('020516C903K', '.kanta/test-ids.yaml', { register, settings }), [
      'register:020516C903K',
    ]);
  });

  it('accepts what the settings accept, everywhere', async () => {
    const accept = [{ value: '131052-308T', reason: 'specimen of DVV' }];
    assert.deepEqual(await findingsOf('131052-308T', 'a.txt', { settings: { accept } }), []);
    assert.deepEqual(await findingsOf('131052-308T'), ['hetu-real:131052-308T']);
  });
});

describe('suppression', () => {
  const text = (comment: string): string => `${comment}\nconst a = '131052-308T';`;

  it('counts in any comment syntax, with a reason only', async () => {
    for (const [open, close] of [['//', ''], ['#', ''], ['--', ''], ['<!--', '-->'], ['/*', '*/'], [';', ''], ['%', ''], ["'", '']]) {
      const comment = `${open} kanta-ignore-next-line identifier/hetu-real: specimen of DVV ${close}`;
      assert.deepEqual(await findingsOf(text(comment), 'a.txt'), [], comment);
    }
    for (const comment of [
      '// kanta-ignore-next-line identifier/hetu-real',
      '// kanta-ignore-next-line identifier/hetu-real: ',
      '/* kanta-ignore-next-line identifier/hetu-real: */',
      '// kanta-ignore-next-line identifier/email: another rule',
      'kanta-ignore-next-line identifier/hetu-real: no comment',
      '// kanta-ignore identifier/hetu-real: its own line only',
    ]) {
      assert.deepEqual(await findingsOf(text(comment), 'a.txt'), ['hetu-real:131052-308T'], comment);
    }
  }); // prettier-ignore

  it('knows its own line, the file, several rules and areas', async () => {
    assert.deepEqual(
      await findingsOf("x('131052-308T') // kanta-ignore identifier/email, identifier/hetu-real: specimen"),
      [],
    );
    assert.deepEqual(await findingsOf(text('\n\n# kanta-ignore-file identifier/*: specimens only')), []);
  });
});

describe('replacing real codes', () => {
  const withKey = (): CodeMemory => {
    const memory = new CodeMemory();
    memory.key = KEY;
    return memory;
  };

  it('gives the same test code in every format and file, however the separator is written', async () => {
    const [{ code } = { code: '' }] = futureCodes(1);
    const escaped = `${code.slice(0, 6)}\\u00${code.charCodeAt(6).toString(16)}${code.slice(7)}`;
    const texts = [
      `{"a":"${code}"}`,
      `<a>${code}</a>`,
      `INSERT '${code}'`,
      `1,${code}`,
      `{"a":"${escaped}"}`,
    ];
    const replaced = new Set<string>();
    for (const text of texts) {
      const fixed = await fixAll(text, withKey());
      const [found] = findCodes(fixed);
      assert.ok(found?.hetu.isTest);
      replaced.add(found.hetu.code);
      const original = parseHetu(code);
      assert.ok(original.ok);
      assert.deepEqual(found.hetu.birthDate, original.hetu.birthDate);
      assert.equal(found.hetu.sex, original.hetu.sex);
      if (text.includes('\\u00')) assert.match(fixed, /\\u00/u);
    }
    assert.equal(replaced.size, 1);
  });

  it('keeps people apart in a text with many of one day', async () => {
    const codes = futureCodes(20_000)
      .filter(({ code }) => code.startsWith('0101') && Number(code.slice(7, 10)) % 2 === 0)
      .map(({ code }) => code);
    assert.ok(codes.length > 20);
    const fixed = await fixAll(codes.join('\n'), withKey());
    const found = findCodes(fixed).map(({ hetu }) => hetu.code);
    assert.equal(found.length, codes.length);
    assert.equal(new Set(found).size, codes.length);
    assert.deepEqual(await problemsOf(fixed), []);
  });

  it('offers no replacement without a secret', async () => {
    const analyzer = analyzerFor();
    const document = new DocumentSource('a.csv', '131052-308T');
    const [problem] = (await analyzer.analyze(document, () => false)) ?? [];
    assert.ok(problem);
    assert.deepEqual(analyzer.fixes?.(document, problem), []);
  });

  it('corrects the check character of a 900-series code, never of another', async () => {
    const analyzer = analyzerFor();
    for (const [value, right] of [['010190-999Y', '010190-999W'], ['131052-308U', undefined]] as const) {
      const document = new DocumentSource('a.csv', `hetu\n${value}\n`);
      const [problem] = (await analyzer.analyze(document, () => false)) ?? [];
      assert.ok(problem);
      const [fix] = analyzer.fixes?.(document, problem) ?? [];
      assert.equal(fix === undefined ? undefined : applyEdits(document.text, fix.edits).split('\n')[1], right);
    }
  }); // prettier-ignore

  async function fixAll(text: string, memory: CodeMemory): Promise<string> {
    const analyzer = analyzerFor({ memory });
    const document = new DocumentSource('data.txt', text);
    const problems = (await analyzer.analyze(document, () => false)) ?? [];
    const fixes = problems.map((problem) =>
      analyzer.fixes?.(document, problem).find(({ inFixAll }) => inFixAll),
    );
    return applyEdits(
      text,
      fixes.flatMap((fix) => fix?.edits ?? []),
    );
  }
});

describe('hover and inlay', () => {
  const hoverOf = (text: string, context: Parameters<typeof analyzerFor>[0] = {}): string => {
    const hover = analyzerFor(context).hover?.(new DocumentSource('a.txt', text), text.indexOf('-') + 3);
    return (hover?.paragraphs ?? []).map((paragraph) => render(paragraph, 'en')).join('\n');
  };

  it('tells what a code is, its age and sex, its purpose and its other places', async () => {
    const memory = new CodeMemory();
    await analyzerFor({ memory, register }).analyze(
      new DocumentSource('b/c.txt', '\n010181-900C'),
      () => false,
    );
    const hover = hoverOf('x 010181-900C', { memory, register });
    assert.match(hover, /issued by Kela.*independent testing/u);
    assert.match(hover, /female, 45 years/u);
    assert.match(hover, /b\/c\.txt:2/u);
    // Where else: neither here nor in the register.
    for (const path of ['a.txt', '.kanta/test-ids.yaml']) {
      const document = new DocumentSource(path, '- 010181-900C');
      await analyzerFor({ memory, register }).analyze(document, () => false);
    }
    assert.match(hoverOf('x 010181-900C', { memory, register }), /Also used in: b\/c\.txt:2$/u);
  });

  it('tells a real one without repeating it', () => {
    const [{ code } = { code: '' }] = futureCodes(1);
    const analyzer = analyzerFor();
    const document = new DocumentSource('a.txt', `hetu ${code} on`);
    const paragraphs = analyzer.hover?.(document, 8)?.paragraphs.map((text) => render(text, 'fi')) ?? [];
    assert.ok(paragraphs.length > 0 && !paragraphs.join().includes(code.slice(7)));
    const inlays = analyzer.inlays?.(document, { start: 0, end: document.text.length }) ?? [];
    assert.deepEqual(inlays.map(({ offset, label }) => [offset, render(label, 'sv')]), [[16, 'verklig serie']]);
  }); // prettier-ignore
});
