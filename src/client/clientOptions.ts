import * as vscode from 'vscode';
import { RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { chooseLanguage } from '../core/l10n/language.ts';
import type { InitializationOptions } from '../server/protocol.ts';
import type { ClientLog } from './clientLog.ts';
import { documentSelector } from './documentSelector.ts';
import { shapeShownElsewhere } from './registration/shapeShownElsewhere.ts';
import { ruleLink } from './rulePages/ruleLink.ts';
import { Settings } from './settings.ts';

interface Needs {
  readonly extension: vscode.ExtensionContext;
  readonly log: ClientLog;
  readonly locales: readonly string[];
  readonly errorHandler: ErrorHandler;
}

/** How our client talks to the server: settings on demand, rule ids that open their page, nothing that pops up. */
export function clientOptions(needs: Needs): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    kantaClient: {
      dataUri: vscode.Uri.joinPath(needs.extension.extensionUri, 'data').toString(),
      locales: needs.locales,
      shapeShownElsewhere: shapeShownElsewhere(new Settings()),
      acceptsFindings: true,
    },
  };
  return {
    documentSelector,
    diagnosticCollectionName: 'kanta',
    outputChannel: needs.log.forLibrary(),
    // A log that opens by itself steals the focus.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    errorHandler: needs.errorHandler,
    initializationFailedHandler: (error: unknown) => {
      needs.log.error('the server could not be initialized', error);
      return false;
    },
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report !== undefined && report !== null && 'items' in report)
          report.items.forEach(linkToRulePage);
        return report;
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        diagnostics.forEach(linkToRulePage);
        next(uri, diagnostics);
      },
      workspace: {
        configuration: async (params, token, next) => {
          const answers: unknown = await next(params, token);
          if (Array.isArray(answers)) {
            for (const answer of answers) resolveLanguage(answer, needs.locales);
          }
          return answers as unknown[];
        },
      },
    },
  };
}

/** The server shows its texts in the language that the client has chosen, so that both agree. */
function resolveLanguage(settings: unknown, locales: readonly string[]): void {
  if (typeof settings !== 'object' || settings === null || !('language' in settings)) return;
  const chosen = typeof settings.language === 'string' ? settings.language : undefined;
  settings.language = chooseLanguage(chosen, locales);
}

function linkToRulePage(diagnostic: vscode.Diagnostic): void {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  if (typeof code === 'string') diagnostic.code = { value: code, target: ruleLink(code) };
}
