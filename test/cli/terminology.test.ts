import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/core/findings/finding.ts';
import { runKanta } from '../support/runKanta.ts';

const observation = (code: string): string =>
  JSON.stringify({
    resourceType: 'Observation',
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', version: '2.80', code }] },
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2026-03-02',
  });

describe('kanta check with a terminology server', function () {
  this.timeout(60_000);
  let folder = '';
  let server: Server;
  let asked: string[];
  let status = 200;

  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`;
  const rules = async (...words: string[]): Promise<string[]> => {
    const { out, err } = await runKanta(['check', '--format', 'json', ...words], { cwd: folder });
    assert.equal(err, '');
    return (JSON.parse(out) as { findings: Finding[] }).findings.map(({ file, rule }) => `${file} ${rule}`);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-cli-'));
    await writeFile(join(folder, 'good.json'), observation('8310-5-x'));
    await writeFile(join(folder, 'wrong.json'), observation('00000-0'));
    asked = [];
    status = 200;
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(url.pathname + url.search);
      response.statusCode = status;
      const valueBoolean = url.searchParams.get('code') !== '00000-0';
      response.end(
        JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean }] }),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  it('waits for its answers and reports the codes that it does not have', async () => {
    assert.deepEqual(await rules('--terminology-server', address()), ['wrong.json fhir/code']);
    assert.deepEqual(
      asked.filter((question) => question.includes('00000-0')),
      ['/r4/CodeSystem/$validate-code?url=http%3A%2F%2Floinc.org&code=00000-0&version=2.80'],
    );
  });

  it('asks nobody unless one is named', async () => {
    assert.deepEqual(await rules(), []);
    assert.deepEqual(asked, []);
  });

  it('says once that the server does not answer, and checks the rest', async () => {
    status = 503;
    const {
      out,
      err,
      status: exit,
    } = await runKanta(['check', '--terminology-server', address()], {
      cwd: folder,
    });
    assert.equal(exit, 0);
    assert.equal(out, 'Nothing found in 2 files.\n');
    assert.equal(
      err,
      `kanta: The terminology server ${address()} did not answer; the codes that it would know are not checked.\n`,
    );
  });

  it('refuses an address that is not encrypted', async () => {
    const { err, status: exit } = await runKanta(
      ['check', '--terminology-server', 'http://tx.example.org/r4'],
      { cwd: folder },
    );
    assert.equal(exit, 2);
    assert.match(err, /--terminology-server: takes an https address/u);
  });
});
