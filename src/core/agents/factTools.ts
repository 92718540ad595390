import { formatInstant, parseInstant } from '../calendar/helsinkiTime.ts';
import { readWorkspaceModel } from '../environments/readWorkspaceModel.ts';
import { reportStatus } from '../environments/environmentReport.ts';
import { allRules, isRuleId } from '../findings/ruleRegistry.ts';
import type { Tool, ToolAnswer } from './tool.ts';
import type { WorkspaceAccess } from './workspaceAccess.ts';

/** Tools that say what holds: the state of the test environments, and what a rule is about. */
export function makeFactTools(workspace: WorkspaceAccess): Tool[] {
  return [
    {
      name: 'kanta_environments',
      title: 'State of the test environments',
      description:
        'Says for each service of the Kanta test environments (client test service "ct", production image "pi", "phr-sandbox", and the workspace\'s own) whether it is promised to be open at an instant, since and until when, why, and from which source. Opening hours, maintenance days and announced outages are counted; the network is not asked, so an unannounced outage is not known. Returns JSON { at, environments: [{ id, services: [{ id, status, since, until, why, source }] }] }; status is open, outside-hours, maintenance-day, fault-test, announced-outage or no-promise. Instants are in Finnish time with its offset.',
      inputSchema: {
        type: 'object',
        properties: {
          at: {
            type: 'string',
            description:
              'Instant such as 2027-01-04T10:00:00+02:00, or 2027-01-04T10:00 in Finnish time; default: now.',
          },
        },
      },
      run: async ({ at }): Promise<ToolAnswer> => {
        const instant = at === undefined ? workspace.now() : parseAt(at);
        if (instant === undefined)
          return { error: `"at" is an instant such as ${formatInstant(workspace.now())}.` };
        const { model } = await readWorkspaceModel((path) => workspace.readText(path));
        return { text: JSON.stringify(reportStatus(model, instant, 'en')) };
      },
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
        const page = await workspace.readRulePage(rule);
        return page === undefined ? { error: 'This rule has no page.' } : { text: page };
      },
    },
  ];
}

function parseAt(at: unknown): number | undefined {
  return typeof at === 'string' ? parseInstant(at) : undefined;
}
