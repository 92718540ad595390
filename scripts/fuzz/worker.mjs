/** Runs batches away from the thread that watches for a hang. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');
const { runBatch } = await import('./batches.ts');
const { plainAnalyzers } = await import('../../bench/support/analyzers.ts');
const { donors } = await import('../../test/support/mutants.ts');
const checks = plainAnalyzers();
const texts = donors();
for (let batch = 0; batch < workerData.batches; batch += 1) {
  const report = await runBatch(checks, texts, workerData.firstSeed + batch);
  parentPort.postMessage(report);
  if (report.failure !== undefined) break;
}
