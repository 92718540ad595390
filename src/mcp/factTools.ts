import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCivilDate, parseCivilDate } from '../core/hetu/civilDate.ts';
import { generateHetu } from '../core/hetu/generateHetu.ts';
import type { Random } from '../core/hetu/random.ts';
import { allRules, isRuleId } from '../core/findings/ruleRegistry.ts';
import type { Tool, ToolAnswer } from './tool.ts';

const MOST_CODES = 100;

export interface FactToolsOptions {
  readonly random: Random;
  /** The folder with the rules' pages. */
  readonly rulePages: string;
}

/** Tools that make test codes and explain rules. */
export function makeFactTools({ random, rulePages }: FactToolsOptions): Tool[] {
  return [
    {
      name: 'kanta_generate_test_ids',
      title: 'Make test personal identity codes',
      description:
        'Makes Finnish personal identity codes of the 900 series for test data: valid in form, never a real person. They are not issued by Kela: for Kanta test environments use codes from the register .kanta/test-ids.yaml. Never make up personal identity codes yourself. Returns JSON { codes: [{ code, birthDate, sex }] }.',
      inputSchema: {
        type: 'object',
        properties: {
          count: { type: 'integer', minimum: 1, maximum: MOST_CODES },
          born: { type: 'string', description: 'Birth date, YYYY-MM-DD.' },
          sex: { type: 'string', enum: ['female', 'male'] },
        },
      },
      run: ({ count = 1, born, sex }) => Promise.resolve(generate(count, born, sex, random)),
    },
    {
      name: 'kanta_explain_rule',
      title: 'Explain a rule',
      description:
        'Returns the page (Markdown) of a rule that a finding names, such as fhir/cardinality: what it finds, why, a bad and a good example, how to silence it. Without a rule it lists all rules.',
      inputSchema: { type: 'object', properties: { rule: { type: 'string' } } },
      run: async ({ rule }): Promise<ToolAnswer> => {
        if (rule === undefined)
          return { text: allRules.map(({ id, title }) => `${id}: ${title.en}`).join('\n') };
        if (typeof rule !== 'string' || !isRuleId(rule))
          return { error: 'There is no such rule. Call without a rule for the list.' };
        const page = await readFile(join(rulePages, 'en', `${rule}.md`), 'utf8').catch(() => undefined);
        return page === undefined ? { error: 'This rule has no page.' } : { text: page };
      },
    },
  ];
}

function generate(count: unknown, born: unknown, sex: unknown, random: Random): ToolAnswer {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST_CODES) {
    return { error: `"count" is a whole number from 1 to ${MOST_CODES}.` };
  }
  if (sex !== undefined && sex !== 'female' && sex !== 'male') return { error: '"sex" is female or male.' };
  const date = typeof born === 'string' ? parseCivilDate(born) : undefined;
  if (born !== undefined && date === undefined) return { error: '"born" is a date that exists, YYYY-MM-DD.' };
  const result = generateHetu({
    born:
      date === undefined
        ? { from: { year: 1930, month: 1, day: 1 }, to: { year: 2020, month: 12, day: 31 } }
        : { on: date },
    count,
    random,
    ...(sex === undefined ? {} : { sex }),
  });
  if (!result.ok)
    return {
      error: 'There are not so many codes for that birth date: ask for fewer, or leave the date open.',
    };
  const codes = result.codes.map((made) => ({ ...made, birthDate: formatCivilDate(made.birthDate) }));
  return { text: JSON.stringify({ codes }) };
}
