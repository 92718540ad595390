import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { targetOf } from './formFiles.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';

/** `Kanta: Preview and Export`: the document as a person at Kela would read it, beside its text, with links that export it. */
export function registerPreview(parts: RegistrationParts): vscode.Disposable {
  const previews = new Map<string, Preview>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kanta.registration.preview', (argument: unknown) => {
      const uri = targetOf(argument);
      if (uri === undefined) {
        void vscode.window.showInformationMessage(parts.context.text(message(texts.noForm)));
        return;
      }
      const key = uri.toString();
      const open = previews.get(key);
      if (open !== undefined) {
        open.panel.reveal();
        return;
      }
      const preview = new Preview(parts, uri);
      previews.set(key, preview);
      preview.panel.onDidDispose(() => {
        previews.delete(key);
      });
    }),
    {
      dispose: () => {
        for (const { panel } of previews.values()) panel.dispose();
      },
    },
  );
}

class Preview {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: RegistrationParts;
  readonly #uri: vscode.Uri;
  #isDrawing = false;
  #isStale = false;
  readonly #nonce = nonce();

  constructor(parts: RegistrationParts, uri: vscode.Uri) {
    this.#parts = parts;
    this.#uri = uri;
    const name = uri.path.split('/').pop() ?? '';
    this.panel = vscode.window.createWebviewPanel(
      'kanta.registration.preview',
      parts.context.text(message(texts.preview, { name })),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      // The links run these commands and nothing else; there is no script.
      { enableScripts: false, enableCommandUris: ['kanta.registration.export'], localResourceRoots: [] },
    );
    const media = vscode.Uri.joinPath(parts.context.extension.extensionUri, 'media', 'registration');
    this.panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'preview-light.svg'),
      dark: vscode.Uri.joinPath(media, 'preview-dark.svg'),
    };
    const disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === uri.toString()) this.draw();
      }),
      this.panel.onDidChangeViewState(() => {
        if (this.panel.visible) this.draw();
      }),
    ];
    this.panel.onDidDispose(() => {
      vscode.Disposable.from(...disposables).dispose();
    });
    this.draw();
  }

  /** Draws again; while it draws, further changes wait for one more round. */
  draw(): void {
    if (!this.panel.visible) return;
    this.#isStale = true;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    quietly(this.#parts, async () => {
      try {
        while (this.#isStale) {
          this.#isStale = false;
          await this.#render();
        }
      } finally {
        this.#isDrawing = false;
      }
    });
  }

  async #render(): Promise<void> {
    const { context } = this.#parts;
    const { exportLanguage, makeReport } = await import('./makeExport.ts');
    const { previewPage } = await import('./previewPage.ts');
    const form = await (await this.#parts.forms()).at(this.#uri);
    const report = await makeReport(this.#parts, form, exportLanguage(this.#parts));
    const page = previewPage({
      report,
      uri: this.#uri.toString(),
      text: context.text,
      nonce: this.#nonce,
      language: context.language(),
    });
    // A page that is set anew loses its place and its focus.
    if (page !== this.panel.webview.html) this.panel.webview.html = page;
  }
}

function nonce(): string {
  return btoa(String.fromCharCode(...globalThis.crypto.getRandomValues(new Uint8Array(18))));
}
