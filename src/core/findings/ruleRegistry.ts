import type { RuleDefinition } from './rule.ts';
import { environmentRules } from './rules/environment.ts';
import { fhirRules } from './rules/fhir.ts';
import { identifierRules } from './rules/identifier.ts';
import { kantaRules } from './rules/kanta.ts';
import { registrationRules } from './rules/registration.ts';
import { workspaceRules } from './rules/workspace.ts';

const rules = [
  ...fhirRules,
  ...kantaRules,
  ...identifierRules,
  ...registrationRules,
  ...environmentRules,
  ...workspaceRules,
] as const;

export type RuleId = (typeof rules)[number]['id'];

/** Every rule, in the order in which documentation lists them. */
export const allRules: readonly RuleDefinition[] = rules;

const byId: ReadonlyMap<string, RuleDefinition> = new Map(allRules.map((rule) => [rule.id, rule]));

export function isRuleId(id: string): id is RuleId {
  return byId.has(id);
}

export function ruleById(id: RuleId): RuleDefinition {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`rule ${id} is not registered`);
  return rule;
}
