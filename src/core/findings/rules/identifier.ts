import { defineRules } from '../rule.ts';

export const identifierRules = defineRules([]);
