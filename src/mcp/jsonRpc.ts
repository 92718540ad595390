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

/** Answers a request with a result, or throws an {@link RpcError}. */
export type RpcHandler = (request: RpcRequest) => Promise<unknown>;

/** The answer to one line, or undefined for notifications and empty lines. */
export async function answerLine(line: string, handle: RpcHandler): Promise<string | undefined> {
  if (line.trim() === '') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return failure(null, RPC_PARSE_ERROR, 'The line is not JSON.');
  }
  if (!isRecord(message) || message['jsonrpc'] !== '2.0' || typeof message['method'] !== 'string') {
    return failure(null, RPC_INVALID_REQUEST, 'The message is no JSON-RPC 2.0 request.');
  }
  const { id, method, params } = message;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  try {
    const result = await handle({ id, method, params: isRecord(params) ? params : {} });
    return JSON.stringify({ jsonrpc: '2.0', id, result });
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
