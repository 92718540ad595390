import { defineRules } from '../rule.ts';

export const kantaRules = defineRules([]);
