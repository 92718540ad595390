import assert from 'node:assert/strict';
import { futureCodes } from '../support/futureCodes.ts';
import { LspClient } from '../support/lspClient.ts';

const [CODE = ''] = futureCodes(1).map(({ code }) => code);

describe('language server: fixes', function () {
  this.timeout(30_000);
  let client: LspClient | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  async function fixesOf(acceptsFindings: boolean | undefined): Promise<readonly string[]> {
    const kantaClient =
      acceptsFindings === undefined
        ? undefined
        : { dataUri: 'file:///data', locales: ['en'], acceptsFindings };
    const lsp = (client = await LspClient.start({
      pull: true,
      ...(kantaClient === undefined ? {} : { initializationOptions: { kantaClient } }),
    }));
    const uri = 'file:///somewhere/a.py';
    const text = `hetu = "${CODE}"\nto = "aino@sairaala-esimerkki.fi"\n`;
    await lsp.open(uri, text, 'python');
    assert.equal((await lsp.pull(uri)).length, 2);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 34 } };
    return (await lsp.codeActions(uri, range)).map(({ title }) => title);
  }

  it('accept a finding by a comment, for an editor that knows no better way', async () => {
    const accept = 'Accept here with a reason (comment)';
    const replace = 'Replace with the published example';
    for (const ofClient of [undefined, false]) {
      assert.deepEqual(await fixesOf(ofClient), [accept, replace, accept]);
      await client?.stop();
      client = undefined;
    }
  });

  it('leave accepting to a client that asks for the reason', async () => {
    assert.deepEqual(await fixesOf(true), ['Replace with the published example']);
  });
});
