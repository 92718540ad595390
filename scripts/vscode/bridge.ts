import { createServer, type IncomingMessage } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cache } from './versions.ts';

/** What a suite tells about one test. */
export interface TestEvent {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  readonly error?: string;
}

/** What a suite may ask of the person in front of the screen; the names are those of `test/vscode/support/ui.ts`. */
interface UiRequest {
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * Through this a suite, which runs inside the extension host, reports its tests and uses keyboard, mouse and eyes. On loopback, behind a
 * path that only this run knows.
 */
export interface Bridge {
  readonly url: string;
  readonly events: readonly TestEvent[];
  /** Gives the suite a screen; without one its UI requests are refused. */
  show(page: Page, errors: readonly string[]): void;
  /** Lets the suite open a second window on its workspace, in which a built module runs. */
  offerWindows(open: (module: string) => Promise<void>): void;
  /** Resolves once nothing was heard for so long. */
  silence(limitMs: number): Promise<undefined>;
  close(): Promise<void>;
}

export async function openBridge(label: string, onEvent: (event: TestEvent) => void): Promise<Bridge> {
  const events: TestEvent[] = [];
  let heard = Date.now();
  let watch: ReturnType<typeof setInterval> | undefined;
  let screen: { page: Page; errors: readonly string[] } | undefined;
  const path = `/${crypto.randomUUID()}`;

  let openWindow: ((module: string) => Promise<void>) | undefined;
  const meetings = new Map<string, (() => void)[]>();

  /** Resolves for everybody once so many have come. */
  const meet = (name: string, count: number): Promise<null> =>
    new Promise((done) => {
      const waiting = [
        ...(meetings.get(name) ?? []),
        (): void => {
          done(null);
        },
      ];
      meetings.set(name, waiting);
      if (waiting.length < count) return;
      meetings.delete(name);
      for (const go of waiting) go();
    });

  /** The last requests of the running test, for whoever wonders where it stopped. */
  const recent: string[] = [];

  const answer = async (request: UiRequest): Promise<unknown> => {
    heard = Date.now();
    if (request.method === 'report') {
      const event = request.args[0] as TestEvent;
      events.push(event);
      onEvent(event);
      if (event.state === 'failed' && screen !== undefined) {
        console.log(recent.slice(-6).join('\n').replace(/^/gmu, '      asked: '));
        const name = `failed-${event.title.replace(/\P{L}+/gu, '-').slice(-80)}`;
        console.log(`      screen: ${await takePicture(screen.page, label, name)}`);
      }
      recent.length = 0;
      return null;
    }
    recent.push(`${request.method} ${request.args.map(String).join(' ')}`.slice(0, 160));
    if (request.method === 'note') {
      console.log(`    ${String(request.args[0])}`);
      return null;
    }
    if (request.method === 'meet') return meet(String(request.args[0]), Number(request.args[1]));
    if (request.method === 'openWindow' && openWindow !== undefined) {
      await openWindow(String(request.args[0]));
      return { value: null };
    }
    if (screen === undefined) return { unavailable: true };
    return { value: (await act(screen, label, request)) ?? null };
  };

  const server = createServer((request, response) => {
    void (async () => {
      // The extension host of a browser has another origin than this.
      response.setHeader('access-control-allow-origin', '*');
      if (request.url !== path) {
        response.writeHead(404).end();
        return;
      }
      try {
        const result = await answer(JSON.parse(await textOf(request)) as UiRequest);
        response.writeHead(200).end(JSON.stringify(result));
      } catch (error) {
        response.writeHead(500).end(error instanceof Error ? error.message : String(error));
      }
    })();
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    events,
    show: (page, errors) => {
      screen = { page, errors };
    },
    offerWindows: (open) => {
      openWindow = open;
    },
    silence: (limitMs) =>
      new Promise((done) => {
        watch = setInterval(() => {
          if (Date.now() - heard > limitMs) done(undefined);
        }, 1_000);
      }),
    close: () =>
      new Promise((done) => {
        clearInterval(watch);
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function act(
  { page, errors }: { page: Page; errors: readonly string[] },
  label: string,
  { method, args }: UiRequest,
): Promise<unknown> {
  const [first, second] = args.map(String);
  switch (method) {
    case 'press':
      await settleFocus(page);
      return page.keyboard.press(first ?? '');
    case 'type':
      await settleFocus(page);
      return page.keyboard.type(first ?? '');
    case 'click':
      return page
        .locator(first ?? '')
        .first()
        .click();
    case 'hover':
      return page
        .locator(first ?? '')
        .first()
        .hover();
    case 'waitFor':
      return page
        .locator(first ?? '')
        .first()
        .waitFor({ state: second === 'hidden' ? 'hidden' : 'visible' });
    case 'texts':
      return page.locator(first ?? '').allInnerTexts();
    case 'attributes': {
      const elements = await page.locator(first ?? '').all();
      return Promise.all(elements.map((element) => element.getAttribute(second ?? '')));
    }
    case 'frameTexts':
      return frameTexts(page, first ?? '');
    case 'screenshot':
      return takePicture(page, label, first ?? 'screen');
    case 'errors':
      return errors;
    default:
      throw new Error(`no such request: ${method}`);
  }
}

/** A picker takes the focus only after it is drawn: keys that come before go elsewhere. One that is closing never takes it. */
async function settleFocus(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.quick-input-widget')].every(
      (picker) => picker.getClientRects().length === 0 || picker.contains(document.activeElement),
    ),
  );
}

/** Returns the picture's path. */
async function takePicture(page: Page, label: string, name: string): Promise<string> {
  const folder = join(cache, 'screenshots', label);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/**
 * Texts inside the webview that is seen; waits for the first. Webviews live in frames of their own, and those of hidden and of closing
 * editors stay in the page.
 */
async function frameTexts(page: Page, selector: string): Promise<string[]> {
  const frame = page
    .locator('iframe.webview')
    .filter({ visible: true })
    .contentFrame()
    .frameLocator('iframe#active-frame');
  await frame.locator(selector).first().waitFor();
  return frame.locator(selector).allInnerTexts();
}
