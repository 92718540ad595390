import { rulePagesFolder } from '../host/shippedFiles.ts';
import { makeCheckTools } from '../mcp/checkTools.ts';
import { makeFactTools } from '../mcp/factTools.ts';
import { serveMcp } from '../mcp/mcpServer.ts';
import { cryptoRandom } from './cryptoRandom.ts';
import type { CommandIo } from './io.ts';
import { VERSION } from './version.ts';

/** `kanta mcp`: tools for agents over the standard streams, until the client goes. */
export async function runMcp(io: CommandIo): Promise<0> {
  const tools = [
    ...makeCheckTools({ root: io.cwd, now: io.now }),
    ...makeFactTools({ random: cryptoRandom, rulePages: rulePagesFolder() }),
  ];
  await serveMcp(tools, VERSION, process.stdin, io.write);
  return 0;
}
