import { globMatcher } from '../checking/globs.ts';
import type { GuardSettings } from './environmentSettings.ts';

export type FileUse = 'test' | 'production';

/** Words in the names of configuration files and their folders, in the three languages and in the environments' abbreviations. */
const TEST_WORDS = new Set([
  'test',
  'tests',
  'testing',
  'testi',
  'testit',
  'sandbox',
  'asiakastesti',
  'kundtest',
  'clienttest',
  'at',
  'ct',
  'tk',
  'pi',
  'qa',
  'staging',
  'dev',
  'development',
  'kehitys',
  'local',
]);
const PRODUCTION_WORDS = new Set(['prod', 'production', 'tuotanto', 'produktion', 'live']);

const CONFIGURATION =
  /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|config|properties|env|xml|tfvars))$/iu;

/** A line near the top of a file that says what it is for: `# kanta-environment: production`. */
const MARK = /\bkanta-environment:\s*(test|production)\b/u;
const MARK_WITHIN = 2000;

/** Tells what a file configures: by the workspace's globs, by a mark near its top, or by its name; undefined when nothing says so. */
export function fileUses(guard: GuardSettings): (path: string, text: string) => FileUse | undefined {
  const isTest = globMatcher(guard.testFiles);
  const isProduction = globMatcher(guard.productionFiles);
  return (path, text) => {
    if (isProduction(path)) return 'production';
    if (isTest(path)) return 'test';
    const mark = MARK.exec(text.slice(0, MARK_WITHIN))?.[1];
    if (mark === 'test' || mark === 'production') return mark;
    return CONFIGURATION.test(path) ? useByName(path) : undefined;
  };
}

/** The word nearest to the file decides: `src/test/resources/application-prod.yml` is production's. */
function useByName(path: string): FileUse | undefined {
  for (const part of path.split('/').reverse()) {
    const words = part.toLowerCase().split(/[^a-zåäö]+/u);
    if (words.some((word) => PRODUCTION_WORDS.has(word))) return 'production';
    if (words.some((word) => TEST_WORDS.has(word))) return 'test';
  }
  return undefined;
}
