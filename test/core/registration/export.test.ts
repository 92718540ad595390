import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { LANGUAGES } from '../../../src/core/l10n/language.ts';
import { draftOf, toEml, toMailto } from '../../../src/core/registration/export/email.ts';
import { EXPORT_FORMATS, exportReport } from '../../../src/core/registration/export/exportDocument.ts';
import { reportOf, type Report } from '../../../src/core/registration/export/report.ts';
import { formOf } from '../../../src/core/registration/forms/allForms.ts';
import { KINDS, type Kind } from '../../../src/core/registration/forms/model.ts';
import { fieldAt } from '../../../src/core/registration/schema/fieldAt.ts';
import { readForm } from '../../../src/core/registration/tree/formDocument.ts';
import { VALID } from './examples.ts';
import { problemsOf, sourceOf, write } from './support.ts';

async function reportFor(value: unknown, language: 'en' | 'fi' | 'sv' = 'fi'): Promise<Report> {
  const source = sourceOf(write(value, 'yaml'), 'yaml');
  const report = reportOf({
    document: readForm(source),
    language,
    problems: await problemsOf(source),
    date: '2026-11-22',
  });
  assert.ok(report);
  return report;
}

/** Every text that the file holds and that an export must show as it is: no choices, dates and `kind`. */
function* textsOf(kind: Kind, value: unknown, path: (string | number)[] = []): Generator<string> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsOf(kind, item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsOf(kind, item, [...path, key]);
  } else if (path.length > 1 || path[0] !== 'kind') {
    const field = fieldAt(formOf(kind), path);
    const type = field?.shape === 'scalar' ? field.type : 'text';
    if (!['choice', 'boolean', 'date', 'month', 'instant'].includes(type)) yield String(value);
  }
}

function plainText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.entries(parts)
    .filter(([name]) => /document\.xml$|sheet\d+\.xml$/u.test(name))
    .map(([, part]) => unescape(strFromU8(part)))
    .join('\n');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Tags of an XML text pair up. */
function assertWellFormed(xml: string, name: string): void {
  const open: string[] = [];
  for (const [, closing, tag = '', self] of xml.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/gu,
  )) {
    if (closing === '/') assert.equal(open.pop(), tag, name);
    else if (self !== '/') open.push(tag);
  }
  assert.deepEqual(open, [], name);
  assert.doesNotMatch(
    xml.replaceAll(/<\?xml[^>]*\?>/gu, '').replaceAll(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/gu, ''),
    /[<>]/u,
    name,
  );
}

