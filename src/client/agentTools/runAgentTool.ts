import * as vscode from 'vscode';
import { makeTools } from '../../core/agents/makeTools.ts';
import type { ToolAnswer } from '../../core/agents/tool.ts';
import type { ClientContext } from '../clientContext.ts';
import { makeEditorAccess } from './editorAccess.ts';

/**
 * The answer of a tool.
 * @throws Error that is worded for a model; of a bug of ours it names the kind alone, because an exception may quote what was checked
 */
export async function runAgentTool(
  context: ClientContext,
  name: string,
  input: Readonly<Record<string, unknown>>,
  token: vscode.CancellationToken,
): Promise<string> {
  const tool = makeTools(makeEditorAccess(context, token)).find((known) => known.name === name);
  if (tool === undefined) throw new Error(`There is no tool ${name}.`);
  let answer: ToolAnswer;
  try {
    answer = await tool.run(input, () => token.isCancellationRequested);
  } catch (error) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    context.log.error(`tool ${name}`, error);
    throw new Error(`Internal error (${error instanceof Error ? error.name : typeof error}).`);
  }
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  if ('error' in answer) throw new Error(answer.error);
  return answer.text;
}
