import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { globMatcher } from '../core/checking/globs.ts';
import type { WorkspaceConfig } from '../core/checking/workspaceConfig.ts';
import {
  BASELINE_PATH,
  makeBaseline,
  readBaseline,
  withoutAccepted,
  writeBaseline as textOfBaseline,
} from '../core/findings/baseline.ts';
import { isAtLeast } from '../core/findings/severity.ts';
import { cliTexts as texts } from '../core/l10n/cli.ts';
import type { Language } from '../core/l10n/language.ts';
import { message, render } from '../core/l10n/message.ts';
import { reportAsJson } from '../core/report/json.ts';
import { reportAsMarkdown } from '../core/report/markdown.ts';
import { reportAsSarif } from '../core/report/sarif.ts';
import type { CheckReport } from '../core/report/summary.ts';
import { reportAsText } from '../core/report/text.ts';
import { checkNamedText, type FileOutcome } from '../host/checking/checkBytes.ts';
import { checkFile } from '../host/checking/checkFile.ts';
import { summed, type FilesChecked } from '../host/checking/checkFiles.ts';
import { checkInThreads } from '../host/checking/checkPool.ts';
import { loadConfig, makeFileChecker, type FileSettings } from '../host/checking/fileChecker.ts';
import { decodeText } from '../host/files/decodeText.ts';
import { findFiles } from '../host/files/findFiles.ts';
import { readCheckOptions, type CheckOptions } from './checkOptions.ts';
import { loadPackage } from '../host/packages/loadPackages.ts';
import { refuse, type CommandIo, type ExitStatus } from './io.ts';
import { VERSION } from './version.ts';

/** `kanta check`. The script is the one to start workers with. */
export async function runCheck(words: readonly string[], io: CommandIo, script: URL): Promise<ExitStatus> {
  const read = readCheckOptions(words);
  if ('error' in read) return refuse(io, read.error);
  const { options } = read;
  if (options.help) {
    io.write(render(message(texts.usage), io.language));
    return 0;
  }
  const started = performance.now();
  const config = await loadConfig(io.cwd);
  const language = options.language ?? config.language ?? io.language;
  for (const source of options.packages) {
    const loaded = await loadPackage(source, { root: io.cwd });
    if (!loaded.ok) return refuse({ ...io, language }, loaded.problem);
  }
  const found = await findAndCheck({ ...options }, { ...io, language }, config, script);
  if (found === undefined) return 2;

  if (options.writeBaseline !== undefined) return writeBaseline(options.writeBaseline, found, io);
  const baselineFile = options.baseline ?? BASELINE_PATH;
  const baselineText = await readFile(resolve(io.cwd, baselineFile), 'utf8').catch(() => undefined);
  if (baselineText === undefined && options.baseline !== undefined) {
    return refuse(io, message(texts.pathMissing, { path: options.baseline }));
  }
  const baseline = baselineText === undefined ? undefined : readBaseline(baselineText);
  if (baselineText !== undefined && baseline === undefined) {
    return refuse(io, message(texts.notABaseline, { path: baselineFile }));
  }
  const findings = baseline === undefined ? found.findings : withoutAccepted(found.findings, baseline);
  io.write(
    format({ ...found, findings, durationMs: performance.now() - started }, options, language, io.colour),
  );
  // What was not checked must not pass for clean.
  if (found.skipped.some(({ reason }) => reason === 'failed')) return 2;
  return findings.some(({ severity }) => isAtLeast(severity, options.failOn)) ? 1 : 0;
}

/** Undefined when an input could not be read, which was said. */
async function findAndCheck(
  options: CheckOptions,
  io: CommandIo,
  config: WorkspaceConfig,
  script: URL,
): Promise<FilesChecked | undefined> {
  if (options.stdinFilepath !== undefined) {
    const decoded = decodeText(await io.readStandardInput());
    if (decoded.kind !== 'text')
      return { findings: [], files: 0, skipped: [{ file: options.stdinFilepath, reason: decoded.kind }] };
    const checker = await fileChecker(options, io, config);
    const checked = await checkNamedText(options.stdinFilepath, decoded.text, checker, () => false);
    return { findings: checked?.findings ?? [], files: 1, skipped: [] };
  }
  const isIgnored = globMatcher(config.ignore);
  const { files, missing } = await findFiles(options.paths, { root: io.cwd, isIgnored });
  const [first] = missing;
  if (first !== undefined) {
    refuse(io, message(texts.pathMissing, { path: first.path }));
    return undefined;
  }
  const { shard } = options;
  const ours =
    shard === undefined ? files : files.filter((_, index) => index % shard.count === shard.index - 1);
  const checker = await fileChecker(options, io, config);
  const { outcomes } = await checkInThreads({
    files: ours,
    // One memory of a server's answers, and never more than a few questions at once.
    wanted: options.terminologyServer === undefined ? options.jobs : 1,
    check: (file, isCancelled) => checkFile(file, checker, isCancelled),
    task: { ...fileSettings(options, io, config), nowMs: io.now() },
    script,
    breathe: () => setImmediate(),
  });
  for (const [index, { name }] of ours.entries()) sayFailure(name, outcomes[index], io);
  const result = summed(ours, outcomes);
  return result.skipped.some(({ reason }) => reason === 'unreadable') && result.files === 0
    ? undefined
    : result;
}

/** A file that could not be looked at is named, whatever else was found. */
function sayFailure(path: string, outcome: FileOutcome | undefined, io: CommandIo): void {
  if (outcome?.kind === 'unreadable') refuse(io, message(texts.cannotRead, { path, reason: outcome.kind }));
  if (outcome?.kind === 'failed') refuse(io, message(texts.cannotCheck, { path, reason: outcome.why }));
}

function fileSettings(options: CheckOptions, io: CommandIo, config: WorkspaceConfig): FileSettings {
  const { only, fhirVersion, profiles, packages } = options;
  return { root: io.cwd, config, language: io.language, only, fhirVersion, profiles, packages };
}

function fileChecker(
  options: CheckOptions,
  io: CommandIo,
  config: WorkspaceConfig,
): ReturnType<typeof makeFileChecker> {
  return makeFileChecker({
    ...fileSettings(options, io, config),
    terminologyServer: options.terminologyServer,
    now: io.now,
    onTerminologyFailure: () => {
      io.writeError(
        `kanta: ${render(message(texts.terminologyFailed, { server: options.terminologyServer ?? '' }), io.language)}\n`,
      );
    },
    onPackageProblem: (problem) => {
      io.writeError(`kanta: ${render(problem, io.language)}\n`);
    },
  });
}

async function writeBaseline(path: string, found: FilesChecked, io: CommandIo): Promise<ExitStatus> {
  const target = isAbsolute(path) ? path : join(io.cwd, path);
  const before = await readFile(target, 'utf8').catch(() => undefined);
  const baseline = makeBaseline(found.findings, before === undefined ? undefined : readBaseline(before));
  try {
    await writeFile(target, textOfBaseline(baseline));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'error';
    return refuse(io, message(texts.cannotRead, { path, reason }));
  }
  io.write(
    `${render(message(texts.baselineWritten, { count: baseline.accepted.length, path }), io.language)}\n`,
  );
  return 0;
}

function format(report: CheckReport, options: CheckOptions, language: Language, colour: boolean): string {
  switch (options.format) {
    case 'text':
      return reportAsText(report, language, colour);
    case 'json':
      return reportAsJson(report);
    case 'sarif':
      return reportAsSarif(report, language, VERSION);
    case 'markdown':
      return reportAsMarkdown(report, language);
  }
}
