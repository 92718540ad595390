/** What the reference validator said of the official R4 examples: file → its errors; files that it could not judge. */
export interface Opinion {
  readonly judged: number;
  readonly crashed: readonly string[];
  readonly faulty: Readonly<Record<string, readonly { readonly expression?: string }[]>>;
}

/** A place without what one validator adds to it and another does not. */
export function place(expression: string): string {
  return expression
    .replace(/\/\*.*?\*\//gu, '')
    .replace(/\.ofType\([^)]*\)/gu, '')
    .replace(/\[x\]/gu, '');
}

/** Whether one place is the other, its parent or its child. */
export function isNear(a: string, b: string): boolean {
  const parent = (path: string): string => path.replace(/\.[^.]*$/u, '');
  return a === b || parent(a) === b || parent(b) === a;
}
