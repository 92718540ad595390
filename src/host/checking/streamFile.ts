import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { maskCodes } from '../../core/findings/maskCodes.ts';
import { ruleById } from '../../core/findings/ruleRegistry.ts';
import { ChunkScanner, type StreamedProblem } from '../../core/identifiers/scan/chunkScanner.ts';
import { scanText } from '../../core/identifiers/scanText.ts';
import { render } from '../../core/l10n/message.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { decodeText } from '../files/decodeText.ts';
import type { FileChecker } from './checkBytes.ts';

/** How much of a file is in memory at once. */
const PIECE = 4 * 1024 * 1024;

/** What findings of a streamed file depend on. */
export type StreamSettings = Pick<FileChecker, 'rules' | 'language' | 'accept'>;

export type Streamed =
  | { readonly kind: 'checked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'binary' | 'archive' };

/**
 * Finds identifiers by their form in a file that is too large to be one text; what depends on its structure is not checked.
 * @param isCancelled asked before each piece
 */
export async function streamFile(
  path: string,
  name: string,
  checker: StreamSettings,
  isCancelled: () => boolean = () => false,
): Promise<Streamed> {
  const sample = await readSample(path);
  const { kind } = decodeText(sample);
  if (kind !== 'text') return { kind };
  const scanner = new ChunkScanner((text) => scanText(text, { accept: checker.accept ?? [] }));
  const findings: Finding[] = [];
  const add = (problems: readonly StreamedProblem[]): void => {
    for (const streamed of problems) {
      const finding = present(streamed, name, checker);
      if (finding !== undefined) findings.push(finding);
    }
  };
  const encoding = sample[0] === 0xff && sample[1] === 0xfe ? 'utf16le' : 'utf8';
  for await (const piece of createReadStream(path, { encoding, highWaterMark: PIECE })) {
    if (isCancelled()) break;
    add(scanner.push(piece as string));
  }
  add(scanner.end());
  return { kind: 'checked', findings };
}

/** Enough to tell texts from binary files and archives. */
const SAMPLE = 8_192;

async function readSample(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SAMPLE), 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function present(
  { problem, line, character, endLine, endCharacter, linePlace }: StreamedProblem,
  file: string,
  { rules, language }: StreamSettings,
): Finding | undefined {
  const setting = rules[problem.rule];
  if (setting === 'off') return undefined;
  return {
    file,
    rule: problem.rule,
    severity: setting ?? problem.severity ?? ruleById(problem.rule).severity,
    message: maskCodes(render(problem.message, language)),
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    linePlace,
    ...(problem.source === undefined ? {} : { source: problem.source }),
  };
}
