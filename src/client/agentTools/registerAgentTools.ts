import * as vscode from 'vscode';
import type { ClientContext } from '../clientContext.ts';

interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** The tools for agents as language-model tools of VS Code. What they are made of loads when one is first called. */
export function registerAgentTools(context: ClientContext): vscode.Disposable {
  const { contributes } = context.extension.extension.packageJSON as Manifest;
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map(({ name }) =>
      vscode.lm.registerTool<object>(name, {
        invoke: async ({ input }, token) => {
          const { runAgentTool } = await import('./runAgentTool.ts');
          const text = await runAgentTool(context, name, { ...input }, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
