import assert from 'node:assert/strict';
import { runKanta } from '../support/runKanta.ts';

interface Reply {
  readonly id: number;
  readonly result?: Readonly<Record<string, unknown>> & {
    readonly content?: readonly { readonly text: string }[];
    readonly isError?: boolean;
  };
  readonly error?: { readonly code: number; readonly message: string };
}

async function talk(...messages: (object | string)[]): Promise<Reply[]> {
  const input = messages
    .map((message) =>
      typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message }),
    )
    .join('\n');
  const { status, out, err } = await runKanta(['mcp'], { input: `${input}\n` });
  assert.deepEqual([status, err], [0, '']);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply);
}

const call = (id: number, name: string, args: object): object => ({
  id,
  method: 'tools/call',
  params: { name, arguments: args },
});
const textOf = (reply: Reply | undefined): string => reply?.result?.content?.[0]?.text ?? '';

describe('kanta mcp', function () {
  this.timeout(30_000);

  it('introduces itself and lists tools with schemas and plain descriptions', async () => {
    const [hello, list] = await talk(
      { id: 1, method: 'initialize', params: { protocolVersion: '2025-03-26', capabilities: {} } },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/list' },
    );
    assert.equal(hello?.result?.['protocolVersion'], '2025-03-26');
    const tools = list?.result?.['tools'] as {
      name: string;
      description: string;
      inputSchema: { type: string };
    }[];
    assert.ok(tools.length >= 4);
    for (const { name, description, inputSchema } of tools) {
      assert.match(name, /^kanta_[a-z_]+$/u);
      assert.ok(description.length > 60);
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('checks a text', async () => {
    const [reply] = await talk(
      call(1, 'kanta_check_text', { name: 'a.json', text: '{"resourceType":"Patient","gendr":1}' }),
    );
    const { findings } = JSON.parse(textOf(reply)) as { findings: { rule: string }[] };
    assert.deepEqual(
      findings.map(({ rule }) => rule).filter((rule) => rule !== 'fhir/invariant'),
      ['fhir/unknown-element'],
    );
  });

  it('makes codes of the 900 series only, and explains rules', async () => {
    const [codes, rules, wrong] = await talk(
      call(1, 'kanta_generate_test_ids', { count: 20, sex: 'female' }),
      call(2, 'kanta_explain_rule', {}),
      call(3, 'kanta_explain_rule', { rule: 'fhir/nothing' }),
    );
    for (const { code } of (JSON.parse(textOf(codes)) as { codes: { code: string }[] }).codes)
      assert.match(code, /^.{7}9/u);
    assert.match(textOf(rules), /^fhir\/cardinality: /mu);
    assert.equal(wrong?.result?.isError, true);
  });

  it('says what is wrong with what it cannot answer, and goes on', async () => {
    const replies = await talk(
      'not json',
      { id: 1, method: 'no/such' },
      call(2, 'kanta_nothing', {}),
      call(3, 'kanta_check_text', { name: 4 }),
      call(4, 'kanta_check_files', { paths: ['/etc'] }),
      { id: 5, method: 'ping' },
    );
    assert.deepEqual(
      replies.map(({ error }) => error?.code),
      [-32700, -32601, -32602, undefined, undefined, undefined],
    );
    assert.equal(replies[3]?.result?.isError, true);
    assert.equal(replies[4]?.result?.isError, true);
    assert.deepEqual(replies[5]?.result, {});
  });
});
