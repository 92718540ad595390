import type { CancellationToken, Connection } from 'vscode-languageserver';

/** What a log may say of a bug of ours: its kind and where it happened. The message of an exception may quote the text it was about. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A stack begins with the message, which may have lines that look like places.
  const { message, stack = '' } = error;
  const place = stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' < ');
  return `${error.name} ${place}`;
}

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
