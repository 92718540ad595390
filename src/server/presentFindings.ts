import type { DocumentSource } from '../core/checking/documentSource.ts';
import { withoutAccepted } from '../core/findings/baseline.ts';
import { presentProblems, type Finding, type Presentation } from '../core/findings/finding.ts';
import type { Problem } from '../core/findings/problem.ts';
import type { ResourceSettings } from './settings.ts';
import type { Workspace } from './workspaces.ts';

/** How findings are shown: the workspace's own settings go before the user's. */
export function shownAs(
  { config }: Workspace,
  settings: ResourceSettings,
): Required<Pick<Presentation, 'language' | 'rules'>> {
  return { language: config.language ?? settings.language, rules: { ...settings.rules, ...config.rules } };
}

/** What a document's problems are for people, without what the workspace's baseline accepts. */
export interface PresentedFindings {
  readonly findings: readonly Finding[];
  /** With what the baseline accepts. */
  readonly all: readonly Finding[];
}

export function presentFindings(
  document: DocumentSource,
  problems: readonly Problem[],
  workspace: Workspace,
  settings: ResourceSettings,
): PresentedFindings {
  const how = { file: document.path, lines: document.lines, ...shownAs(workspace, settings) };
  const all = presentProblems(problems, how);
  return { all, findings: unaccepted(all, workspace) };
}

export function unaccepted(findings: readonly Finding[], { baseline }: Workspace): readonly Finding[] {
  return baseline === undefined ? findings : withoutAccepted(findings, baseline);
}
