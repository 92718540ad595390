import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import type { ServerAnswer } from '../../../src/core/fhir/validation/terminology/remoteTerminology.ts';
import { terminologyBase, validateCode } from '../../../src/host/terminology/validateCode.ts';
import { startTerminologyServer, type TerminologyServer } from '../../support/terminologyServer.ts';

const question = { system: 'http://loinc.org', code: '8302-2' };

describe('$validate-code', () => {
  let server: TerminologyServer | undefined;

  const baseOf = ({ address }: TerminologyServer): URL => {
    const base = terminologyBase(address);
    assert.ok(base);
    return base;
  };

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  const ask = async (
    answer: RequestListener,
    more: object = {},
    timeoutMs = 5_000,
  ): Promise<ServerAnswer> => {
    server = await startTerminologyServer(answer);
    return validateCode(baseOf(server), { ...question, ...more }, { fetch: globalThis.fetch, timeoutMs });
  };
  const says =
    (body: unknown, status = 200): RequestListener =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/fhir+json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
  const result = (value: boolean, ...more: object[]): object => ({
    resourceType: 'Parameters',
    parameter: [{ name: 'result', valueBoolean: value }, ...more],
  });

  it('says whether a code is in its system', async () => {
    assert.deepEqual(await ask(says(result(true))), { kind: 'answer', verdict: 'in' });
    assert.deepEqual(server?.asked, ['/r4/CodeSystem/$validate-code?url=http%3A%2F%2Floinc.org&code=8302-2']);
  });

  it('says whether a code is in a value set, and sends nothing else', async () => {
    const answer = await ask(says(result(false)), { valueSet: 'http://example.org/vs|1.0' });
    assert.deepEqual(answer, { kind: 'answer', verdict: 'out' });
    assert.deepEqual(server?.asked, [
      '/r4/ValueSet/$validate-code?url=http%3A%2F%2Fexample.org%2Fvs&system=http%3A%2F%2Floinc.org&code=8302-2',
    ]);
  });

  it('gives no verdict where the server does not know the system', async () => {
    const unknown = { kind: 'answer', verdict: 'unknown' };
    const cause = { name: 'x-caused-by-unknown-system', valueCanonical: 'http://loinc.org' };
    assert.deepEqual(await ask(says(result(false, cause))), unknown);
    await server?.stop();
    assert.deepEqual(await ask(says({ resourceType: 'OperationOutcome' }, 404)), unknown);
  });

  it('fails on wrong content', async () => {
    for (const body of [
      '<html>Sign in</html>',
      '{',
      '[]',
      '{"resourceType":"Parameters"}',
      '[object Object]',
    ]) {
      assert.deepEqual(await ask(says(body)), { kind: 'failed' }, body);
      await server?.stop();
    }
    assert.deepEqual(await ask(says(JSON.stringify({ x: 'y'.repeat(2_000_000) }))), { kind: 'failed' });
  });

  it('fails on a server that errs, is busy, or sends elsewhere', async () => {
    for (const status of [401, 429, 500, 503]) {
      assert.deepEqual(await ask(says('', status)), { kind: 'failed' });
      await server?.stop();
    }
    const redirect: RequestListener = (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    };
    assert.deepEqual(await ask(redirect), { kind: 'failed' });
  });

  it('fails on a server that does not answer in time', async () => {
    assert.deepEqual(await ask(() => undefined, {}, 50), { kind: 'failed' });
    assert.equal(server?.asked.length, 1);
  });

  it('fails on a server that is down', async () => {
    const down = await startTerminologyServer(says(''));
    const base = baseOf(down);
    await down.stop();
    assert.deepEqual(await validateCode(base, question, { fetch: globalThis.fetch, timeoutMs: 5_000 }), {
      kind: 'failed',
    });
  });

  it('is asked over https, or of this machine', () => {
    assert.equal(terminologyBase('https://tx.example.org/r4')?.href, 'https://tx.example.org/r4/');
    assert.equal(terminologyBase('http://localhost:8080/fhir/')?.href, 'http://localhost:8080/fhir/');
    for (const address of ['', 'http://tx.example.org', 'ftp://x', 'file:///etc', 'tx']) {
      assert.equal(terminologyBase(address), undefined, address);
    }
  });
});
