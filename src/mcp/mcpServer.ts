import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Tool } from '../core/agents/tool.ts';
import {
  answerLine,
  isRecord,
  RPC_INVALID_PARAMS,
  RPC_METHOD_NOT_FOUND,
  RpcError,
  type RpcRequest,
} from './jsonRpc.ts';

/** Revisions of the Model Context Protocol that this server speaks, newest first; they do not differ in what it uses. */
const PROTOCOL_VERSIONS = ['2025-06-18', '2025-03-26', '2024-11-05'];

/** Serves tools over lines until the input ends. */
export async function serveMcp(
  tools: readonly Tool[],
  version: string,
  input: Readable,
  write: (text: string) => void,
): Promise<void> {
  const handle = (request: RpcRequest): Promise<unknown> => answer(request, tools, version);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const reply = await answerLine(line, handle);
    if (reply !== undefined) write(`${reply}\n`);
  }
}

async function answer(
  { method, params }: RpcRequest,
  tools: readonly Tool[],
  version: string,
): Promise<unknown> {
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
    case 'tools/call':
      return callTool(params, tools);
    default:
      throw new RpcError(RPC_METHOD_NOT_FOUND, `There is no method ${method.slice(0, 60)}.`);
  }
}

async function callTool(params: Readonly<Record<string, unknown>>, tools: readonly Tool[]): Promise<unknown> {
  const tool = tools.find(({ name }) => name === params['name']);
  if (tool === undefined) {
    throw new RpcError(
      RPC_INVALID_PARAMS,
      `There is no such tool. Tools: ${tools.map(({ name }) => name).join(', ')}.`,
    );
  }
  const input = params['arguments'];
  const result = await tool.run(isRecord(input) ? input : {}, () => false);
  return 'error' in result
    ? { isError: true, content: [{ type: 'text', text: result.error }] }
    : { content: [{ type: 'text', text: result.text }] };
}
