import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LspClient } from '../../support/lspClient.ts';

const uri = 'file:///somewhere/observation.json';
const text = `{
  "resourceType": "Observation",
  "text": { "status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">x</div>" },
  "status": "final",
  "code": { "coding": [{ "system": "http://loinc.org", "code": "00000-0" }] },
  "subject": { "reference": "Patient/1" },
  "effectiveDateTime": "2026-03-02"
}
`;

describe('language server: terminology server', function () {
  this.timeout(30_000);
  let client: LspClient | undefined;
  let server: Server | undefined;
  let requests: string[];

  const listen = async (): Promise<string> => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end(
        JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean: false }] }),
      );
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`;
  };

  afterEach(async () => {
    const errors = client?.errors ?? [];
    await client?.stop();
    client = undefined;
    server?.closeAllConnections();
    server?.close();
    server = undefined;
    assert.deepEqual(errors, []);
  });

  it('adds what it says when it has answered, and is asked once', async () => {
    const terminologyServer = await listen();
    client = await LspClient.start({ settings: { fhir: { terminologyServer } } });
    const first = client.sent(uri, 1);
    await client.open(uri, text);
    assert.deepEqual(
      (await first).map(({ code }) => code),
      [],
    );
    const later = await client.sent(uri, 1);
    assert.deepEqual(
      later.map(({ code, range }) => [code, range.start.line]),
      [['fhir/code', 4]],
    );
    assert.equal(requests.length, 1);
  });

  it('is not asked unless it is named', async () => {
    await listen();
    client = await LspClient.start();
    const first = client.sent(uri, 1);
    await client.open(uri, text);
    assert.deepEqual(
      (await first).map(({ code }) => code),
      [],
    );
    assert.deepEqual(requests, []);
  });
});
