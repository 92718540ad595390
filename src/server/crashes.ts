import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { describeError } from '../core/findings/describeError.ts';

/**
 * A request's handler that answers with nothing when a bug keeps it from answering: the log names the bug, and the client, whose log would
 * hold the exception's message, hears nothing of it.
 */
export function answering<P, R>(
  connection: Connection,
  nothing: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      connection.console.error(`request failed: ${describeError(error)}`);
      return nothing;
    }
  };
}

/** A request's handler whose failure the client hears of, by the name of the bug alone. */
export function failing<P, R>(
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, describeError(error));
    }
  };
}
