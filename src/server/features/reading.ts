import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Analyzer, Completion } from '../../core/checking/analyzer.ts';
import type { DocumentSource } from '../../core/checking/documentSource.ts';
import type { Language } from '../../core/l10n/language.ts';
import { render } from '../../core/l10n/message.ts';
import { LIMIT_WHILE_TYPING, type Checker } from '../checker.ts';
import { answering } from '../crashes.ts';
import type { SettingsCache } from '../settings.ts';
import type { OpenDocument } from '../openDocument.ts';

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  reference: CompletionItemKind.Reference,
};

interface Opened {
  readonly source: DocumentSource;
  readonly analyzers: readonly Analyzer[];
  readonly language: Language;
}

/** What helps while reading and writing: hovers, inlay hints and completion of every analyzer that knows the document. */
export function registerReading(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  checker: Checker,
  settings: SettingsCache,
): void {
  const open = async (uri: string): Promise<Opened | undefined> => {
    const document = documents.get(uri);
    if (document === undefined || document.text.length > LIMIT_WHILE_TYPING) return undefined;
    const { source, workspace } = await checker.open(document);
    if (workspace.isIgnored(source.path)) return undefined;
    return {
      source,
      analyzers: workspace.analyzers.filter((analyzer) => analyzer.applies(source)),
      language: workspace.config.language ?? (await settings.of(uri)).language,
    };
  };

  const hover = async ({ textDocument, position }: HoverParams): Promise<Hover | null> => {
    const opened = await open(textDocument.uri);
    if (opened === undefined) return null;
    const { source, analyzers, language } = opened;
    const offset = source.lines.offsetAt(position);
    const texts = analyzers.flatMap((analyzer) => analyzer.hover?.(source, offset) ?? []);
    const [first] = texts;
    if (first === undefined) return null;
    const paragraphs = texts.flatMap((text) =>
      text.paragraphs.map((paragraph) => render(paragraph, language)),
    );
    return {
      range: source.lines.rangeOf(first),
      contents: { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') },
    };
  };

  const inlays = async ({ textDocument, range }: InlayHintParams): Promise<InlayHint[]> => {
    const opened = await open(textDocument.uri);
    if (opened === undefined) return [];
    const { source, analyzers, language } = opened;
    const span = { start: source.lines.offsetAt(range.start), end: source.lines.offsetAt(range.end) };
    return analyzers
      .flatMap((analyzer) => analyzer.inlays?.(source, span) ?? [])
      .map(({ offset, label }) => ({
        position: source.lines.positionAt(offset),
        label: render(label, language),
        paddingLeft: true,
      }));
  };

  const completions = async ({ textDocument, position }: CompletionParams): Promise<CompletionItem[]> => {
    const opened = await open(textDocument.uri);
    if (opened === undefined) return [];
    const { source, analyzers, language } = opened;
    const offset = source.lines.offsetAt(position);
    return analyzers.flatMap((analyzer) =>
      (analyzer.complete?.(source, offset) ?? []).map((completion) => toItem(completion, source, language)),
    );
  };

  connection.onHover(answering(connection, null, hover));
  connection.languages.inlayHint.on(answering(connection, [], inlays));
  connection.onCompletion(answering(connection, [], completions));
}

function toItem(completion: Completion, source: DocumentSource, language: Language): CompletionItem {
  const { label, kind, detail, documentation, edit, isSnippet, order } = completion;
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    ...(detail === undefined ? {} : { detail: render(detail, language) }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: render(documentation, language) } }),
    ...(order === undefined ? {} : { sortText: `${order}${label}` }),
    insertTextFormat: isSnippet === true ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: source.lines.rangeOf(edit), newText: edit.newText },
  };
}
