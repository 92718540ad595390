import * as vscode from 'vscode';

/**
 * The page of the timeline. Nothing may load but the extension's own script and style sheet; the script draws what the extension sends.
 * @param language the value of the `lang` attribute, for screen readers
 */
export function timelinePage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  language: string,
  loading: string,
): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'timeline.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'timeline.css')).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${style}">
    <title>Kanta</title>
  </head>
  <body>
    <main id="timeline" aria-busy="true">${loading}</main>
    <script type="module" src="${script}"></script>
  </body>
</html>`;
}
