import type { Analyzer } from '../checking/analyzer.ts';
import { readWorkspaceConfig } from '../checking/workspaceConfig.ts';

/** Says what is not understood in `.kanta/config.yaml`. */
export function createSettingsAnalyzer(): Analyzer {
  return {
    name: 'settings',
    applies: ({ path }) => path === '.kanta/config.yaml' || path.endsWith('/.kanta/config.yaml'),
    analyze: ({ text }) => Promise.resolve(readWorkspaceConfig(text).problems),
  };
}
