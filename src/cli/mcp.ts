import { makeTools } from '../core/agents/makeTools.ts';
import { makeFolderAccess } from '../mcp/folderAccess.ts';
import { serveMcp } from '../mcp/mcpServer.ts';
import { cryptoRandom } from './cryptoRandom.ts';
import type { CommandIo } from './io.ts';
import { VERSION } from './version.ts';

/** `kanta mcp`: tools for agents over the standard streams, until the client goes. */
export async function runMcp(io: CommandIo): Promise<0> {
  const tools = makeTools(makeFolderAccess({ root: io.cwd, now: io.now, random: cryptoRandom }));
  await serveMcp(tools, VERSION, process.stdin, io.write);
  return 0;
}
