import type { DocumentSource } from '../core/checking/documentSource.ts';
import { acceptedIn, withoutAccepted } from '../core/findings/baseline.ts';
import {
  presentProblems,
  presentWorst,
  type Finding,
  type Presentation,
  type Presented,
} from '../core/findings/finding.ts';
import type { Problem, ProblemGroup } from '../core/findings/problem.ts';
import { readIdentifierSettings } from '../core/identifiers/settings.ts';
import type { FileChecker } from '../host/checking/checkBytes.ts';
import type { FileSettings } from '../host/checking/fileChecker.ts';
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
  const { path: file, lines, text } = document;
  const how = { file, lines, text, ...shownAs(workspace, settings) };
  const all = presentProblems(problems, how);
  return { all, findings: unaccepted(all, workspace) };
}

/** The worst of them, as many as the user's limit lets through: only those are made. */
export function presentWorstFindings(
  document: DocumentSource,
  groups: readonly ProblemGroup[],
  workspace: Workspace,
  settings: ResourceSettings,
): Presented {
  const { path: file, lines, text } = document;
  const isAccepted = workspace.baseline && acceptedIn(workspace.baseline, file);
  const how = { file, lines, ...shownAs(workspace, settings) };
  return presentWorst(
    groups,
    isAccepted === undefined ? how : { ...how, text, isAccepted },
    settings.maxProblems,
  );
}

/** What checks files of a workspace as they are saved. */
export function fileCheckerOf(workspace: Workspace, settings: ResourceSettings): FileChecker {
  return {
    analyzers: workspace.analyzers,
    terminology: workspace.terminology,
    ...shownAs(workspace, settings),
    accept: readIdentifierSettings(workspace.config.sections.identifiers).accept,
  };
}

/** What another thread needs to know to check the same. */
export function fileSettingsOf(workspace: Workspace, settings: ResourceSettings): Omit<FileSettings, 'root'> {
  const { analyzers, config } = workspace;
  return { config, only: analyzers.map(({ name }) => name), ...shownAs(workspace, settings) };
}

export function unaccepted(findings: readonly Finding[], { baseline }: Workspace): readonly Finding[] {
  return baseline === undefined ? findings : withoutAccepted(findings, baseline);
}
