import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { packageVsix, vsixPath } from '../../scripts/package/vsix.ts';
import { LspClient } from '../support/lspClient.ts';

const MOST_BYTES = 5_000_000;
const FAULTY = '{\n  "resourceType": "Patient",\n  "gender": "male",\n  "gender": "female"\n}\n';

/** Stands for VS Code where a bundle is only loaded, not run: every name is a function that can be called, built and looked into. */
const VSCODE_STUB = `
const Module = require('node:module');
const anything = new Proxy(function () {}, {
  get: (_target, name) => (name === 'prototype' ? {} : name === Symbol.toPrimitive ? () => 0 : anything),
  // Bundles copy a module's own names and inherit the rest.
  getPrototypeOf: () => anything,
  apply: () => anything,
  construct: () => ({}),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
`;

describe('the packaged extension', function () {
  this.timeout(120_000);
  let folder = '';
  let extension = '';
  let bytes = 0;
  let files: string[] = [];

  before(async () => {
    bytes = await packageVsix();
    folder = mkdtempSync(join(tmpdir(), 'kanta-package-'));
    const entries = unzipSync(readFileSync(vsixPath));
    for (const [name, content] of Object.entries(entries)) {
      if (name.endsWith('/')) continue;
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    extension = join(folder, 'extension');
    files = Object.keys(entries).filter((name) => name.startsWith('extension/'));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs Node in the unpacked folder, far from this checkout's `node_modules`. */
  function node(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], KANTA_LANGUAGE: 'en' },
    });
    return { status, out: stdout, err: stderr };
  }

  it('is small', () => {
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('holds what it needs and nothing of how it was made', () => {
    const needed = [
      'package.json',
      'package.nls.json',
      'package.nls.fi.json',
      'package.nls.sv.json',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'THIRD_PARTY_NOTICES',
      'dist/extension.cjs',
      'dist/serverProcess.cjs',
      'dist/server.cjs',
      'dist/languageServer.cjs',
      'dist/kanta.mjs',
      'dist/commandLine.cjs',
      'dist/index.mjs',
      'dist/web/extension.js',
      'dist/web/server.js',
      'data/fhir-r4.kdb',
      'media/icon.png',
      'docs/rules/fi/fhir/json-syntax.md',
    ].map((name) => `extension/${name}`);
    assert.deepEqual(
      needed.filter((name) => !files.includes(name)),
      [],
    );
    const unwanted = /\.map$|\.ts$|\.vsix$|node_modules|\/(?:src|test|scripts|bench|examples)\//u;
    assert.deepEqual(
      files.filter((name) => unwanted.test(name)),
      [],
    );
  });

  it('keeps no path of the machine that built it', () => {
    const home = join(import.meta.dirname, '..', '..');
    for (const name of files.filter((file) => /\.(?:c|m)?js$|\.json$/u.test(file))) {
      assert.ok(!readFileSync(join(folder, name), 'utf8').includes(home), name);
    }
  });

  for (const bundle of ['dist/extension.cjs', 'dist/web/extension.js']) {
    it(`loads ${bundle}, which offers activate`, () => {
      writeFileSync(join(folder, 'stub.cjs'), VSCODE_STUB);
      const script = `console.log(typeof require(${JSON.stringify(join(extension, bundle))}).activate)`;
      const { status, out, err } = node(['--require', join(folder, 'stub.cjs'), '-e', script]);
      assert.equal(status, 0, err);
      assert.equal(out.trim(), 'function');
    });
  }

  it('runs the language server', async () => {
    const client = await LspClient.start({ bundle: join(extension, 'dist', 'server.cjs'), pull: true });
    await client.open('file:///a.json', FAULTY);
    const found = await client.pull('file:///a.json');
    await client.stop();
    assert.ok(found.some(({ code }) => code === 'fhir/duplicate-key'));
  });

  it('runs the language server of the browser in a worker without Node', () => {
    // A worker's scope: nothing of Node in it but what browsers have, too.
    const script = `
      const { runInNewContext } = require('node:vm');
      const { readFileSync } = require('node:fs');
      let hear;
      const scope = { setTimeout, clearTimeout, TextDecoder, TextEncoder, URL, performance, atob, btoa, crypto, queueMicrotask, console,
        postMessage: (message) => { if (message.id === 1) { console.log(JSON.stringify(message.result)); process.exit(0); } } };
      scope.self = scope;
      scope.addEventListener = (_type, handler) => { hear = handler; };
      runInNewContext(readFileSync(${JSON.stringify(join(extension, 'dist/web/server.js'))}, 'utf8'), scope);
      (scope.onmessage ?? hear)({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } } });
    `;
    const { status, out, err } = node(['-e', script]);
    assert.equal(status, 0, err);
    assert.match(out, /"capabilities"/u);
  });

  it('runs the command line', () => {
    writeFileSync(join(folder, 'faulty.json'), FAULTY);
    const { status, out, err } = node([
      join(extension, 'dist/kanta.mjs'),
      'check',
      'faulty.json',
      '--format',
      'json',
    ]);
    assert.equal(status, 1, err);
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    assert.ok(findings.some(({ rule }) => rule === 'fhir/duplicate-key'));
  });

  it('offers the library', () => {
    const library = pathToFileURL(join(extension, 'dist/index.mjs')).href;
    const script = `
      const { createValidator } = await import(${JSON.stringify(library)});
      const validator = await createValidator({ fhirVersion: '4.0' });
      console.log(JSON.stringify(validator.validate(${JSON.stringify(FAULTY)}, {})));
    `;
    const { status, out, err } = node(['--input-type=module', '-e', script]);
    assert.equal(status, 0, err);
    assert.match(out, /fhir\/duplicate-key/u);
  });
});
