import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Summary } from '../summary.ts';
import type { Bridge } from './bridge.ts';
import { summarize } from './report.ts';
import { cache } from './versions.ts';
import type { Workbench } from './workbench.ts';

/** A window that says nothing for so long has lost its extension host. */
const LIMIT_MS = 2 * 60_000;

interface Window {
  readonly label: string;
  readonly workbench: Workbench;
  readonly bridge: Bridge;
  /** What the extension host wrote to its console. */
  readonly log: readonly string[];
  /** Data folder of the VS Code server behind the window, when there is one. */
  readonly dataFolder?: string;
}

/** Waits for the end of a window's suites. When it is a bad one, keeps the screen and the logs; a window that broke down is a failed test. */
export async function superviseWindow(window: Window): Promise<Summary> {
  const { label, workbench, bridge, log, dataFolder } = window;
  const code = await Promise.race([workbench.ended, bridge.silence(LIMIT_MS)]);
  const summary = summarize(bridge.events);
  if (code === 0) return summary;
  const pictures = join(cache, 'screenshots', label);
  await mkdir(pictures, { recursive: true });
  const picture = join(pictures, 'failed.png');
  const isSeen = await workbench.page.screenshot({ path: picture }).catch(() => undefined);
  console.log(isSeen === undefined ? '  the browser is gone' : `  screen at the end: ${picture}`);
  if (dataFolder !== undefined) await keepLogs(dataFolder, join(cache, 'logs', label));
  if (summary.failed === 0) {
    console.log(code === undefined ? '  the window stopped answering' : `  the suite ended with ${code}`);
    console.log([...log, ...workbench.errors].slice(-20).join('\n').replace(/^/gmu, '    '));
    summary.failed = 1;
  }
  return summary;
}

async function keepLogs(dataFolder: string, target: string): Promise<void> {
  const logs = join(dataFolder, 'data', 'logs');
  const sessions = await readdir(logs).catch(() => []);
  if (sessions.length === 0) return;
  await cp(logs, target, { recursive: true, force: true });
  console.log(`  logs: ${target}`);
}
