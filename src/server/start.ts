import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { runProgram } from '../host/program/runProgram.ts';

// Every key in a large document leaves its text behind. Left to itself the heap grows to several times what is in use before it is cleared;
// clearing it earlier takes a quarter less memory, and the pauses are shorter. Before the program: compiled code
// is good for the options it was made under.
if (isMainThread) setFlagsFromString('--heap-growing-percent=20');

/** The language server, as editors start it: starts the program of node.ts. */
runProgram(join(__dirname, 'languageServer.cjs'), { starter: __filename, keeps: true });
