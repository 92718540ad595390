import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StatusReport } from '../../src/core/environments/environmentReport.ts';
import { COMMAND_LINE_BUNDLE } from '../support/lspClient.ts';
import { runKanta } from '../support/runKanta.ts';

interface Reply {
  readonly id: number;
  readonly result?: Readonly<Record<string, unknown>> & {
    readonly content?: readonly { readonly text: string }[];
    readonly isError?: boolean;
  };
  readonly error?: { readonly code: number; readonly message: string };
}

function talk(...messages: (object | string)[]): Promise<Reply[]> {
  return talkIn(undefined, ...messages);
}

async function talkIn(cwd: string | undefined, ...messages: (object | string)[]): Promise<Reply[]> {
  const input = messages
    .map((message) =>
      typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message }),
    )
    .join('\n');
  const { status, out, err } = await runKanta(['mcp'], {
    input: `${input}\n`,
    ...(cwd === undefined ? {} : { cwd }),
  });
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

  it('lists issued codes with their uses, makes others, and says what is open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanta-mcp-'));
    try {
      mkdirSync(join(folder, '.kanta'));
      writeFileSync(
        join(folder, '.kanta', 'test-ids.yaml'),
        'codes:\n  - { code: 010181-900C, purpose: independent }\n  - { code: 010190-999W, purpose: joint, testCase: T1 }\n',
      );
      writeFileSync(join(folder, 'a.csv'), 'hetu\n010181-900C\n');
      const [all, joint, wrong, made, state, never] = await talkIn(
        folder,
        call(1, 'kanta_issued_test_ids', {}),
        call(2, 'kanta_issued_test_ids', { purpose: 'joint' }),
        call(3, 'kanta_issued_test_ids', { purpose: 'fun' }),
        call(4, 'kanta_generate_test_ids', { born: '1981-01-01', sex: 'female', count: 49 }),
        call(5, 'kanta_environments', { at: '2027-01-04T10:00' }),
        call(6, 'kanta_environments', { at: '2027-02-30' }),
      );
      const codes = (reply: Reply | undefined): { code: string; uses?: string[] }[] =>
        (JSON.parse(textOf(reply)) as { codes: { code: string; uses?: string[] }[] }).codes;
      assert.deepEqual(
        codes(all).map(({ code, uses }) => [code, uses]),
        [
          ['010190-999W', []],
          ['010181-900C', ['a.csv:2']],
        ],
      );
      assert.deepEqual(
        codes(joint).map(({ code }) => code),
        ['010190-999W'],
      );
      // Of the 50 female codes of that day one is taken.
      assert.equal(new Set([...codes(made).map(({ code }) => code), '010181-900C']).size, 50);
      const { at, environments } = JSON.parse(textOf(state)) as StatusReport;
      assert.equal(at, '2027-01-04T10:00:00+02:00');
      assert.deepEqual(
        environments.map(({ id }) => id),
        ['ct', 'pi', 'phr-sandbox'],
      );
      assert.deepEqual(
        [wrong, never].map((reply) => reply?.result?.isError),
        [true, true],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
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
    const byId = new Map(replies.map((reply) => [reply.id as number | null, reply]));
    assert.deepEqual(
      [null, 1, 2, 3, 4, 5].map((id) => byId.get(id)?.error?.code),
      [-32700, -32601, -32602, undefined, undefined, undefined],
    );
    assert.equal(byId.get(3)?.result?.isError, true);
    assert.equal(byId.get(4)?.result?.isError, true);
    assert.deepEqual(byId.get(5)?.result, {});
  });

  it('stops a call that is cancelled, running or waiting, says nothing of it, and answers others meanwhile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanta-mcp-'));
    // Checking all of these would take longer than this test may.
    const entry = { resource: { resourceType: 'Patient', gendr: 'female', birthDate: '2024-13-45' } };
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: Array(2_000).fill(entry) };
    writeFileSync(join(folder, 'b.json'), JSON.stringify(bundle));
    for (let index = 0; index < 1_000; index += 1) {
      linkSync(join(folder, 'b.json'), join(folder, `b${index}.json`));
    }
    const server = spawn(process.execPath, [COMMAND_LINE_BUNDLE, 'mcp'], { cwd: folder });
    const ended = once(server, 'exit');
    try {
      const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
      const send = (message: object): void => {
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      };
      const reply = async (): Promise<Reply> => JSON.parse((await lines.next()).value as string) as Reply;
      const cancel = (requestId: number): void => {
        send({ method: 'notifications/cancelled', params: { requestId, reason: 'not wanted' } });
      };
      send(call(1, 'kanta_check_files', {}));
      send(call(2, 'kanta_check_files', {}));
      send(call(3, 'kanta_explain_rule', { rule: 'fhir/cardinality' }));
      send({ id: 4, method: 'ping' });
      assert.deepEqual([(await reply()).id], [4]);
      cancel(2);
      cancel(99);
      cancel(1);
      const next = await reply();
      assert.equal(next.id, 3);
      assert.match(textOf(next), /cardinality/u);
      server.stdin.end();
      assert.equal((await lines.next()).done, true);
      assert.deepEqual(await ended, [0, null]);
    } finally {
      server.kill();
      rmSync(folder, { recursive: true });
    }
  });
});
