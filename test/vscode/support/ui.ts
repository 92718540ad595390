/**
 * Keyboard, mouse and eyes for a suite that runs inside the extension host: the runner outside does what is asked here in the browser
 * that shows VS Code. `requireUi(this)` skips where there is no browser (a desktop VS Code).
 */
export interface Ui {
  /** `Control+Shift+P`, `Escape`, `ArrowDown`: Playwright's names. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Waits until the selector's first element is visible, or no longer is. */
  waitFor(selector: string, state?: 'visible' | 'hidden'): Promise<void>;
  texts(selector: string): Promise<string[]>;
  attributes(selector: string, name: string): Promise<(string | null)[]>;
  /** Texts inside the webview that is seen; waits for it. */
  frameTexts(selector: string): Promise<string[]>;
  /** Returns the picture's path; pictures lie in `.vscode-test/screenshots`. */
  screenshot(name: string): Promise<string>;
  /** What the page has written to its console as errors so far. */
  errors(): Promise<string[]>;
}

const bridge = process.env['KANTA_TEST_BRIDGE'];

/** One request to the runner. */
export async function ask(method: string, args: readonly unknown[]): Promise<unknown> {
  if (bridge === undefined)
    throw new Error('KANTA_TEST_BRIDGE is not set: suites run by `npm run test:vscode`');
  const response = await fetch(bridge, { method: 'POST', body: JSON.stringify({ method, args }) });
  const body = await response.text();
  if (!response.ok) throw new Error(body);
  return JSON.parse(body) as unknown;
}

/** A line for the person who runs the tests: a figure that is measured, not asserted. */
export async function note(text: string): Promise<void> {
  await ask('note', [text]);
}

/** Waits until so many windows have come to the same place. */
export async function meet(name: string, count: number): Promise<void> {
  await ask('meet', [name, count]);
}

/**
 * Opens a second window on the same workspace, with an extension host of its own that runs a module of `test/vscode/windows`; skips the
 * test where there is no browser for it.
 */
export async function requireWindow(context: Mocha.Context, module: string): Promise<void> {
  const answer = (await ask('openWindow', [module])) as { unavailable?: boolean };
  if (answer.unavailable !== true) return;
  console.log('skipped: this VS Code has no browser for a second window');
  context.skip();
}

/** The screen in front of the running suite; skips the test when there is none. */
export async function requireUi(context: Mocha.Context): Promise<Ui> {
  if (!(await hasScreen())) {
    console.log('skipped: this VS Code is not shown in a browser');
    context.skip();
  }
  return requireScreen();
}

async function hasScreen(): Promise<boolean> {
  const probe = (await ask('errors', [])) as { unavailable?: boolean };
  return probe.unavailable !== true;
}

/** The screen, for what cannot do without one. */
export async function requireScreen(): Promise<Ui> {
  if (!(await hasScreen())) throw new Error('this VS Code is not shown in a browser');
  const act = async (method: string, ...args: readonly unknown[]): Promise<unknown> =>
    ((await ask(method, args)) as { value: unknown }).value;
  return {
    press: async (keys) => {
      await act('press', keys);
    },
    type: async (text) => {
      await act('type', text);
    },
    click: async (selector) => {
      await act('click', selector);
    },
    hover: async (selector) => {
      await act('hover', selector);
    },
    waitFor: async (selector, state = 'visible') => {
      await act('waitFor', selector, state);
    },
    texts: async (selector) => (await act('texts', selector)) as string[],
    attributes: async (selector, name) => (await act('attributes', selector, name)) as (string | null)[],
    frameTexts: async (selector) => (await act('frameTexts', selector)) as string[],
    screenshot: async (name) => (await act('screenshot', name)) as string,
    errors: async () => (await act('errors')) as string[],
  };
}
