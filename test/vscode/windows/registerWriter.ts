import { writeCodes } from '../support/registerWriting.ts';
import { activatedExtension } from '../support/extension.ts';
import { meet } from '../support/ui.ts';

/** The second window of the test of the register: a real one, with the extension running in it. */
export async function run(): Promise<void> {
  await activatedExtension();
  await meet('register, ready', 2);
  await writeCodes('second');
  await meet('register, written', 2);
}
