import type { CodeSystems } from './codeSystems.ts';

/**
 * The code that somebody meant who wrote it with other capitals, or with spaces or underscores where it has hyphens (`Entered in error`), where there
 * is only one.
 * @param systems the code systems that it may come from
 * @param isIn whether a code is allowed in its place
 */
export function meantCode(
  code: string,
  systems: Iterable<string>,
  codeSystems: CodeSystems,
  isIn: (code: string) => boolean,
): string | undefined {
  const alike = new Set<string>();
  for (const system of systems) {
    for (const other of codeSystems.get(system)?.alike(code) ?? []) if (isIn(other)) alike.add(other);
  }
  const [only, ...more] = alike;
  return more.length > 0 ? undefined : only;
}
