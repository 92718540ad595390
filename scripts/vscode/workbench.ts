import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A browser with the workbench in it. */
export interface Workbench {
  readonly page: Page;
  /** What the page wrote to its console as errors, or threw. */
  readonly errors: readonly string[];
  /** Resolves with the exit code of the suite that runs in the extension host. */
  readonly ended: Promise<number>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
  /** What the extension host of a test writes to its console. */
  readonly onLog?: (line: string) => void;
}

/** Opens an address in headless Chromium. */
export async function openWorkbench(address: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  // The workbench reports about a suite through these two functions of the page; their names are VS Code's.
  const ended = new Promise<number>((done) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      done(code);
    });
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    options.onLog?.(args.map(String).join(' '));
  });
  await page.goto(address);
  return { page, errors, ended, close: () => browser.close() };
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
