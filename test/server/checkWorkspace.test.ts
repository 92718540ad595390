import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver-protocol/node';
import {
  checkProgress,
  checkWorkspace,
  type WorkspaceCheck,
  type WorkspaceCheckRequest,
} from '../../src/server/protocol.ts';
import { dicom, element } from '../support/dicomParts.ts';
import { COMMAND_LINE_BUNDLE, LspClient } from '../support/lspClient.ts';
import { assertClean, CODES } from '../support/plantedCodes.ts';
import { knowsAllBut, startTerminologyServer } from '../support/terminologyServer.ts';

/** Of the 900 series, as the field's instructions print it. */
const TEST_CODE = '010181-900C';
const [one = '', two = '', three = ''] = CODES;

describe('language server: checking a workspace', function () {
  this.timeout(60_000);
  let folder = '';
  let client: LspClient | undefined;

  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const start = async (options: Parameters<typeof LspClient.start>[0] = {}): Promise<LspClient> =>
    (client = await LspClient.start({ pull: true, workspace: folder, ...options }));
  const check = (lsp: LspClient, request: WorkspaceCheckRequest): Promise<WorkspaceCheck> =>
    lsp.connection.sendRequest<WorkspaceCheck>(checkWorkspace.method, request);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-workspace-'));
  });

  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(folder, { recursive: true });
  });

  /** A workspace of which every part has to be known to every thread. */
  function writeWorkspace(): void {
    for (let index = 0; index < 60; index += 1) {
      const name = String(index).padStart(2, '0');
      write(`src/f${name}.txt`, `${CODES[index % 5] ?? ''} and ${TEST_CODE}\nmail to timo@kotikunta.fi\n`);
      write(
        `fhir/p${name}.json`,
        `{ "resourceType": "Patient", "gendr": "female", "birthDate": "2024-13-45" }`,
      );
    }
    write('many.ndjson', `{ "resourceType": "Patient", "a": 1 }\n`.repeat(3));
    write('image.dcm', dicom(element(0x10, 0x10, 'PN', 'Virtanen^Matti'), element(0x10, 0x20, 'LO', two)));
    write('left.zip', zipSync({ 'a.txt': Buffer.from(one) }));
    write('picture.bin', Uint8Array.of(0, 1, 2));
    write('ignored/a.txt', one);
    write('team.kanta.yaml', 'kind: architecture\n');
    write('.kanta/config.yaml', 'ignore: [ignored/**]\nrules:\n  fhir/primitive-format: warning\n');
  }

  for (const words of [[], ['lsp']]) {
    it(`finds the same in one thread and in several (${words[0] ?? 'server'})`, async () => {
      writeWorkspace();
      const lsp = await start({
        settings: { language: 'fi', rules: { 'identifier/hetu-real': 'hint', 'identifier/email': 'off' } },
        words,
        ...(words.length === 0 ? {} : { bundle: COMMAND_LINE_BUNDLE }),
      });
      const alone = await check(lsp, { threads: 1 });
      assert.equal(alone.threads, 1);
      assert.deepEqual(alone.skipped, { binary: 1, archive: 1, unreadable: 0 });
      assert.equal(alone.files, 124);
      const ofRule = (rule: string): WorkspaceCheck['findings'] =>
        alone.findings.filter((finding) => finding.rule === rule);
      assert.deepEqual(
        new Set(ofRule('identifier/hetu-real').map(({ severity }) => severity)),
        new Set(['hint']),
      );
      assert.deepEqual(
        new Set(ofRule('fhir/primitive-format').map(({ severity }) => severity)),
        new Set(['warning']),
      );
      assert.equal(ofRule('identifier/email').length, 0);
      assert.ok(ofRule('identifier/dicom-attribute').length > 0);
      assert.ok(ofRule('fhir/unknown-element').every(({ message }) => message.includes('ei ole')));
      // Five codes, each in twelve files, have five numbers.
      assert.deepEqual([...new Set(ofRule('identifier/hetu-real').map(({ value }) => value))].length, 5);
      for (const threads of [2, 4]) {
        const together = await check(lsp, { threads });
        assert.equal(together.threads, threads);
        assert.deepEqual({ ...together, threads: 1 }, alone);
      }
      assertClean(JSON.stringify(alone), 'findings');
      assert.deepEqual(lsp.errors, []);
    });
  }

  it('starts no worker where there is little to do', async () => {
    writeWorkspace();
    assert.equal((await check(await start(), {})).threads, 1);
  });

  it('remembers the codes that workers have seen', async () => {
    writeWorkspace();
    const lsp = await start();
    await check(lsp, { threads: 2 });
    const uri = pathToFileURL(join(folder, 'new.txt')).href;
    await lsp.open(uri, TEST_CODE, 'plaintext');
    await lsp.pull(uri);
    const hover = await lsp.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    // The first files are a worker's: it gets portions before this thread takes any.
    assert.match(JSON.stringify(hover), /f00\.txt/u);
  });

  it('names a file at which a worker crashes and one that a bug keeps from being checked, and goes on', async () => {
    for (let index = 0; index < 48; index += 1) {
      write(`f${String(index).padStart(2, '0')}.txt`, index === 1 ? 'stop here' : two);
    }
    const bug = `f00 ${three}.txt`;
    write(bug, two);
    // The real server and its real worker, in which something fails as a bug of ours would, and would quote what it was about.
    const faulty = join(folder, 'faulty.cjs');
    write(
      'faulty.cjs',
      `const { isMainThread } = require('node:worker_threads');
const fs = require('node:fs');
const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('f01.txt') && !isMainThread) process.exit(7);
  if (String(path).endsWith(${JSON.stringify(bug)}))
    return new Proxy({}, { get() { throw new RangeError(${JSON.stringify(`cannot read ${one}`)}); } });
  return read(path, ...rest);
};`,
    );
    const lsp = await start({ node: ['--require', faulty] });
    const { findings, files, skipped } = await check(lsp, { threads: 2 });
    assert.equal(skipped.unreadable, 2);
    // This file of 48, and the program above.
    assert.equal(files, 48);
    assert.equal(new Set(findings.map(({ file }) => file)).size, 48);
    const said = lsp.errors.join('\n');
    assert.match(said, /f01\.txt could not be checked: a worker ended with 7/u);
    assert.match(said, /f00 .*\.txt could not be checked: RangeError at /u);
    assertClean(said, 'errors');
    lsp.errors.length = 0;
  });

  it('stops every thread at once when it is cancelled, and tells how far it is', async function () {
    const entry = { resource: { resourceType: 'Patient', gendr: 'female', birthDate: '2024-13-45' } };
    const bundle = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: Array(100).fill(entry),
    });
    for (let index = 0; index < 600; index += 1) write(`b${index}.json`, bundle);
    const lsp = await start();
    await check(lsp, { threads: 1, within: ['nothing'] });
    const threadsBefore = threadsOf(lsp);
    const cancel = new CancellationTokenSource();
    const progress: { done: number; total: number }[] = [];
    lsp.connection.onNotification(checkProgress.method, (told: { done: number; total: number }) => {
      progress.push(told);
      cancel.cancel();
    });
    const stopped = await lsp.connection.sendRequest<WorkspaceCheck>(
      checkWorkspace.method,
      { threads: 3 },
      cancel.token,
    );
    assert.equal(stopped.threads, 3);
    assert.ok(stopped.files < 600, `${stopped.files} files`);
    assert.equal(progress[0]?.total, 600);
    assert.deepEqual(lsp.errors, []);
    if (threadsBefore !== undefined) assert.equal(threadsOf(lsp), threadsBefore);
  });

  it('waits for what the terminology server says of each file', async () => {
    const server = await startTerminologyServer(knowsAllBut('00000-0'));
    try {
      for (const name of ['one', 'two']) {
        write(
          `${name}.json`,
          `{ "resourceType": "Observation", "status": "final", "code": { "coding": [{ "system": "http://loinc.org", "code": "00000-0" }] } }`,
        );
      }
      const lsp = await start({ settings: { fhir: { terminologyServer: server.address } } });
      const { findings } = await check(lsp, {});
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'fhir/code').map(({ file }) => file),
        ['one.json', 'two.json'],
      );
      assert.equal(server.asked.length, 1);
    } finally {
      await server.stop();
    }
  });
});

/** How many threads the server's process has; undefined where the system does not tell. */
function threadsOf({ process: { pid } }: LspClient): number | undefined {
  try {
    return Number(/^Threads:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
