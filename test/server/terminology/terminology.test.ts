import assert from 'node:assert/strict';
import { LspClient } from '../../support/lspClient.ts';
import {
  knowsAllBut,
  startTerminologyServer,
  type TerminologyServer,
} from '../../support/terminologyServer.ts';

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
  let server: TerminologyServer;

  beforeEach(async () => {
    server = await startTerminologyServer(knowsAllBut('00000-0'));
  });

  afterEach(async () => {
    const errors = client?.errors ?? [];
    await client?.stop();
    client = undefined;
    await server.stop();
    assert.deepEqual(errors, []);
  });

  it('adds what it says when it has answered, and is asked once', async () => {
    const terminologyServer = server.address;
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
    assert.equal(server.asked.length, 1);
  });

  it('is not asked unless it is named', async () => {
    client = await LspClient.start();
    const first = client.sent(uri, 1);
    await client.open(uri, text);
    assert.deepEqual(
      (await first).map(({ code }) => code),
      [],
    );
    assert.deepEqual(server.asked, []);
  });
});
