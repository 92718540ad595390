import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describeDiagnostic, ourDiagnostics, until } from './events.ts';
import { activatedExtension, workspaceFile } from './extension.ts';
import type { Defect } from './fhirDefects.ts';

/** An example of the product. */
export async function readExample(example: string): Promise<string> {
  const { context } = await activatedExtension();
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extension.extensionUri, 'examples', ...example.split('/')),
  );
  return new TextDecoder().decode(bytes);
}

/** The damaged document in an editor. */
export async function openDefect({ name, example, text, from, to }: Defect): Promise<vscode.TextEditor> {
  const sound = text ?? (await readExample(example ?? ''));
  assert.equal(sound.split(from).length, 2, `${name}: once there is ${from}`);
  const uri = workspaceFile(`${name.replaceAll(' ', '-')}.json`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(sound.replace(from, () => to)));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Where characters stand that are there once. */
function placeOf({ name, around, marked }: Defect, document: vscode.TextDocument): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(around);
  assert.ok(start >= 0 && !text.includes(around, start + 1), `${name}: once there is ${around}`);
  const at = start + around.indexOf(marked);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + marked.length));
}

/** The finding that a defect has to give, once it is there. */
export async function findingOf(defect: Defect, document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const place = placeOf(defect, document);
  const fits = ({ code, range, message }: vscode.Diagnostic): boolean =>
    typeof code === 'object' &&
    code.value === defect.rule &&
    range.isEqual(place) &&
    defect.says.test(message);
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => ourDiagnostics(document.uri).find(fits),
    () => {
      const { start, end } = place;
      const all = ourDiagnostics(document.uri).map((one) => `${describeDiagnostic(one)} ${one.message}`);
      return `${all.join('\n')}\nwanted ${defect.rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
    },
  );
}
