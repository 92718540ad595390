'use strict';
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Dots while it runs, failures in full, slow files by name, and the numbers for `npm test` in the file that `KANTA_TEST_SUMMARY` names. */
module.exports = class SummaryReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const durations = new Map();
    runner.on('test end', (test) => {
      durations.set(test.file, (durations.get(test.file) ?? 0) + (test.duration ?? 0));
    });
    runner.on('pending', (test) => {
      console.log(`\n  skipped: ${test.fullTitle()}`);
    });
    runner.once('end', () => {
      const slow = [...durations].filter(([, duration]) => duration > 5_000).sort((a, b) => b[1] - a[1]);
      for (const [file, duration] of slow) console.log(`  ${Math.round(duration / 1_000)} s in ${file}`);
      const path = process.env.KANTA_TEST_SUMMARY;
      if (path === undefined) return;
      const { passes, failures, pending } = this.stats;
      writeFileSync(path, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
