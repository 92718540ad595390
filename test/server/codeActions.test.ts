import assert from 'node:assert/strict';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
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

  it('mend FHIR as validation meant it, all that is safe at once', async () => {
    const lsp = (client = await LspClient.start({ pull: true }));
    const uri = 'file:///somewhere/weight.json';
    const text = `{
  "resourceType": "Observation",
  "status": "Final",
  "code": { "text": "Paino" },
  "valueQuantity": { "value": "72.50", "unit": "kg", }
}
`;
    await lsp.open(uri, text, 'json');
    const found = await lsp.pull(uri);
    const place = found.find(({ code }) => code === 'fhir/type')?.range;
    assert.ok(place);
    const [fix] = await lsp.codeActions(uri, place);
    assert.equal(fix?.title, 'Write 72.50 without quotes');
    assert.deepEqual(fix.edit?.changes?.[uri], [{ range: place, newText: '72.50' }]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
    const all = (await lsp.codeActions(uri, whole)).find(({ kind }) => kind === 'source.fixAll.kanta');
    const edits = [...(all?.edit?.changes?.[uri] ?? [])].reverse();
    const lines = new LineIndex(text);
    const mended = edits.reduce(
      (before, { range, newText }) =>
        before.slice(0, lines.offsetAt(range.start)) + newText + before.slice(lines.offsetAt(range.end)),
      text,
    );
    assert.equal(
      mended,
      text.replace('"Final"', '"final"').replace('"72.50"', '72.50').replace('"kg",', '"kg"'),
    );
  });
});
