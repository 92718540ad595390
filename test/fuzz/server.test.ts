import assert from 'node:assert/strict';
import { LspClient, textOf } from '../support/lspClient.ts';
import { donors, mutants } from '../support/mutants.ts';

/** How many mutated documents go through the server. */
const DOCUMENTS = Number(process.env['KANTA_FUZZ_DOCUMENTS'] ?? 10_000);
/** No document may take longer from its change to its answer. */
const MOST_MS = 1_000;
const SEED = 20_260_722;

describe(`language server: ${DOCUMENTS} mutated documents`, function () {
  this.timeout(600_000);

  it('ends on every one, in time, with ranges inside the text and nothing in its error log', async () => {
    const client = await LspClient.start({ pull: true });
    const uri = 'file:///fuzz/document.json';
    await client.open(uri, '{}');
    await client.pull(uri);
    let slowest = 0;
    for (const mutant of mutants(donors(), DOCUMENTS, SEED)) {
      const start = performance.now();
      await client.change(uri, mutant);
      const diagnostics = await client.pull(uri);
      slowest = Math.max(slowest, performance.now() - start);
      const lines = mutant.split(/\r\n|\r|\n/u);
      for (const diagnostic of diagnostics) {
        const { range } = diagnostic;
        const message = textOf(diagnostic);
        const last = lines[range.end.line];
        assert.ok(
          last !== undefined && range.end.character <= last.length,
          `${message}: outside the text\n${mutant}`,
        );
        assert.ok(message.length > 0 && message.length < 2_000, message);
      }
    }
    assert.deepEqual(client.errors, []);
    assert.equal(client.process.exitCode, null);
    assert.ok(slowest < MOST_MS, `the slowest took ${slowest.toFixed(0)} ms`);
    await client.stop();
  });
});
