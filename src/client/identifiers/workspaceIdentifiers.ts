import * as vscode from 'vscode';
import { readWorkspaceConfig } from '../../core/checking/workspaceConfig.ts';
import { AcceptedValues } from '../../core/identifiers/accepted.ts';
import { CodeMemory } from '../../core/identifiers/codeMemory.ts';
import { replacementsIn } from '../../core/identifiers/fixes.ts';
import { findCodes, type FoundCode } from '../../core/identifiers/scan/findCodes.ts';
import { readIdentifierSettings, type IdentifierContext } from '../../core/identifiers/settings.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { ClientContext } from '../clientContext.ts';
import type { WorkspaceSecret } from './secretKey.ts';
import { today } from './testCodeChoices.ts';
import { loadRegister } from './workspaceRegister.ts';

/** What replacing needs of the workspace: its accepted values, its register and its secret. */
export interface Replacing {
  /** The real-range codes of a text that nobody has accepted. */
  realCodes(text: string): readonly FoundCode[];
  /** The edits that put test codes in their place. `others` are codes that are replaced elsewhere at the same time. */
  edits(text: string, others?: readonly FoundCode[]): readonly TextEdit[];
}

export async function openReplacing(context: ClientContext, secret: WorkspaceSecret): Promise<Replacing> {
  const settings = readIdentifierSettings(await configSection(context.files));
  const accepted = new AcceptedValues(settings.accept);
  const register = await loadRegister(context.files);
  const key = await secret.get();
  const realCodes = (text: string): readonly FoundCode[] =>
    findCodes(text).filter(({ hetu }) => !hetu.isTest && !accepted.has(hetu.code));
  return {
    realCodes,
    edits: (text, others = []) => {
      const memory = new KnownCodes(others);
      memory.key = key;
      const replacing: IdentifierContext = { settings, register, today: () => today(context), memory };
      return [...(replacementsIn(text, realCodes(text), replacing)?.values() ?? [])];
    },
  };
}

class KnownCodes extends CodeMemory {
  readonly #others: readonly FoundCode[];

  constructor(others: readonly FoundCode[]) {
    super();
    this.#others = others;
  }

  override *realCodes(): Iterable<FoundCode['hetu']> {
    for (const { hetu } of this.#others) yield hetu;
  }
}

async function configSection(files: vscode.FileSystem): Promise<unknown> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return undefined;
  try {
    const bytes = await files.readFile(vscode.Uri.joinPath(folder.uri, '.kanta', 'config.yaml'));
    return readWorkspaceConfig(new TextDecoder().decode(bytes)).config.sections.identifiers;
  } catch {
    return undefined;
  }
}