describe('exports of registration documents', () => {
  it('hold every text that the file holds, in every format and language', async () => {
    for (const kind of KINDS) {
      for (const language of LANGUAGES) {
        const [value] = VALID[kind];
        const report = await reportFor(value, language);
        for (const format of EXPORT_FORMATS) {
          const result = exportReport(report, format, false);
          assert.ok(result.ok);
          const text =
            format === 'docx' || format === 'xlsx'
              ? plainText(result.bytes)
              : format === 'html'
                ? unescape(new TextDecoder().decode(result.bytes))
                : new TextDecoder().decode(result.bytes).replaceAll('\\', '');
          for (const expected of textsOf(kind, value)) {
            assert.ok(text.includes(expected), `${kind} ${format} ${language}: ${expected}`);
          }
        }
      }
    }
  });

  it('are well-formed, also with text that XML forbids or reads otherwise', async () => {
    const [value] = VALID['notice-of-change'];
    const report = await reportFor({
      ...value,
      note: 'a < b & "c" \u0001\uD800 ]]> <script>alert(1)</script>\nuusi rivi 😀',
    });
    for (const format of ['docx', 'xlsx'] as const) {
      const result = exportReport(report, format, false);
      assert.ok(result.ok);
      const parts = Object.entries(unzipSync(result.bytes));
      assert.equal(parts[0]?.[0], '[Content_Types].xml');
      for (const [name, part] of parts) assertWellFormed(strFromU8(part), name);
    }
    const page = exportReport(report, 'html', false);
    assert.ok(page.ok && !new TextDecoder().decode(page.bytes).includes('<script'));
  });

  it('tell first what is missing, and refuse only when told to', async () => {
    const [value] = VALID['joint-testing-registration'];
    const incomplete = {
      ...value,
      system: { name: 'Esimerkkipotilas', version: '' },
      attachedFiles: { systemForm: 'puuttuu.xlsx' },
    };
    const report = await reportFor(incomplete);
    assert.deepEqual(report.missing[0], { heading: 'Pakolliset', items: ['Järjestelmä › Versio'] });
    assert.ok(
      report.missing.some(
        ({ heading, items }) =>
          heading === 'Korjattava' && items.some((item) => item.includes('arkkitehtuurikuvausta')),
      ),
    );
    const page = exportReport(report, 'md', false);
    assert.ok(page.ok);
    const text = new TextDecoder().decode(page.bytes);
    assert.ok(text.indexOf('Järjestelmä › Versio') < text.indexOf('## Perustiedot'));
    const refused = exportReport(report, 'docx', true);
    assert.ok(!refused.ok && refused.missing.includes('Järjestelmä › Versio'));
  });

  it('give the same bytes for the same document', async () => {
    const report = await reportFor(VALID['test-run'][0]);
    for (const format of EXPORT_FORMATS)
      assert.deepEqual(exportReport(report, format, false), exportReport(report, format, false));
  });

  it('leave out a code that may be a living person’s', async () => {
    const [digits, number] = ['010131', '123'];
    const code = `${digits}F${number}${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits + number) % 31)}`;
    const [value] = VALID['test-run'];
    const report = await reportFor({ ...value, note: `Potilas ${code}`, 'x-own': code });
    const page = exportReport(report, 'html', false);
    assert.ok(page.ok && !new TextDecoder().decode(page.bytes).includes(code));
  });

  it('an e-mail draft goes to the address that the sources name, with its subject and files', async () => {
    const [value] = VALID['workspace-access-request'];
    const draft = draftOf(await reportFor(value), 'Maija Meikäläinen', ['pyyntö.docx']);
    assert.equal(draft.to, 'yhteistestaus@kanta.fi');
    assert.equal(draft.subject, 'Käyttöoikeus ulkoiseen työtilaan');
    const bytes = Uint8Array.from({ length: 200 }, (_, index) => index);
    const eml = toEml(draft, [{ name: 'pyyntö (1).docx', type: 'application/octet-stream', bytes }]);
    assert.ok(eml.split('\r\n').every((line) => line.length <= 200 && !line.includes('\n')));
    const subject = /^Subject: ([^\r]*(?:\r\n [^\r]*)*)/mu.exec(eml)?.[1] ?? '';
    const decoded = [...subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)]
      .map(([, word = '']) => Buffer.from(word, 'base64').toString())
      .join('');
    assert.equal(decoded, draft.subject);
    const parts = eml.split('--kanta-part-of-this-message').map((part) => part.split('\r\n\r\n')[1] ?? '');
    assert.equal(Buffer.from(parts[1] ?? '', 'base64').toString(), draft.body);
    assert.deepEqual(Uint8Array.from(Buffer.from(parts[2] ?? '', 'base64')), bytes);
    assert.ok(eml.includes("filename*=UTF-8''pyynt%C3%B6%20%281%29.docx"));
    const url = new URL(toMailto(draft));
    assert.equal(url.pathname, draft.to);
    assert.equal(url.searchParams.get('subject'), draft.subject);
    assert.equal(url.searchParams.get('body'), draft.body);
  });

  it('open in LibreOffice without a complaint and hold the text', async function () {
    this.timeout(240_000);
    const office = ['soffice', 'libreoffice'].find((name) => spawnSync('which', [name]).status === 0);
    if (office === undefined) {
      console.log('      skipped: LibreOffice is not installed here');
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'kanta-office-'));
    try {
      const [value] = VALID['joint-testing-registration'];
      const report = await reportFor(value);
      for (const [format, target] of [
        ['docx', 'txt:Text (encoded):UTF8'],
        ['xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'],
      ] as const) {
        const result = exportReport(report, format, false);
        assert.ok(result.ok);
        writeFileSync(join(folder, `form.${format}`), result.bytes);
        const run: SpawnSyncReturns<string> = spawnSync(
          office,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            target,
            '--outdir',
            join(folder, format),
            join(folder, `form.${format}`),
          ],
          // Where nothing names a locale, the office writes file names that nobody can read back.
          { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
        );
        assert.equal(run.status, 0, run.stderr);
        assert.doesNotMatch(run.stderr, /error/iu);
        const text = readdirSync(join(folder, format))
          .map((name) => readFileSync(join(folder, format, name), 'utf8'))
          .join('\n');
        for (const expected of textsOf('joint-testing-registration', value))
          assert.ok(text.includes(expected), `${format}: ${expected}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
