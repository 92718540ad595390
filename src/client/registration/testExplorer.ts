import * as vscode from 'vscode';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { FORM_GLOB } from './formFiles.ts';
import { quietly, type RegistrationParts } from './registrationParts.ts';

/** Each case of a registration is a test: automatic checks run here, the result is set by hand and goes into a test run's file. */
export function registerTestExplorer(parts: RegistrationParts): vscode.Disposable {
  const { context } = parts;
  const controller = vscode.tests.createTestController(
    'kanta.registration',
    context.text(message(texts.tests)),
  );
  const listening: vscode.Disposable[] = [];
  let isLoaded = false;
  const refresh = async (): Promise<void> => {
    const { fillTests } = await import('./testItems.ts');
    const forms = await parts.forms();
    if (!isLoaded) {
      isLoaded = true;
      listening.push(
        forms.onDidChange(() => {
          quietly(parts, refresh);
        }),
      );
    }
    await fillTests(controller, parts);
  };
  controller.resolveHandler = async (item) => {
    if (item === undefined) await refresh();
  };
  controller.refreshHandler = refresh;
  const runWith =
    (name: 'checkCases' | 'recordResults') =>
    async (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => {
      if (!isLoaded) await refresh();
      const module = await import('./testRuns.ts');
      const act = name === 'checkCases' ? module.checkCases : module.recordResults;
      await act(controller, parts, request, token);
    };
  controller.createRunProfile(
    context.text(message(texts.automatic)),
    vscode.TestRunProfileKind.Run,
    runWith('checkCases'),
    true,
  );
  controller.createRunProfile(
    context.text(message(texts.byHand)),
    vscode.TestRunProfileKind.Run,
    runWith('recordResults'),
    false,
  );
  // The explorer shows cases without being opened first when the workspace has registrations.
  const watcher = vscode.workspace.createFileSystemWatcher(FORM_GLOB, false, true, true);
  return vscode.Disposable.from(
    controller,
    watcher,
    watcher.onDidCreate(() => {
      if (isLoaded) quietly(parts, refresh);
    }),
    vscode.commands.registerCommand('kanta.registration.recordResult', (item: unknown) => {
      quietly(parts, async () => {
        if (!isLoaded) await refresh();
        const { recordItem } = await import('./testRuns.ts');
        await recordItem(controller, parts, item);
      });
    }),
    vscode.commands.registerCommand(
      '_kanta.registration.goTo',
      async (uri: vscode.Uri, path: readonly (string | number)[]) => {
        const { goTo } = await import('./goTo.ts');
        await goTo(await (await parts.forms()).at(uri), path);
      },
    ),
    {
      dispose: () => {
        vscode.Disposable.from(...listening).dispose();
      },
    },
  );
}
