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
