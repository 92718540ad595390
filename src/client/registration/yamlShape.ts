import * as vscode from 'vscode';
import type { RegistrationParts } from './registrationParts.ts';
import { shapeShownElsewhere } from './shapeShownElsewhere.ts';

/** Tells the server anew when the YAML extension comes or goes, or the setting changes: problems of shape are shown once. */
export function registerYamlShape({ context }: RegistrationParts): vscode.Disposable {
  let shown = shapeShownElsewhere(context.settings).join();
  const update = (): void => {
    const now = shapeShownElsewhere(context.settings).join();
    if (now === shown) return;
    shown = now;
    if (context.server.state === 'stopped') return;
    context.server.restart().catch((error: unknown) => {
      context.log.error('the server could not be restarted', error);
    });
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(update),
    context.settings.onDidChange('registration.yamlShape', update),
  );
}
