import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMMAND_LINE_BUNDLE, LspClient, textOf } from '../support/lspClient.ts';

const faulty = `{
  "resourceType": "Patient",
  "gendr": "female",
  "birthDate": "2024-13-45",
  "text": { "status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">x</div>" }
}
`;
const uri = 'file:///somewhere/patient.json';
const rulesOf = (diagnostics: { code?: string | number }[]): unknown[] => diagnostics.map(({ code }) => code);

describe('language server: diagnostics', function () {
  this.timeout(30_000);
  let client: LspClient | undefined;
  let folder: string | undefined;

  const start = async (options: Parameters<typeof LspClient.start>[0] = {}): Promise<LspClient> =>
    (client = await LspClient.start(options));

  afterEach(async () => {
    const errors = client?.errors ?? [];
    await client?.stop();
    client = undefined;
    if (folder !== undefined) await rm(folder, { recursive: true });
    folder = undefined;
    assert.deepEqual(errors, []);
  });

  it('answers a client that asks, with rule, source, exact range and severity', async () => {
    const lsp = await start({ pull: true });
    await lsp.open(uri, faulty);
    const diagnostics = await lsp.pull(uri);
    const unknown = diagnostics.find(({ code }) => code === 'fhir/unknown-element');
    assert.ok(unknown !== undefined);
    assert.deepEqual(unknown.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } });
    assert.equal(unknown.source, 'kanta');
    assert.equal(unknown.severity, 1);
    const date = diagnostics.find(({ code }) => code === 'fhir/primitive-format');
    assert.deepEqual(date?.range, { start: { line: 3, character: 15 }, end: { line: 3, character: 27 } });
    assert.match(
      unknown.codeDescription?.href ?? '',
      /^file:.*\/docs\/rules\/en\/fhir\/unknown-element\.md$/u,
    );
  });

  it('is what the command line starts, too', async () => {
    const lsp = await start({ pull: true, bundle: COMMAND_LINE_BUNDLE, words: ['lsp'] });
    await lsp.open(uri, faulty);
    assert.ok(rulesOf(await lsp.pull(uri)).includes('fhir/unknown-element'));
  });

  it('sends to a client that cannot ask, follows edits and clears on close', async () => {
    const lsp = await start();
    const first = lsp.sent(uri, 1);
    await lsp.open(uri, faulty);
    assert.ok(rulesOf(await first).includes('fhir/unknown-element'));
    const second = lsp.sent(uri, 2);
    await lsp.change(uri, 'gender', { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } });
    assert.deepEqual(rulesOf(await second), ['fhir/primitive-format']);
    const cleared = lsp.sent(uri);
    await lsp.close(uri);
    assert.deepEqual(await cleared, []);
  });

  it('answers only for the newest of many quick edits', async () => {
    const lsp = await start();
    const first = lsp.sent(uri, 1);
    await lsp.open(uri, faulty);
    await first;
    const last = lsp.sent(uri, 41);
    for (let edit = 0; edit < 40; edit += 1) {
      await lsp.change(uri, faulty.replace('gendr', `gendr${edit}`));
    }
    const diagnostics = await last;
    assert.ok(diagnostics.some((diagnostic) => textOf(diagnostic).includes('gendr39')));
  });

  it('is silent about JSON that is not FHIR, and about other texts', async () => {
    const lsp = await start({ pull: true });
    for (const [name, text] of [
      ['package.json', '{ "name": "x", "resourceTypes": ["a"], }'],
      ['list.json', '[1, 2, 3,]'],
      ['empty.json', ''],
      ['notes.md', '# resourceType'],
    ] as const) {
      const other = `file:///somewhere/${name}`;
      await lsp.open(other, text, name.endsWith('.md') ? 'markdown' : 'json');
      assert.deepEqual(await lsp.pull(other), [], name);
    }
  });

  it("follows the user's settings: severity, off, language, limit", async () => {
    const lsp = await start({
      pull: true,
      settings: {
        language: 'fi',
        maxProblems: 1,
        rules: { 'fhir/primitive-format': 'off', 'fhir/unknown-element': 'warning', nonsense: 'off' },
      },
    });
    await lsp.open(uri, faulty.replace('"birthDate"', '"colour": 1,\n  "birthDate"'));
    const [only, more, ...rest] = await lsp.pull(uri);
    assert.equal(only?.code, 'fhir/unknown-element');
    assert.equal(only.severity, 2);
    assert.equal(more?.code, undefined);
    assert.ok(more !== undefined);
    assert.match(textOf(more), /muuta löydöstä/u);
    assert.deepEqual(rest, []);
  });

  it('follows .kanta/config.yaml, and its change', async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-lsp-'));
    await mkdir(join(folder, '.kanta'));
    const config = join(folder, '.kanta', 'config.yaml');
    await writeFile(config, 'rules:\n  fhir/unknown-element: off\nignore: [generated/**]\n');
    const lsp = await start({ pull: true, workspace: folder });
    const inside = pathToFileURL(join(folder, 'a.json')).href;
    await lsp.open(inside, faulty);
    assert.deepEqual(rulesOf(await lsp.pull(inside)), ['fhir/primitive-format']);
    const generated = pathToFileURL(join(folder, 'generated', 'b.json')).href;
    await lsp.open(generated, faulty);
    assert.deepEqual(await lsp.pull(generated), []);
    await writeFile(config, 'language: sv\n');
    await lsp.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(config).href, type: 2 }],
    });
    assert.deepEqual(rulesOf(await lsp.pull(inside)), ['fhir/unknown-element', 'fhir/primitive-format']);
  });

  it('tells of its own accord about texts that stand in no tab, once, and again when settings change', async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-lsp-'));
    await mkdir(join(folder, '.kanta'));
    const lsp = await start({ pull: true, workspace: folder });
    for (const [place, language] of [
      ['vscode-scm:git/scm0/input', 'scminput'],
      ['vscode-notebook-cell:/notes/visits.ipynb#W0sZmlsZQ', 'python'],
    ] as const) {
      const config = join(folder, '.kanta', 'config.yaml');
      await writeFile(config, 'language: en\n');
      const sent = lsp.sent(place, 1);
      await lsp.open(place, '# 131052-308T', language);
      assert.deepEqual(rulesOf(await sent), ['identifier/hetu-real'], place);
      assert.deepEqual(await lsp.pull(place), [], place);
      const again = lsp.sent(place, 1);
      await writeFile(config, 'rules:\n  identifier/hetu-real: off\n');
      await lsp.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(config).href, type: 2 }],
      });
      assert.deepEqual(await again, [], place);
      const cleared = lsp.sent(place);
      await lsp.close(place);
      assert.deepEqual(await cleared, [], place);
      await rm(config);
      await lsp.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(config).href, type: 3 }],
      });
    }
  });

  it('follows references into other files where the settings say so, and changes of those files', async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-lsp-'));
    await mkdir(join(folder, '.kanta'));
    await writeFile(join(folder, '.kanta', 'config.yaml'), 'fhir:\n  references: workspace\n');
    const lsp = await start({ pull: true, workspace: folder });
    const referring = pathToFileURL(join(folder, 'a.json')).href;
    const text =
      '{ "resourceType": "Basic", "code": { "text": "x" }, "subject": { "reference": "Patient/p" } }';
    await lsp.open(referring, text);
    assert.ok(rulesOf(await lsp.pull(referring)).includes('fhir/reference'));
    const target = join(folder, 'p.json');
    await writeFile(target, '{ "resourceType": "Patient", "id": "p" }');
    await lsp.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(target).href, type: 1 }],
    });
    assert.ok(!rulesOf(await lsp.pull(referring)).includes('fhir/reference'));
  });

  it('leaves out what the user has switched off, and gives files the profiles of the settings', async () => {
    const lsp = await start({ pull: true, settings: { fhir: { enabled: false } } });
    await lsp.open(uri, faulty);
    assert.deepEqual(await lsp.pull(uri), []);
    const profile = 'http://phr.kanta.fi/StructureDefinition/fiphr-sd-patient';
    lsp.settings = { fhir: { enabled: true, profiles: { '*.json': [profile] } } };
    await lsp.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const found = await lsp.pull(uri);
    assert.ok(
      found.some(({ message }) => typeof message === 'string' && message.includes('fiphr-sd-patient')),
    );
    // Nobody claims it in the text: there is no other place to go to.
    assert.ok(found.every(({ relatedInformation }) => relatedInformation === undefined));
  });

  it('leads from what a profile demands to where the profile is claimed', async () => {
    const lsp = await start({ pull: true });
    const profile = 'http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight';
    const weight = `{ "resourceType": "Observation", "meta": { "profile": ["${profile}"] }, "status": "draft" }`;
    const bundle = `{ "resourceType": "Bundle", "type": "collection", "entry": [{ "fullUrl": "urn:uuid:6f2a3c1e-0b4d-4c1e-9a53-0c5d1e7f8a90", "resource":\n${weight}\n}] }`;
    for (const [text, line] of [
      [weight, 0],
      [bundle, 1],
      [bundle.replace('{', '\n{'), 2],
    ] as const) {
      await lsp.open(uri, text);
      const found = (await lsp.pull(uri)).find(({ code }) => code === 'fhir/fixed-value');
      await lsp.close(uri);
      const start = weight.indexOf(`"${profile}"`);
      assert.deepEqual(found?.relatedInformation, [
        {
          message: `Rule from the profile ${profile}`,
          location: {
            uri,
            range: {
              start: { line, character: start },
              end: { line, character: start + profile.length + 2 },
            },
          },
        },
      ]);
    }
  });

  it('chooses the FHIR version by profile, by file, or by default', async () => {
    // `Observation.comment` is STU3's; R4 calls it `note`.
    const text =
      '{ "resourceType": "Observation", "status": "final", "code": { "text": "x" }, "comment": "y" }';
    const claims = text.replace(
      '"status"',
      '"meta": { "profile": ["http://phr.kanta.fi/StructureDefinition/fiphr-heartrate-stu3"] }, "status"',
    );
    const unknown = async (lsp: LspClient, name: string, content: string): Promise<boolean> => {
      const document = `file:///somewhere/${name}`;
      await lsp.open(document, content);
      const found = rulesOf(await lsp.pull(document)).includes('fhir/unknown-element');
      await lsp.close(document);
      return found;
    };
    const lsp = await start({ pull: true });
    assert.equal(await unknown(lsp, 'a.json', text), true);
    assert.equal(await unknown(lsp, 'b.json', claims), false);
    lsp.settings = { fhir: { version: '3.0' } };
    await lsp.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    assert.equal(await unknown(lsp, 'a.json', text), false);
  });

  it('says what it does not understand in .kanta/config.yaml', async () => {
    const lsp = await start({ pull: true });
    const config = 'file:///somewhere/.kanta/config.yaml';
    await lsp.open(config, 'rulez: {}\n', 'yaml');
    assert.deepEqual(rulesOf(await lsp.pull(config)), ['workspace/config']);
  });

  it('checks a document over 10 MB when it is saved, and not before', async () => {
    const lsp = await start({ pull: true });
    const large = faulty.replace('>x<', `>${'x'.repeat(10.5 * 1024 * 1024)}<`);
    await lsp.open(uri, large);
    assert.deepEqual(await lsp.pull(uri), []);
    await lsp.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    assert.ok(rulesOf(await lsp.pull(uri)).includes('fhir/unknown-element'));
  });

  it('takes any order of requests: unknown documents, closed ones, cancelled ones', async () => {
    const lsp = await start({ pull: true });
    assert.deepEqual(await lsp.pull('file:///nowhere.json'), []);
    const position = { line: 99, character: 99 };
    await lsp.open(uri, faulty);
    await lsp.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    await lsp.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    await lsp.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: position, end: position },
    });
    assert.deepEqual(await lsp.codeActions('file:///nowhere.json', { start: position, end: position }), []);
    await lsp.close(uri);
    assert.deepEqual(await lsp.pull(uri), []);
  });
});
