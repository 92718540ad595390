import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { aptInstall } from './aptInstall.ts';
import { tryRun, which } from './run.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium: the one that `KANTA_CHROMIUM` names, the system's, or one that is installed now (Debian's package, else Playwright's download).
 * @throws Error that says what is missing
 */
export async function findChromium(): Promise<string> {
  const named = process.env['KANTA_CHROMIUM'];
  if (named !== undefined) return named;
  const installed = await installedChromium();
  if (installed !== undefined) return installed;
  const whyNotApt = await aptInstall(['chromium']);
  const afterApt = await installedChromium();
  if (afterApt !== undefined) return afterApt;
  console.log("downloading Playwright's Chromium");
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const { output } = await tryRun(process.execPath, [cli, 'install', 'chromium'], { quiet: true });
  const downloaded = await installedChromium();
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    `No Chromium: ${whyNotApt ?? 'the Debian package brought none'}; ` +
      `Playwright's download failed: ${output.trim().split('\n').at(-1) ?? ''}. Install Chromium or set KANTA_CHROMIUM.`,
  );
}

async function installedChromium(): Promise<string | undefined> {
  for (const program of PROGRAMS) {
    const path = await which(program);
    if (path !== undefined) return path;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
