import type { DocumentFacts, IsCancelled } from '../core/checking/analyzer.ts';
import { checkInGroups, type FoundGroups } from '../core/checking/checkText.ts';
import type { DocumentSource } from '../core/checking/documentSource.ts';
import { checkChangedLines, isNdjson, type KnownLines } from '../core/checking/ndjson.ts';
import type { Finding, Presented } from '../core/findings/finding.ts';
import { ungrouped } from '../core/findings/problem.ts';
import type { Language } from '../core/l10n/language.ts';
import type { DocumentCache } from './documentCache.ts';
import type { ServerEnvironment } from './environment.ts';
import { presentFindings, presentWorstFindings } from './presentFindings.ts';
import type { SettingsCache } from './settings.ts';
import type { Workspace, Workspaces } from './workspaces.ts';
import type { OpenDocument } from './openDocument.ts';

/** What a check of one version of a document gave. */
export interface Checked {
  readonly version: number;
  readonly generation: number;
  readonly resourceGeneration: number;
  /** The answers of the terminology server that were there. */
  readonly terminologyEpoch: object | undefined;
  readonly document: DocumentSource;
  readonly found: readonly FoundGroups[];
  /** As many as the user's limit lets through, without what the workspace's baseline accepts. */
  readonly presented: Presented;
  /** Every finding, with what the baseline accepts. */
  readonly all: () => readonly Finding[];
  readonly language: Language;
  readonly workspace: Workspace;
  /** Of a FHIR document. */
  readonly facts: DocumentFacts | undefined;
  readonly durationMs: number;
}

interface LineMemory {
  /** With other ones, other things may be found. */
  readonly valid: readonly unknown[];
  readonly lines: KnownLines;
}

/** Larger documents are checked on save or on demand. In UTF-16 units, which for FHIR's mostly ASCII texts are bytes. */
export const LIMIT_WHILE_TYPING = 10 * 1024 * 1024;

/** Checks documents and remembers each one's last result, which fixes and hovers use. */
export class Checker {
  readonly #last = new Map<string, Checked>();
  /** Of bulk data. */
  readonly #lines = new Map<string, LineMemory>();

  constructor(
    private readonly environment: ServerEnvironment,
    private readonly settings: SettingsCache,
    private readonly workspaces: Workspaces,
    private readonly cache: DocumentCache,
  ) {}

  last(uri: string): Checked | undefined {
    return this.#last.get(uri);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
    this.#lines.delete(uri);
    this.cache.forget(uri);
  }

  async #find(
    uri: string,
    source: DocumentSource,
    workspace: Workspace,
    isCancelled: IsCancelled,
  ): Promise<readonly FoundGroups[] | undefined> {
    const { analyzers } = workspace;
    if (!isNdjson(source.path)) return checkInGroups(source, analyzers, isCancelled);
    const valid = [workspace, this.workspaces.resourceGeneration, workspace.terminology?.epoch];
    const memory = this.#lines.get(uri);
    const isValid = memory?.valid.every((one, index) => one === valid[index]) === true;
    const known = isValid ? memory.lines : new Map<string, never>();
    const checked = await checkChangedLines(source, analyzers, isCancelled, known);
    if (checked === undefined) return undefined;
    this.#lines.set(uri, { valid, lines: checked.lines });
    return checked.found;
  }

  /** The document as every feature sees it, with what its workspace says. */
  async open(document: OpenDocument): Promise<{ source: DocumentSource; workspace: Workspace }> {
    const settings = await this.settings.of(document.uri);
    const workspace = await this.workspaces.of(document.uri, settings);
    return { source: this.cache.of(document, this.workspaces.pathOf(document.uri)), workspace };
  }

  /** The findings for the document as it is now; from memory when nothing changed, undefined when it was cancelled. */
  async check(document: OpenDocument, isCancelled: IsCancelled): Promise<Checked | undefined> {
    const { uri, version } = document;
    const settings = await this.settings.of(uri);
    const workspace = await this.workspaces.of(uri, settings);
    const language = workspace.config.language ?? settings.language;
    const known = this.#last.get(uri);
    if (
      known !== undefined &&
      known.version === version &&
      known.workspace === workspace &&
      known.resourceGeneration === this.workspaces.resourceGeneration &&
      known.terminologyEpoch === workspace.terminology?.epoch &&
      known.language === language
    ) {
      return known;
    }
    // Edits that already wait make this version stale: let them in before the work begins.
    await this.environment.yieldToMessages();
    if (isCancelled()) return undefined;
    const started = this.environment.now();
    const { resourceGeneration } = this.workspaces;
    const terminologyEpoch = workspace.terminology?.epoch;
    const path = this.workspaces.pathOf(uri);
    const source = this.cache.of(document, path);
    const found = workspace.isIgnored(path) ? [] : await this.#find(uri, source, workspace, isCancelled);
    if (found === undefined) return undefined;
    const groups = found.flatMap((one) => one.groups);
    const presented = presentWorstFindings(source, groups, workspace, settings);
    const checked: Checked = {
      version,
      generation: workspace.generation,
      resourceGeneration,
      terminologyEpoch,
      document: source,
      found,
      presented,
      all: () => presentFindings(source, ungrouped(groups), workspace, settings).all,
      language,
      workspace,
      facts: firstFacts(workspace, source),
      durationMs: this.environment.now() - started,
    };
    this.#last.set(uri, checked);
    return checked;
  }
}

function firstFacts(workspace: Workspace, source: DocumentSource): DocumentFacts | undefined {
  for (const analyzer of workspace.analyzers) {
    const facts = analyzer.applies(source) ? analyzer.facts?.(source) : undefined;
    if (facts !== undefined) return facts;
  }
  return undefined;
}
