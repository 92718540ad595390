import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createValidator } from '../../src/library/validator.ts';
import { requireShared, sharedPath } from '../support/shared.ts';

interface Case {
  readonly id: string;
  readonly file: string;
  readonly profiles: readonly string[];
  readonly fhirVersion: 'R4' | 'R3';
}

interface Summary {
  readonly TP: number;
  readonly FN: number;
  readonly FP: number;
  readonly TN: number;
  readonly exp: number;
  readonly strict: number;
  readonly out: number;
  readonly outStrict: number;
}

/** The scoring of the conformance harness. */
interface Harness {
  score(
    what: Case,
    answer: {
      readonly issues: readonly {
        readonly severity: string;
        readonly path: string;
        readonly message: string;
      }[];
    },
  ): unknown;
  summarize(scores: readonly unknown[]): Summary;
}

const floors = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'scripts', 'conformance', 'floors.json'), 'utf8'),
) as Readonly<
  Record<string, { readonly balanced: number; readonly recall: number; readonly precision: number }>
>;

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

describe('sets judged by the reference validator', function () {
  this.timeout(180_000);

  for (const name of ['finnish', 'r4']) {
    it(name, async function () {
      const file = requireShared(this, 'oracle', name, 'cases.json');
      const harness = (await import(
        pathToFileURL(sharedPath('conformance', 'run.mjs') ?? '').href
      )) as Harness;
      const set = JSON.parse(readFileSync(file, 'utf8')) as { root: string; cases: Case[] };
      const validator = await createValidator({ settings: { displaySeverity: 'warning' } });
      const scores = set.cases.map((one) => {
        const text = readFileSync(join(dirname(file), set.root, one.file), 'utf8').replace(/^\uFEFF/u, '');
        const issues = validator
          .validate(text, { profiles: one.profiles })
          .map(({ severity, expression = '', rule, message }) => ({
            severity,
            path: expression,
            message: `${rule}: ${message}`,
          }));
        return harness.score(one, { issues });
      });
      const { TP, FN, FP, TN, exp, strict, out, outStrict } = harness.summarize(scores);
      const balanced = (percent(TP, TP + FN) + percent(TN, TN + FP)) / 2;
      const floor = floors[`oracle-${name}`];
      assert.ok(floor);
      const figures = { balanced, recall: percent(strict, exp), precision: percent(outStrict, out) };
      for (const figure of ['balanced', 'recall', 'precision'] as const) {
        assert.ok(
          figures[figure] >= floor[figure],
          `${figure} ${figures[figure].toFixed(1)} < ${floor[figure]}`,
        );
      }
    });
  }
});
