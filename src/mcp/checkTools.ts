import type { CheckReport } from '../core/report/summary.ts';
import { publicFinding } from '../core/report/json.ts';
import { globMatcher } from '../core/checking/globs.ts';
import { checkFiles, checkOne, type FileChecker } from '../host/checking/checkFiles.ts';
import { loadConfig, makeFileChecker } from '../host/checking/fileChecker.ts';
import { findFiles } from '../host/files/findFiles.ts';
import type { Tool, ToolAnswer } from './tool.ts';

export interface CheckToolsOptions {
  /** The folder that paths count from. */
  readonly root: string;
  readonly now: () => number;
}

/** An answer must fit into a model's attention; what is beyond is counted. */
const MOST_FINDINGS = 200;

/** Tools that check texts and files, with the settings of the folder. */
export function makeCheckTools({ root, now }: CheckToolsOptions): Tool[] {
  // Settings may change between two calls: they are read each time. Definitions are kept by the store.
  const checker = async (): Promise<FileChecker> =>
    makeFileChecker({ root, config: await loadConfig(root), language: 'en', now });
  return [
    {
      name: 'kanta_check_text',
      title: 'Check a text',
      description:
        'Checks one text that need not be a file: FHIR JSON against R4 or STU3 and the Finnish national profiles, real personal identity codes and other identifiers, registration documents. Returns JSON { findings: [{ rule, severity, message, range, expression }], files, total }. Lines and characters count from 0. Identifiers are masked in messages. Use it before writing a file; for files on disk use kanta_check_files.',
      inputSchema: {
        type: 'object',
        properties: {
          name: {
            type: 'string',
            description: 'File name with its extension, such as patient.json; it decides what is checked.',
          },
          text: { type: 'string', description: 'The whole text.' },
        },
        required: ['name', 'text'],
      },
      run: async ({ name, text }): Promise<ToolAnswer> => {
        if (typeof name !== 'string' || typeof text !== 'string')
          return { error: 'Give "name" and "text", both as strings.' };
        return report({ findings: await checkOne(name, text, await checker()), files: 1, durationMs: 0 });
      },
    },
    {
      name: 'kanta_check_files',
      title: 'Check files',
      description:
        'Checks files and folders of the workspace as "kanta check" does: FHIR against the Finnish national profiles, real identifiers, registration documents. Returns JSON { findings, files, total }; at most 200 findings, worst files are not sorted first. .gitignore is respected. Does not change anything.',
      inputSchema: {
        type: 'object',
        properties: {
          paths: {
            type: 'array',
            items: { type: 'string' },
            description: 'Relative to the workspace; default: everything.',
          },
        },
      },
      run: async ({ paths }): Promise<ToolAnswer> => {
        const wanted = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
        const { ignore } = await loadConfig(root);
        const { files, missing } = await findFiles(wanted.length === 0 ? ['.'] : wanted, {
          root,
          isIgnored: globMatcher(ignore),
        });
        const [first] = missing;
        if (first !== undefined)
          return { error: `There is no file or folder ${first.path}. Paths are relative to ${root}.` };
        const outside = files.find(({ name }) => name.startsWith('/'));
        if (outside !== undefined) return { error: 'Only files inside the workspace can be checked.' };
        return report({ ...(await checkFiles(files, await checker())), durationMs: 0 });
      },
    },
  ];
}

function report({ findings, files }: CheckReport): ToolAnswer {
  const shown = findings.slice(0, MOST_FINDINGS).map(publicFinding);
  return { text: JSON.stringify({ findings: shown, files, total: findings.length }) };
}
