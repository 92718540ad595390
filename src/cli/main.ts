import { pathToFileURL } from 'node:url';
import { cliTexts as texts } from '../core/l10n/cli.ts';
import { chooseLanguage } from '../core/l10n/language.ts';
import { message, render } from '../core/l10n/message.ts';
import { serveAsCheckWorker } from '../host/checking/checkWorker.ts';
import { runCheck } from './check.ts';
import { runEnvironments } from './environments.ts';
import { runId } from './id.ts';
import { refuse, type CommandIo, type ExitStatus } from './io.ts';
import { runMcp } from './mcp.ts';
import { runPackages } from './packages.ts';
import { VERSION } from './version.ts';

// This bundle is CommonJS, where `import.meta.url` is empty.
const script = pathToFileURL(__filename);

async function run(words: readonly string[], io: CommandIo): Promise<ExitStatus | undefined> {
  const [command, ...rest] = words;
  switch (command) {
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      io.write(render(message(texts.usage), io.language));
      return command === undefined ? 2 : 0;
    case '--version':
      io.write(`${VERSION}\n`);
      return 0;
    case 'check':
      return runCheck(rest, io, script);
    case 'id':
      return runId(rest, io);
    case 'environments':
      return runEnvironments(rest, io);
    case 'packages':
      return runPackages(rest, io);
    case 'lsp':
      if (!rest.includes('--stdio')) return refuse(io, message(texts.lspNeedsStdio));
      // Listens on the standard streams until its client goes.
      await import('../server/start.ts');
      return undefined;
    case 'mcp':
      return runMcp(io);
    default:
      return refuse(io, message(texts.unknownCommand, { command: command.slice(0, 40) }));
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function processIo(): CommandIo {
  const { env } = process;
  const locales = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].filter((locale) => locale !== undefined);
  return {
    cwd: process.cwd(),
    environment: env,
    language: chooseLanguage(env['KANTA_LANGUAGE'], locales),
    now: () => Date.now(),
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    readStandardInput,
    colour: process.stdout.isTTY && env['NO_COLOR'] === undefined,
  };
}

async function main(): Promise<void> {
  const status = await run(process.argv.slice(2), processIo());
  // Not process.exit: what was written must reach its reader. A language server has no status and goes on.
  if (status !== undefined) process.exitCode = status;
}

if (!serveAsCheckWorker()) void main();
