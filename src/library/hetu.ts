import { randomInt } from 'node:crypto';
import {
  generateHetu as generate,
  type GenerateOptions,
  type GenerateResult,
} from '../core/hetu/generateHetu.ts';

const STEPS = 2 ** 47;

/** 900-series personal identity codes: valid in form, never anyone's. Without `random` the system's source of randomness is used. */
export function generateHetu(
  options: Omit<GenerateOptions, 'random'> & Partial<Pick<GenerateOptions, 'random'>>,
): GenerateResult {
  return generate({ ...options, random: options.random ?? ((): number => randomInt(STEPS) / STEPS) });
}
