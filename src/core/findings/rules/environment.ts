import { defineRules } from '../rule.ts';

export const environmentRules = defineRules([]);
