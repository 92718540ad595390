import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/core/findings/finding.ts';
import { runKanta } from '../support/runKanta.ts';
import { knowsAllBut, startTerminologyServer, type TerminologyServer } from '../support/terminologyServer.ts';

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
  let server: TerminologyServer;
  let status = 200;

  const rules = async (...words: string[]): Promise<string[]> => {
    const { out, err } = await runKanta(['check', '--format', 'json', ...words], { cwd: folder });
    assert.equal(err, '');
    return (JSON.parse(out) as { findings: Finding[] }).findings.map(({ file, rule }) => `${file} ${rule}`);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanta-cli-'));
    await writeFile(join(folder, 'good.json'), observation('8310-5-x'));
    await writeFile(join(folder, 'wrong.json'), observation('00000-0'));
    status = 200;
    const answer = knowsAllBut('00000-0');
    server = await startTerminologyServer((request, response) => {
      response.statusCode = status;
      answer(request, response);
    });
  });
  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('waits for its answers and reports the codes that it does not have', async () => {
    assert.deepEqual(await rules('--terminology-server', server.address), ['wrong.json fhir/code']);
    assert.deepEqual(
      server.asked.filter((question) => question.includes('00000-0')),
      ['/r4/CodeSystem/$validate-code?url=http%3A%2F%2Floinc.org&code=00000-0&version=2.80'],
    );
  });

  it('asks nobody unless one is named', async () => {
    assert.deepEqual(await rules(), []);
    assert.deepEqual(server.asked, []);
  });

  it('says once that the server does not answer, and checks the rest', async () => {
    status = 503;
    const {
      out,
      err,
      status: exit,
    } = await runKanta(['check', '--terminology-server', server.address], {
      cwd: folder,
    });
    assert.equal(exit, 0);
    assert.equal(out, 'Nothing found in 2 files.\n');
    assert.equal(
      err,
      `kanta: The terminology server ${server.address} did not answer; the codes that it would know are not checked.\n`,
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
