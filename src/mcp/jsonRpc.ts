/** JSON-RPC 2.0 as the Model Context Protocol's stdio transport frames it: one message a line. */
export interface RpcRequest {
  readonly id: string | number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Codes of JSON-RPC 2.0, section 5.1. */
export const RPC_PARSE_ERROR = -32700;
export const RPC_INVALID_REQUEST = -32600;
export const RPC_METHOD_NOT_FOUND = -32601;
export const RPC_INVALID_PARAMS = -32602;
export const RPC_INTERNAL_ERROR = -32603;

/** An answer that is an error. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a handler gives for a request that nobody waits for any more. */
export const NO_REPLY = Symbol('no reply');

/** Answers a request with a result or {@link NO_REPLY} or a promise of it, or throws an {@link RpcError}. */
export type RpcHandler = (request: RpcRequest) => unknown;

export type RpcMessage =
  | { readonly kind: 'request'; readonly request: RpcRequest }
  | { readonly kind: 'notification'; readonly method: string; readonly params: RpcRequest['params'] }
  | { readonly kind: 'wrong'; readonly code: number; readonly why: string };

/** Undefined for an empty line. */
export function readMessage(line: string): RpcMessage | undefined {
  if (line.trim() === '') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { kind: 'wrong', code: RPC_PARSE_ERROR, why: 'The line is not JSON.' };
  }
  if (!isRecord(message) || message['jsonrpc'] !== '2.0' || typeof message['method'] !== 'string') {
    return { kind: 'wrong', code: RPC_INVALID_REQUEST, why: 'The message is no JSON-RPC 2.0 request.' };
  }
  const { id, method } = message;
  const params = isRecord(message['params']) ? message['params'] : {};
  return typeof id === 'string' || typeof id === 'number'
    ? { kind: 'request', request: { id, method, params } }
    : { kind: 'notification', method, params };
}

/** The answer as a line, or undefined where there is none: notifications, empty lines, what was cancelled. */
export async function answerMessage(
  message: RpcMessage | undefined,
  handle: RpcHandler,
): Promise<string | undefined> {
  if (message === undefined || message.kind === 'notification') return undefined;
  if (message.kind === 'wrong') return failure(null, message.code, message.why);
  const { id } = message.request;
  try {
    const result = await handle(message.request);
    return result === NO_REPLY ? undefined : JSON.stringify({ jsonrpc: '2.0', id, result });
  } catch (error) {
    if (error instanceof RpcError) return failure(id, error.code, error.message);
    // A bug of ours: its text may quote what was checked, so only its kind is told.
    return failure(
      id,
      RPC_INTERNAL_ERROR,
      `Internal error (${error instanceof Error ? error.name : typeof error}).`,
    );
  }
}

function failure(id: string | number | null, code: number, message: string): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
