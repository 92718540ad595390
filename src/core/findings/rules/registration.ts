import { defineRules } from '../rule.ts';

export const registrationRules = defineRules([]);
