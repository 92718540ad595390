import * as vscode from 'vscode';
import type { FixedDay } from '../../core/environments/timeline.ts';

/** Deadlines and starts that the workspace's registration documents fix; the registration feature knows them. */
export async function fixedDaysOfWorkspace(): Promise<readonly FixedDay[]> {
  const days = await vscode.commands.executeCommand<readonly FixedDay[] | undefined>(
    '_kanta.registration.deadlines',
  );
  return days ?? [];
}
