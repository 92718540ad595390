import { maskCodes } from '../findings/maskCodes.ts';
import { makeCheckTools } from './checkTools.ts';
import { makeFactTools } from './factTools.ts';
import { makeTestIdTools } from './testIdTools.ts';
import type { Tool, ToolAnswer } from './tool.ts';
import type { WorkspaceAccess } from './workspaceAccess.ts';

/** Every tool for agents, for the command line's server as for the editor. */
export function makeTools(workspace: WorkspaceAccess): readonly Tool[] {
  return [...makeCheckTools(workspace), ...makeTestIdTools(workspace), ...makeFactTools(workspace)].map(
    masking,
  );
}

/** Why there is no answer may quote what was asked. */
function masking(tool: Tool): Tool {
  return {
    ...tool,
    run: async (input, isCancelled): Promise<ToolAnswer> => {
      const answer = await tool.run(input, isCancelled);
      return 'error' in answer ? { error: maskCodes(answer.error) } : answer;
    },
  };
}
