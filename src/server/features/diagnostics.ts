import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Finding } from '../../core/findings/finding.ts';
import type { Severity } from '../../core/findings/severity.ts';
import { message, render } from '../../core/l10n/message.ts';
import { serverTexts } from '../../core/l10n/server.ts';
import { describeError } from '../../core/findings/describeError.ts';
import { LIMIT_WHILE_TYPING, type Checked, type Checker } from '../checker.ts';
import type { ServerEnvironment } from '../environment.ts';
import { checkDocument, documentStatus, type DocumentStatus } from '../protocol.ts';
import type { OpenDocument } from '../openDocument.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticsNeeds {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly checker: Checker;
  readonly environment: ServerEnvironment;
}

/** How findings reach the client: pulled where it can pull, pushed otherwise. */
export interface DiagnosticsDelivery {
  /** Something beside the texts changed: every open document is to be checked again. */
  refresh(): void;
}

/** What both ways share: the size limit, the list's limit and the state that the client shows. */
class Diagnoser {
  /** Versions of large documents that the user asked for, by saving or on demand. */
  readonly #wanted = new Map<string, number>();
  readonly #reported = new Map<string, Diagnostic[]>();

  constructor(
    readonly needs: DiagnosticsNeeds,
    private readonly saysState: boolean,
  ) {}

  want(document: OpenDocument): void {
    this.#wanted.set(document.uri, document.version);
  }

  forget(uri: string): void {
    this.#wanted.delete(uri);
    this.#reported.delete(uri);
    this.needs.checker.forget(uri);
  }

  /** Undefined when it was cancelled. A large document keeps what was last found until it is saved. */
  async diagnose(document: OpenDocument, isCancelled: () => boolean): Promise<Diagnostic[] | undefined> {
    const { uri } = document;
    const size = document.text.length;
    if (size > LIMIT_WHILE_TYPING && this.#wanted.get(uri) !== document.version) {
      this.#say({
        uri,
        profiles: [],
        limited: { reason: 'size', bytes: size, limitBytes: LIMIT_WHILE_TYPING },
        durationMs: 0,
      });
      return this.#reported.get(uri) ?? [];
    }
    try {
      const checked = await this.needs.checker.check(document, isCancelled);
      if (checked === undefined) return undefined;
      const diagnostics = toDiagnostics(checked, uri, this.needs.environment.rulePages);
      this.#reported.set(uri, diagnostics);
      this.#state(checked, uri, size);
      return diagnostics;
    } catch (error) {
      // A bug of ours: nothing stale stays on the screen, the log names it, nobody is interrupted.
      this.needs.connection.console.error(`check failed: ${describeError(error)}`);
      this.#reported.set(uri, []);
      return [];
    }
  }

  #state(checked: Checked, uri: string, size: number): void {
    const { facts } = checked;
    const limited =
      size > LIMIT_WHILE_TYPING
        ? { reason: 'size' as const, bytes: size, limitBytes: LIMIT_WHILE_TYPING }
        : undefined;
    if (facts === undefined && limited === undefined) return;
    this.#say({
      uri,
      ...(facts === undefined ? {} : { fhirVersion: facts.fhirVersion }),
      profiles: facts?.profiles ?? [],
      ...(limited === undefined ? {} : { limited }),
      durationMs: checked.durationMs,
    });
  }

  #say(status: DocumentStatus): void {
    if (this.saysState) void this.needs.connection.sendNotification(documentStatus.method, status);
  }
}

