import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describeDiagnostic, until } from '../support/events.ts';
import { workspaceFile } from '../support/extension.ts';

/** Everybody's diagnostics. */
function found(uri: vscode.Uri): { ours: string[]; theirs: string[] } {
  const all = vscode.languages.getDiagnostics(uri);
  const isOurs = ({ source }: vscode.Diagnostic): boolean => source === 'kanta';
  return {
    ours: all
      .filter(isOurs)
      .map((one) => describeDiagnostic(one).split(' ')[0] ?? '')
      .sort(),
    theirs: all
      .filter((one) => !isOurs(one))
      .map(({ message, range }) => `${range.start.line + 1}: ${message}`)
      .sort(),
  };
}

function labels(list: vscode.CompletionList): string[] {
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('registration documents beside the YAML extension', () => {
  const uri = workspaceFile('faulty.kanta.yaml');
  let document: vscode.TextDocument;

  before(async () => {
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });

  const completionsAt = async (text: string): Promise<vscode.CompletionList> =>
    vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      document.positionAt(document.getText().indexOf(text) + text.length),
    );

  it('leaves the shape to it and keeps the content: every fault is shown once', async () => {
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => found(uri).theirs.length >= 3 && found(uri).ours.length >= 3,
      () => JSON.stringify(found(uri)),
    );
    assert.deepEqual(found(uri), {
      ours: ['registration/business-id', 'registration/email', 'registration/oid'],
      theirs: [
        '10: Value is not accepted. Valid values: "independent", "joint", "certificates".',
        '12: Incorrect type. Expected "integer".',
        '15: Property agegroup is not allowed.',
      ],
    });
  });

  it('leaves keys and listed values to it, each offered once', async () => {
    const values = labels(await completionsAt('\npurpose: '));
    assert.deepEqual(
      values.filter((label) => ['independent', 'joint', 'certificates'].includes(label)).sort(),
      ['certificates', 'independent', 'joint'],
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, '\nser');
    await vscode.workspace.applyEdit(edit);
    const keys = await completionsAt('\nser');
    const [services, ...others] = keys.items.filter(
      ({ label }) => (typeof label === 'string' ? label : label.label) === 'services',
    );
    assert.equal(others.length, 0);
    assert.ok(services, labels(keys).join());
    const { insertText } = services;
    assert.match(
      typeof insertText === 'string' ? insertText : (insertText?.value ?? ''),
      /^services:\n {2}- /u,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
