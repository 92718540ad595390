import * as vscode from 'vscode';
import type { Settings } from '../settings.ts';

/** The extension that reads `yamlValidation` of other extensions. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/**
 * Formats whose syntax and shape the editor itself checks with our schemas: JSON always (`jsonValidation`), YAML when the YAML extension
 * is there (`yamlValidation`), unless the user has decided.
 */
export function shapeShownElsewhere(settings: Settings): ('yaml' | 'json')[] {
  const choice = settings.string('registration.yamlShape', 'auto');
  const isYamlElsewhere =
    choice === 'other' ||
    (choice !== 'kanta' && vscode.extensions.getExtension(YAML_EXTENSION) !== undefined);
  return isYamlElsewhere ? ['json', 'yaml'] : ['json'];
}
