import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Hover, InlayHint } from 'vscode-languageserver-protocol';
import {
  baselineEntry,
  checkFile,
  checkText,
  checkWorkspace,
  identifierKey,
  type WorkspaceCheck,
} from '../../src/server/protocol.ts';
import { dicom, element } from '../support/dicomParts.ts';
import type { ToldFinding } from '../../src/core/agents/toldFinding.ts';
import { LspClient } from '../support/lspClient.ts';
import { assertClean, CODES, FILES } from '../support/plantedCodes.ts';

interface FoundIn {
  readonly findings: readonly ToldFinding[];
}

const SERVER = join(import.meta.dirname, '..', '..', 'dist', 'server.cjs');

describe('nothing leaks out of the language server', function () {
  this.timeout(60_000);
  let folder = '';
  let client: LspClient | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanta-leaks-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });

  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(folder, { recursive: true });
  });

  it('in diagnostics, hovers, inlays, titles of fixes, a check of the workspace and the log', async () => {
    const lsp = (client = await LspClient.start({ pull: true, workspace: folder }));
    await lsp.connection.sendRequest(identifierKey.method, {
      base64: Buffer.alloc(32, 7).toString('base64'),
    });
    let findings = 0;
    for (const [path, text] of Object.entries(FILES)) {
      const uri = pathToFileURL(join(folder, path)).href;
      const textDocument = { uri };
      await lsp.open(uri, text, path.endsWith('json') ? 'json' : 'plaintext');
      const diagnostics = await lsp.pull(uri);
      findings += diagnostics.length;
      assertClean(JSON.stringify(diagnostics), `${path}, diagnostics`);
      const lines = text.split(/\r\n|\r|\n/u);
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      const inlays = await lsp.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
        textDocument,
        range,
      });
      assertClean(JSON.stringify(inlays), `${path}, inlays`);
      const actions = await lsp.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics },
      });
      assertClean(actions.map(({ title }) => title).join('\n'), `${path}, fixes`);
      for (const [line, content] of lines.entries()) {
        for (let character = 0; character < content.length; character += 6) {
          const position = { line, character };
          const hover = await lsp.connection.sendRequest<Hover | null>('textDocument/hover', {
            textDocument,
            position,
          });
          assertClean(JSON.stringify(hover), `${path}, hover`);
        }
      }
    }
    assert.ok(findings >= 30, `${findings} findings`);
    const [one = '', two = ''] = CODES;
    writeFileSync(
      join(folder, 'image.dcm'),
      dicom(element(0x10, 0x10, 'PN', `Virtanen^${one}`), element(0x10, 0x20, 'LO', two)),
    );
    for (const [path, text] of [...Object.entries(FILES), ['image.dcm', '']] as const) {
      const uri = pathToFileURL(join(folder, path)).href;
      const ofFile = await lsp.connection.sendRequest<FoundIn>(checkFile.method, { uri });
      const ofText = await lsp.connection.sendRequest<FoundIn>(checkText.method, { name: path, text });
      assertClean(JSON.stringify([ofFile, ofText]), `${path}, as tools get it`);
      for (const { rule, range } of ofFile.findings) {
        const entry = await lsp.connection.sendRequest(baselineEntry.method, {
          uri,
          rule,
          start: range.start,
        });
        assertClean(JSON.stringify(entry), `${path}, baseline`);
      }
    }
    const check = await lsp.connection.sendRequest<WorkspaceCheck>(checkWorkspace.method, {});
    assert.ok(check.findings.some(({ rule }) => rule === 'identifier/dicom-attribute'));
    assert.ok(check.findings.some(({ rule }) => rule === 'identifier/hetu-real'));
    assertClean(JSON.stringify(check), 'check of the workspace');
    assertClean(lsp.log.join('\n'), 'log');
    assertClean(lsp.errors.join('\n'), 'errors');
  });

  it('when the server crashes over an exception that quotes a text', async function () {
    if (process.platform === 'win32') this.skip();
    // The real server, in which something fails as a bug of ours would.
    const bundle = join(folder, 'server.cjs');
    const quoted = JSON.stringify(`cannot read\nhetu ${CODES[0] ?? ''}\n  at ${CODES[1] ?? ''}`);
    writeFileSync(
      bundle,
      `require(${JSON.stringify(SERVER)});
process.on('SIGUSR2', () => {
  Promise.reject(new Error(${quoted}));
  setTimeout(() => { throw new RangeError(${quoted}); }, 50);
});`,
    );
    const lsp = await LspClient.start({ pull: true, bundle });
    const ended = once(lsp.process, 'close');
    lsp.process.kill('SIGUSR2');
    const [status] = (await ended) as [number];
    assert.equal(status, 1);
    const said = lsp.errors.join('\n');
    assert.match(said, /unhandled rejection: Error/u);
    assert.match(said, /crashed: RangeError at /u);
    assertClean(said, 'crash');
  });
});
