import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedExtension } from '../support/extension.ts';

describe('the extension', () => {
  it('activates and registers every command that it contributes', async () => {
    await activatedExtension();
    const manifest = vscode.extensions.getExtension('kanta-tools.kanta-tools')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = await vscode.commands.getCommands(true);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
    assert.deepEqual(
      registered.filter((command) => command.startsWith('kanta.') && !contributed.includes(command)),
      [],
    );
  });
});
