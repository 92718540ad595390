import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Tool } from '../core/agents/tool.ts';
import {
  answerMessage,
  isRecord,
  NO_REPLY,
  readMessage,
  RPC_INVALID_PARAMS,
  RPC_METHOD_NOT_FOUND,
  RpcError,
  type RpcRequest,
} from './jsonRpc.ts';

/** Revisions of the Model Context Protocol that this server speaks, newest first; they do not differ in what it uses. */
const PROTOCOL_VERSIONS = ['2025-06-18', '2025-03-26', '2024-11-05'];

/** Serves tools over lines until the input ends and every request is answered. */
export async function serveMcp(
  tools: readonly Tool[],
  version: string,
  input: Readable,
  write: (text: string) => void,
): Promise<void> {
  const calls = new Calls();
  const handle = (request: RpcRequest): unknown =>
    request.method === 'tools/call'
      ? calls.inTurn(request.id, (isCancelled) => callTool(request.params, tools, isCancelled))
      : answer(request, tools, version);
  const open = new Set<Promise<void>>();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const message = readMessage(line);
    if (message?.kind === 'notification' && message.method === 'notifications/cancelled') {
      calls.cancel(message.params['requestId']);
      continue;
    }
    const replying: Promise<void> = answerMessage(message, handle).then((reply) => {
      open.delete(replying);
      if (reply !== undefined) write(`${reply}\n`);
    });
    open.add(replying);
  }
  await Promise.all(open);
}

/** Calls of tools, one at a time; meanwhile other messages are read, so that a call can be cancelled. */
class Calls {
  readonly #open = new Map<unknown, { isCancelled: boolean }>();
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the call gives, or {@link NO_REPLY} when it was cancelled */
  inTurn(id: RpcRequest['id'], run: (isCancelled: () => boolean) => Promise<unknown>): Promise<unknown> {
    const state = { isCancelled: false };
    this.#open.set(id, state);
    const called = this.#last.then(async () => {
      try {
        const result = state.isCancelled ? undefined : await run(() => state.isCancelled);
        return state.isCancelled ? NO_REPLY : result;
      } catch (error) {
        if (state.isCancelled) return NO_REPLY;
        throw error;
      } finally {
        this.#open.delete(id);
      }
    });
    this.#last = called.catch(() => undefined);
    return called;
  }

  /** A call that is over, or never was, is passed over, as the protocol wants it. */
  cancel(id: unknown): void {
    const state = this.#open.get(id);
    if (state !== undefined) state.isCancelled = true;
  }
}

function answer({ method, params }: RpcRequest, tools: readonly Tool[], version: string): unknown {
  switch (method) {
    case 'initialize': {
      const wanted = params['protocolVersion'];
      return {
        protocolVersion: PROTOCOL_VERSIONS.find((known) => known === wanted) ?? PROTOCOL_VERSIONS[0],
        capabilities: { tools: {} },
        serverInfo: { name: 'kanta-tools', title: 'Kanta Tools', version },
      };
    }
    case 'ping':
      return {};
    case 'tools/list':
      return {
        tools: tools.map(({ name, title, description, inputSchema }) => ({
          name,
          title,
          description,
          inputSchema,
        })),
      };
    default:
      throw new RpcError(RPC_METHOD_NOT_FOUND, `There is no method ${method.slice(0, 60)}.`);
  }
}

async function callTool(
  params: Readonly<Record<string, unknown>>,
  tools: readonly Tool[],
  isCancelled: () => boolean,
): Promise<unknown> {
  const tool = tools.find(({ name }) => name === params['name']);
  if (tool === undefined) {
    throw new RpcError(
      RPC_INVALID_PARAMS,
      `There is no such tool. Tools: ${tools.map(({ name }) => name).join(', ')}.`,
    );
  }
  const input = params['arguments'];
  const result = await tool.run(isRecord(input) ? input : {}, isCancelled);
  return 'error' in result
    ? { isError: true, content: [{ type: 'text', text: result.error }] }
    : { content: [{ type: 'text', text: result.text }] };
}
