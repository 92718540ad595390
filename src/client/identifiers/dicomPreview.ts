import * as vscode from 'vscode';
import { firstFrameOf, type DicomFrame } from '../../core/identifiers/dicom/dicomFile.ts';
import { hetuTexts as texts } from '../../core/l10n/hetu.ts';
import { message } from '../../core/l10n/message.ts';
import type { ClientContext } from '../clientContext.ts';

/** `Kanta: Preview DICOM Frame…`: the pixels, which no program can judge, to look at. No script runs in the view. */
export function registerDicomPreview(context: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('kanta.previewDicom', async (resource?: vscode.Uri) => {
    const uri = resource ?? (await pickFile());
    if (uri === undefined) return;
    const frame = firstFrameOf(await context.files.readFile(uri));
    if (frame === undefined) {
      void vscode.window.showInformationMessage(context.text(message(texts.dicomNone)));
      return;
    }
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const title = context.text(message(texts.dicomTitle, { name }));
    const panel = vscode.window.createWebviewPanel('kanta.dicom', title, vscode.ViewColumn.Active, {
      enableScripts: false,
      localResourceRoots: [],
    });
    panel.webview.html = page(frame, title, context.text(message(texts.dicomLook)), context.language());
  });
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ filters: { DICOM: ['dcm', 'dicom', 'ima'] } });
  return chosen?.[0];
}

function page(frame: DicomFrame, title: string, hint: string, language: string): string {
  const bytes = bitmapOf(frame);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body { color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); }
img { border: 1px solid var(--vscode-contrastBorder, transparent); image-rendering: pixelated; max-width: 100%; min-width: min(100%, 24rem); }
</style>
</head>
<body>
<p>${escapeHtml(hint)}</p>
<img alt="${escapeHtml(title)}" src="data:image/bmp;base64,${btoa(binary)}">
</body>
</html>`;
}

/** A Windows bitmap of 24 bits: rows from the bottom up, padded to four bytes, blue first. */
function bitmapOf({ rows, columns, samples, pixels }: DicomFrame): Uint8Array {
  const stride = Math.ceil((columns * 3) / 4) * 4;
  const header = 54;
  const bytes = new Uint8Array(header + stride * rows);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, header, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, columns, true);
  view.setInt32(22, rows, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = (row * columns + column) * samples;
      const to = header + (rows - 1 - row) * stride + column * 3;
      for (let part = 0; part < 3; part += 1)
        bytes[to + 2 - part] = pixels[from + (samples === 3 ? part : 0)] ?? 0;
    }
  }
  return bytes;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
