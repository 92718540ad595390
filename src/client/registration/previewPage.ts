import type { Language } from '../../core/l10n/language.ts';
import { message, type Message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { reportBody } from '../../core/registration/export/html.ts';
import type { Report } from '../../core/registration/export/report.ts';
import { escapeXml } from '../../core/registration/export/xml.ts';

interface Page {
  readonly report: Report | undefined;
  readonly uri: string;
  readonly text: (what: Message) => string;
  readonly nonce: string;
  /** Of the links; the report has its own. */
  readonly language: Language;
}

/** The colours and fonts of the editor's theme, high contrast included. */
const STYLE = `
body { font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, sans-serif); color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); padding: 0 24px 48px; max-width: 900px; margin: 0 auto; }
nav { position: sticky; top: 0; z-index: 1; background: var(--vscode-editor-background); padding: 12px 0; display: flex; flex-wrap: wrap; gap: 8px; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8884)); }
nav a { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); padding: 4px 10px; border-radius: 3px; text-decoration: none; white-space: nowrap; }
nav a:hover { background: var(--vscode-button-secondaryHoverBackground); }
nav a.first { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
nav a.first:hover { background: var(--vscode-button-hoverBackground); }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
h1 { font-size: 1.7em; margin: 20px 0 4px; font-weight: 600; } header p { margin: 2px 0; } .origin { color: var(--vscode-descriptionForeground); }
h2 { font-size: 1.25em; margin: 28px 0 8px; font-weight: 600; } h3 { font-size: 1.05em; margin: 16px 0 6px; font-weight: 600; }
.missing { border: 1px solid var(--vscode-editorWarning-foreground, var(--vscode-contrastBorder)); border-left-width: 4px; padding: 4px 16px 8px; margin: 20px 0; } .missing.complete { border-color: var(--vscode-testing-iconPassed, var(--vscode-contrastBorder)); } .missing.complete p { margin: 6px 0 2px; } .missing h2 { margin: 8px 0 4px; font-size: 1.1em; } .missing h3 { margin: 10px 0 2px; } .missing ul { margin: 0; padding-left: 20px; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 8px; } th, td { border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8884)); padding: 4px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; background: var(--vscode-editorWidget-background, transparent); } table.rows th { width: 32%; }
`;

const LINKS = [
  { format: 'docx', text: texts.word },
  { format: 'eml', text: texts.eml },
  { format: 'xlsx', text: texts.excel },
  { format: 'html', text: texts.page },
  { format: 'md', text: texts.markdown },
  { format: 'mailto', text: texts.mailto },
] as const;

/** The preview's page: no script, no remote content; the links are commands. */
export function previewPage({ report, uri, text, nonce, language }: Page): string {
  const links = LINKS.map(({ format, text: label }, index) => {
    const argument = encodeURIComponent(JSON.stringify([{ uri, format }]));
    const look = index === 0 ? ' class="first"' : '';
    return `<a${look} href="command:kanta.registration.export?${argument}">${escapeXml(text(message(label)))}</a>`;
  });
  const body =
    report === undefined
      ? `<p>${escapeXml(text(message(texts.noKind)))}</p>`
      : `<nav aria-label="${escapeXml(text(message(texts.toolbar)))}">${links.join('')}</nav>\n<main lang="${report.language}">${reportBody(report)}</main>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${body}
</body>
</html>`;
}
