import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../host/program/runProgram.ts';

/** `kanta`, as it is installed: starts the program of main.ts. Every command profits from what a check leaves; the others run too little. */
const starter = fileURLToPath(import.meta.url);
runProgram(join(starter, '..', 'commandLine.cjs'), { starter, keeps: process.argv[2] === 'check' });
