import picomatch from 'picomatch/posix.js';

/**
 * Whether a path (relative to the workspace, with `/`) fits one of the globs. `**` crosses folders; a glob without `/` fits a name in any folder.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => picomatch(glob.includes('/') ? glob : `**/${glob}`, { dot: true }));
  return (path) => matchers.some((matches) => matches(path));
}
