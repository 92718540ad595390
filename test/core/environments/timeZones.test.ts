import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL('answerGolden.ts', import.meta.url));
const ZONES = ['Europe/Helsinki', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Auckland'];

describe('the zone of the computer', () => {
  it('does not change an answer', async function () {
    this.timeout(60_000);
    const outputs: string[] = [];
    for (const zone of ZONES) {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', PROGRAM], {
        env: { ...process.env, TZ: zone },
        maxBuffer: 1 << 24,
      });
      const [shown = '', ...answers] = stdout.trim().split('\n');
      // Kathmandu's older name is what some time zone data call it.
      assert.ok([zone, 'Asia/Katmandu'].includes(shown), `the program ran in ${shown}, not in ${zone}`);
      assert.ok(answers.length >= 400);
      outputs.push(answers.join('\n'));
    }
    for (const output of outputs) assert.equal(output, outputs[0]);
  });
});
