import * as vscode from 'vscode';
import type { TestApi } from '../../../src/client/activate.ts';
import { diagnosticsOf } from '../support/events.ts';

/** `node:assert` does not exist in a browser. */
function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

describe('the extension', () => {
  it('activates with its server in a worker', async () => {
    const extension = vscode.extensions.getExtension<TestApi>('kanta-tools.kanta-tools');
    const api = await extension?.activate();
    equal(api?.context.extension.extensionMode, vscode.ExtensionMode.Test);
  });

  it('finds faults in a document that was never saved', async () => {
    const content = '{ "resourceType": "Patient", "gender": 1, }\n';
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsOf(document.uri);
    equal(
      found.some(({ code }) => typeof code === 'object' && code.value === 'fhir/json-syntax'),
      true,
    );
  });
});