/** Registers the requests of pull diagnostics. */
export function pullDiagnostics(needs: DiagnosticsNeeds, saysState: boolean): DiagnosticsDelivery {
  const { connection, documents } = needs;
  const diagnoser = new Diagnoser(needs, saysState);
  connection.languages.diagnostics.on(
    async (params, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
      const document = documents.get(params.textDocument.uri);
      // What is told of its own accord would stand twice if it were answered, too.
      if (document === undefined || isTold(document)) {
        return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      }
      const items = await diagnoser.diagnose(document, () => token.isCancellationRequested);
      return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
    },
  );
  const send = sender(needs, diagnoser);
  const refresh = (): void => {
    connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
    documents.all().filter(isTold).forEach(send);
  };
  onDemand(needs, diagnoser, refresh);
  documents.onDidChangeContent(({ document }) => {
    if (isTold(document)) send(document);
  });
  documents.onDidClose(({ document }) => {
    diagnoser.forget(document.uri);
    if (isTold(document)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return { refresh };
}

/**
 * Whether VS Code is told about a text of its own accord. It asks about those that stand in a tab: the commit message box stands in none,
 * and the cells of a notebook only if its tab was there before them, which depends on who opened it.
 */
function isTold({ uri }: OpenDocument): boolean {
  return /^vscode-(?:scm|notebook-cell):/u.test(uri);
}

/** Checks a document and sends what was found, unless a newer version has come. */
function sender(
  { connection, documents }: DiagnosticsNeeds,
  diagnoser: Diagnoser,
): (document: OpenDocument) => void {
  return (document) => {
    const { uri, version } = document;
    const isStale = (): boolean => documents.get(uri)?.version !== version;
    diagnoser
      .diagnose(document, isStale)
      .then((diagnostics) => {
        if (diagnostics === undefined || isStale()) return undefined;
        return connection.sendDiagnostics({ uri, version, diagnostics });
      })
      .catch((error: unknown) => {
        connection.console.error(describeError(error));
      });
  };
}

/** Sends diagnostics after every change, for clients that cannot ask. */
export function pushDiagnostics(needs: DiagnosticsNeeds, saysState: boolean): DiagnosticsDelivery {
  const { connection, documents } = needs;
  const diagnoser = new Diagnoser(needs, saysState);
  const send = sender(needs, diagnoser);
  documents.onDidChangeContent(({ document }) => {
    send(document);
  });
  documents.onDidClose(({ document }) => {
    diagnoser.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  const refresh = (): void => {
    documents.all().forEach(send);
  };
  onDemand(needs, diagnoser, refresh);
  return { refresh };
}

/** A large document is checked when it is saved, or when the user asks for it. */
function onDemand(
  { connection, documents }: DiagnosticsNeeds,
  diagnoser: Diagnoser,
  refresh: () => void,
): void {
  documents.onDidSave(({ document }) => {
    if (document.text.length <= LIMIT_WHILE_TYPING) return;
    diagnoser.want(document);
    refresh();
  });
  connection.onRequest(checkDocument.method, ({ uri }: { uri: string }) => {
    const document = documents.get(uri);
    if (document !== undefined) {
      diagnoser.want(document);
      refresh();
    }
    return null;
  });
}

function toDiagnostics(checked: Checked, uri: string, rulePages: string | undefined): Diagnostic[] {
  const { presented, language } = checked;
  const { findings, total } = presented;
  const diagnostics = findings.map((finding) => toDiagnostic(finding, checked, uri, rulePages));
  const rest = total - findings.length;
  if (rest > 0) {
    const start = { line: 0, character: 0 };
    diagnostics.push({
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: 'kanta',
      message: render(message(serverTexts.more, { count: rest }), language),
    });
  }
  return diagnostics;
}

function toDiagnostic(
  finding: Finding,
  checked: Checked,
  uri: string,
  rulePages: string | undefined,
): Diagnostic {
  // A place that is in no text that can be opened would lead back to the finding.
  const related = (finding.related ?? []).flatMap(({ message: what, range, resource }) =>
    range === undefined
      ? []
      : [
          {
            message: resource === undefined || what.includes(resource) ? what : `${what}: ${resource}`,
            location: { uri, range },
          },
        ],
  );
  return {
    range: finding.range,
    severity: SEVERITIES[finding.severity],
    source: 'kanta',
    code: finding.rule,
    ...(rulePages === undefined
      ? {}
      : { codeDescription: { href: `${rulePages}${checked.language}/${finding.rule}.md` } }),
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    data: {
      ...(finding.data ?? {}),
      ...(finding.expression === undefined ? {} : { expression: finding.expression }),
    },
  };
}
