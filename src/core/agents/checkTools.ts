import type { Tool, ToolAnswer } from './tool.ts';
import { toldFinding } from './toldFinding.ts';
import type { ToldFindings, WorkspaceAccess } from './workspaceAccess.ts';

/** An answer must fit into a model's attention; what is beyond is counted. */
const MOST_FINDINGS = 200;

/** Tools that check texts and files, with the settings of the workspace. */
export function makeCheckTools(workspace: WorkspaceAccess): Tool[] {
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
      run: async ({ name, text }, isCancelled): Promise<ToolAnswer> => {
        if (typeof name !== 'string' || typeof text !== 'string')
          return { error: 'Give "name" and "text", both as strings.' };
        return report({ findings: await workspace.checkText(name, text, isCancelled), files: 1 });
      },
    },
    {
      name: 'kanta_check_files',
      title: 'Check files',
      description:
        'Checks files and folders of the workspace, as they are saved, as "kanta check" does: FHIR against the Finnish national profiles, real identifiers, registration documents, DICOM images. Returns JSON { findings, files, total }; at most 200 findings, worst files are not sorted first. .gitignore is respected in folders. Does not change anything.',
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
      run: async ({ paths }, isCancelled): Promise<ToolAnswer> => {
        if (paths !== undefined && !isStrings(paths)) return { error: '"paths" is a list of strings.' };
        const checked = await workspace.checkFiles(paths ?? [], isCancelled);
        return 'error' in checked ? checked : report(checked);
      },
    },
  ];
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function report({ findings, files }: ToldFindings): ToolAnswer {
  const shown = findings.slice(0, MOST_FINDINGS).map(toldFinding);
  return { text: JSON.stringify({ findings: shown, files, total: findings.length }) };
}
