/** The system's code for what went wrong (`EACCES`), or its words; never a path of the user's machine more than they gave. */
export function errorDetail(error: unknown): string {
  if (error instanceof Error) {
    const cause = error.cause instanceof Error ? error.cause : error;
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  }
  return String(error);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
