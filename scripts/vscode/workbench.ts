import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A browser with the workbench in it. */
export interface Workbench {
  readonly page: Page;
  /** What the page wrote to its console as errors, or threw. */
  readonly errors: readonly string[];
  /** Resolves with the exit code of the suite that runs in the extension host. */
  readonly ended: Promise<number>;
  /** Another window of the same browser. */
  openBeside(address: string): Promise<Workbench>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
  /** Display language. VS Code's own texts stay English without a language pack; extensions are shown in it. */
  readonly locale?: string;
  /** What the extension host of a test writes to its console. */
  readonly onLog?: (line: string) => void;
  /** Put into the web configuration with which the server starts the page: extensions from the web, their tests. */
  readonly developmentOptions?: object;
}

/** Opens an address in headless Chromium. */
export async function openWorkbench(address: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'],
  });
  if (options.locale !== undefined) {
    // As a language pack's file of texts does it.
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.locale)}`);
  }
  const workbench = await openPage(context, address, options);
  return { ...workbench, close: () => browser.close() };
}

async function openPage(
  context: BrowserContext,
  address: string,
  options: WorkbenchOptions,
): Promise<Workbench> {
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
  if (options.developmentOptions !== undefined) {
    // The server answers the first request with a cookie, which a page that is rewritten would miss.
    await context.request.get(address);
    await addToConfiguration(page, options.developmentOptions);
  }
  await page.goto(address);
  return {
    page,
    errors,
    ended,
    openBeside: (other) => openPage(context, other, options),
    close: () => page.close(),
  };
}

/** The server writes its configuration into an attribute of the page; an address can say only part of it. */
async function addToConfiguration(page: Page, developmentOptions: object): Promise<void> {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/u,
        (_whole, head: string, settings: string) => {
          const configuration = JSON.parse(
            settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
          ) as object;
          const text = JSON.stringify({ ...configuration, developmentOptions });
          return `${head}${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
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
