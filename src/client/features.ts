import type { Disposable } from 'vscode';
import type { ClientContext } from './clientContext.ts';
import { registerAgentTools } from './agentTools/registerAgentTools.ts';
import { registerEnvironments } from './environments/registerEnvironments.ts';
import { registerIdentifiers } from './identifiers/registerIdentifiers.ts';
import { registerLanguageStatus } from './languageStatus/registerLanguageStatus.ts';
import { registerRegistration } from './registration/registerRegistration.ts';
import { registerRulePages } from './rulePages/registerRulePages.ts';
import { registerServerCommands } from './serverCommands/registerServerCommands.ts';

/**
 * Everything the client offers, one folder each: `src/client/<feature>/register<Feature>.ts`. Registering only declares commands, views
 * and listeners; what costs time waits until it is used, because activation has 50 ms for all of them together.
 */
export const features: readonly ((context: ClientContext) => Disposable)[] = [
  registerServerCommands,
  registerRulePages,
  registerLanguageStatus,
  registerIdentifiers,
  registerRegistration,
  registerEnvironments,
  registerAgentTools,
];
