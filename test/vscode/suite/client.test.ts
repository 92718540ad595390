import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { documentStatus, type DocumentStatus } from '../../../src/server/protocol.ts';
import { diagnosticsOf, ourDiagnostics, until } from '../support/events.ts';
import { activatedExtension, workspaceFile } from '../support/extension.ts';
import { note, requireUi } from '../support/ui.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('kanta-tools.kanta-tools');
  assert.ok(extension);
  return extension;
}

/** The language server's process: the child of this extension host that runs our bundle. Undefined where there is no /proc. */
function serverProcess(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = /^PPid:\s*(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return parent === String(process.pid) && words.includes('dist/server.cjs');
      } catch {
        // The process ended while it was looked at.
        return false;
      }
    });
}

async function showPatient(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile('patient.json'));
  return vscode.window.showTextDocument(document);
}

describe('the extension', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('activates and registers every command that it contributes', async () => {
    await activatedExtension();
    const { contributes } = ourExtension().packageJSON as Manifest;
    const contributed = contributes.commands.map(({ command }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
    // VS Code itself registers two for every view container and a few for every view.
    const ofViews = /\.(?:open|focus|resetViewLocation|toggleVisibility|removeView)$/u;
    assert.deepEqual(
      registered.filter(
        (command) => command.startsWith('kanta.') && !contributed.includes(command) && !ofViews.test(command),
      ),
      [],
    );
  });

  it('says what it knows about the document in the language status', async function () {
    const ui = await requireUi(this);
    const { context } = await activatedExtension();
    const onStatus = new vscode.EventEmitter<DocumentStatus>();
    const statuses: DocumentStatus[] = [];
    const listener = context.server.onNotification(documentStatus, (status) => {
      statuses.push(status);
      onStatus.fire(status);
    });
    await showPatient();
    await until(
      onStatus.event,
      () => statuses.length > 0,
      () => 'no status',
    );
    listener.dispose();
    await ui.hover('#status\\.languageStatus, [id^="status.languageStatus"]');
    await ui.waitFor('.hover-language-status');
    const texts = await ui.texts('.hover-language-status');
    assert.match(texts.join('\n'), /FHIR 4\.0/u);
    assert.match(texts.join('\n'), /\d+ ms/u);
  });

  it('shows the page of a rule, rendered, when the rule behind a squiggle is clicked', async function () {
    const ui = await requireUi(this);
    const editor = await showPatient();
    const [found] = await diagnosticsOf(editor.document.uri, (all) =>
      all.some(({ range }) => range.start.line === 3),
    ).then((all) => all.filter(({ range }) => range.start.line === 3));
    assert.ok(found);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('editor.action.showHover');
    await ui.waitFor('.monaco-hover a.code-link');
    await ui.click('.monaco-hover a.code-link');
    const headings = await ui.frameTexts('h1');
    assert.deepEqual(headings, ['fhir/primitive-format']);
    await ui.screenshot('rule-page');
  });

  it('opens the page of a rule by its command, in the language of the settings', async function () {
    const ui = await requireUi(this);
    const settings = vscode.workspace.getConfiguration('kanta');
    await settings.update('language', 'sv', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('kanta.openRule', 'fhir/cardinality');
      assert.deepEqual(await ui.frameTexts('h1'), ['fhir/cardinality']);
      const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'kanta-rule');
      const swedish = vscode.Uri.joinPath(ourExtension().extensionUri, 'docs/rules/sv/fhir/cardinality.md');
      assert.equal(page?.getText(), new TextDecoder().decode(await vscode.workspace.fs.readFile(swedish)));
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('starts a server that crashed again, finds the same, and says so once', async function () {
    const ui = await requireUi(this);
    const { context } = await activatedExtension();
    const editor = await showPatient();
    const { uri } = editor.document;
    const before = (await diagnosticsOf(uri)).map(({ message }) => message);
    for (let crashes = 1; crashes <= 2; crashes += 1) {
      const pid = serverProcess();
      if (pid === undefined) this.skip();
      process.kill(pid, 'SIGKILL');
      await until(
        context.server.onDidChangeState,
        () => context.server.state === 'running' && serverProcess() !== pid,
        () => context.server.state,
      );
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await diagnosticsOf(uri, (all) => all.length === 0);
      await showPatient();
      const after = await diagnosticsOf(uri);
      assert.deepEqual(
        after.map(({ message }) => message),
        before,
      );
    }
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notifications-center .notification-list-item-message');
    await ui.screenshot('crash');
    const notices = await ui.texts('.notifications-center .notification-list-item-message');
    assert.equal(notices.filter((text) => /language server/u.test(text)).length, 1, notices.join('|'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('restarts the server by command', async () => {
    const editor = await showPatient();
    await diagnosticsOf(editor.document.uri);
    const before = serverProcess();
    await vscode.commands.executeCommand('kanta.restartServer');
    if (before !== undefined) assert.notEqual(serverProcess(), before);
    await diagnosticsOf(editor.document.uri);
  });

  it('checks a document over 10 MB when it is asked to', async function () {
    this.timeout(120_000);
    const { context } = await activatedExtension();
    const filler = `{ "resource": { "resourceType": "Basic", "id": "${'a'.repeat(60)}" } },\n`;
    const text = `{ "resourceType": "Bundle", "type": "nothing", "entry": [\n${filler.repeat(
      Math.ceil(10_500_000 / filler.length),
    )}{} ] }\n`;
    const uri = workspaceFile('large.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const onStatus = new vscode.EventEmitter<DocumentStatus>();
    let last: DocumentStatus | undefined;
    const listener = context.server.onNotification(documentStatus, (status) => {
      if (vscode.Uri.parse(status.uri).toString() !== uri.toString()) return;
      last = status;
      onStatus.fire(status);
    });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const status = await until(
      onStatus.event,
      () => last,
      () => 'no status',
    );
    assert.equal(status.limited?.reason, 'size');
    assert.deepEqual(ourDiagnostics(uri), []);
    const start = performance.now();
    await vscode.commands.executeCommand('kanta.checkFile');
    const found = await diagnosticsOf(uri);
    assert.ok(found.some(({ code }) => typeof code === 'object' && code.value === 'fhir/binding'));
    await note(
      `10 MB on demand: ${Math.round(performance.now() - start)} ms until the diagnostics are shown`,
    );
    listener.dispose();
  });
});
