import { defineRules } from '../rule.ts';

export const workspaceRules = defineRules([]);
