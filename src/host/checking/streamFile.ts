import { createReadStream } from 'node:fs';
import { maskCodes } from '../../core/findings/maskCodes.ts';
import { ruleById } from '../../core/findings/ruleRegistry.ts';
import { ChunkScanner, type StreamedProblem } from '../../core/identifiers/scan/chunkScanner.ts';
import { scanText } from '../../core/identifiers/scanText.ts';
import { render } from '../../core/l10n/message.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { FileChecker } from './checkFiles.ts';

/** How much of a file is in memory at once. */
const PIECE = 4 * 1024 * 1024;

/** Finds identifiers by their form in a file that is too large to be one text; what depends on its structure is not checked. */
export async function streamFile(path: string, name: string, checker: FileChecker): Promise<Finding[]> {
  const scanner = new ChunkScanner((text) => scanText(text, { accept: checker.accept ?? [] }));
  const findings: Finding[] = [];
  const add = (problems: readonly StreamedProblem[]): void => {
    for (const streamed of problems) {
      const finding = present(streamed, name, checker);
      if (finding !== undefined) findings.push(finding);
    }
  };
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    add(scanner.push(piece as string));
  }
  add(scanner.end());
  return findings;
}

function present(
  { problem, line, character, endLine, endCharacter }: StreamedProblem,
  file: string,
  { rules, language }: FileChecker,
): Finding | undefined {
  const setting = rules[problem.rule];
  if (setting === 'off') return undefined;
  return {
    file,
    rule: problem.rule,
    severity: setting ?? problem.severity ?? ruleById(problem.rule).severity,
    message: maskCodes(render(problem.message, language)),
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    ...(problem.source === undefined ? {} : { source: problem.source }),
  };
}
