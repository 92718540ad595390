import { civilDateOf } from '../calendar/civilDate.ts';
import { localTimeAt } from '../calendar/helsinkiTime.ts';
import { parseBorn } from '../hetu/bornText.ts';
import { formatCivilDate } from '../hetu/civilDate.ts';
import { generateHetu } from '../hetu/generateHetu.ts';
import { readRegister } from '../identifiers/register/readRegister.ts';
import { isPurpose, PURPOSES, REGISTER_PATH } from '../identifiers/register/register.ts';
import type { Tool, ToolAnswer } from './tool.ts';
import type { WorkspaceAccess } from './workspaceAccess.ts';

const MOST_CODES = 100;

/** Enough to see where a code is used; the rest is counted. */
const MOST_PLACES = 5;

const ANY = '1930-01-01..2020-12-31';

/** Tools that give test identities: those that Kela issued to the team, and new ones for its own tests. */
export function makeTestIdTools(workspace: WorkspaceAccess): Tool[] {
  return [
    {
      name: 'kanta_issued_test_ids',
      title: 'List issued test codes',
      description:
        'Lists the personal identity codes that Kela issued to the team for Kanta test environments, from the register .kanta/test-ids.yaml, with what each may be used for and where it is used already. Only these may enter Kanta test environments; a code for joint testing must not be used elsewhere, nor the other way round. Returns JSON { codes: [{ code, purpose, testCase, note, uses: ["file:line"], usedTimes }] }; lines count from 1. Unused codes come first.',
      inputSchema: {
        type: 'object',
        properties: {
          purpose: { type: 'string', enum: [...PURPOSES], description: 'Only codes issued for this.' },
        },
      },
      run: ({ purpose }, isCancelled) => listIssued(workspace, purpose, isCancelled),
    },
    {
      name: 'kanta_generate_test_ids',
      title: 'Make test personal identity codes',
      description:
        'Makes Finnish personal identity codes of the 900 series for test data: valid in form, never a real person, none that the workspace uses already. They are not issued by Kela: for Kanta test environments use kanta_issued_test_ids. Never make up personal identity codes yourself. Returns JSON { codes: [{ code, birthDate, sex }] }.',
      inputSchema: {
        type: 'object',
        properties: {
          count: { type: 'integer', minimum: 1, maximum: MOST_CODES },
          born: {
            type: 'string',
            description:
              'Birth date (2001-02-03), span of birth dates (2001-01-01..2001-12-31), age (30) or ages (18..64).',
          },
          sex: { type: 'string', enum: ['female', 'male'] },
        },
      },
      run: (input, isCancelled) => generate(workspace, input, isCancelled),
    },
  ];
}

async function listIssued(
  workspace: WorkspaceAccess,
  purpose: unknown,
  isCancelled: () => boolean,
): Promise<ToolAnswer> {
  if (purpose !== undefined && !isPurpose(purpose))
    return { error: `"purpose" is one of ${PURPOSES.join(', ')}.` };
  const text = await workspace.readText(REGISTER_PATH);
  if (text === undefined)
    return {
      error: `The workspace has no register ${REGISTER_PATH}. The user makes one with the command "Kanta: Import Issued Codes".`,
    };
  const places = new Map<string, string[]>();
  for (const { code, file, line } of await workspace.testCodesInUse(isCancelled)) {
    if (file !== REGISTER_PATH) places.set(code, [...(places.get(code) ?? []), `${file}:${line + 1}`]);
  }
  const codes = readRegister(text)
    .register.codes.filter((entry) => purpose === undefined || entry.purpose === purpose)
    .map((entry) => {
      const uses = places.get(entry.code) ?? [];
      return { ...entry, uses: uses.slice(0, MOST_PLACES), usedTimes: uses.length };
    })
    .sort((a, b) => Number(a.usedTimes > 0) - Number(b.usedTimes > 0));
  return { text: JSON.stringify({ codes }) };
}

async function generate(
  workspace: WorkspaceAccess,
  { count = 1, born, sex }: Readonly<Record<string, unknown>>,
  isCancelled: () => boolean,
): Promise<ToolAnswer> {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MOST_CODES)
    return { error: `"count" is a whole number from 1 to ${MOST_CODES}.` };
  if (sex !== undefined && sex !== 'female' && sex !== 'male') return { error: '"sex" is female or male.' };
  const today = civilDateOf(localTimeAt(workspace.now()).day);
  const when = parseBorn(typeof born === 'string' ? born : ANY, today);
  if (when === undefined || (born !== undefined && typeof born !== 'string'))
    return { error: '"born" is a date that exists (YYYY-MM-DD), a span of dates, an age or ages (18..64).' };
  const uses = await workspace.testCodesInUse(isCancelled);
  const result = generateHetu({
    born: when,
    count,
    taken: new Set(uses.map(({ code }) => code)),
    random: workspace.random,
    ...(sex === undefined ? {} : { sex }),
  });
  if (result.ok) {
    const codes = result.codes.map((made) => ({ ...made, birthDate: formatCivilDate(made.birthDate) }));
    return { text: JSON.stringify({ codes }) };
  }
  return {
    error:
      result.reason === 'exhausted'
        ? 'There are not so many codes left for that birth date: ask for fewer, or leave the date open.'
        : 'Birth dates lie between 1800 and 2099, the earlier one first.',
  };
}
