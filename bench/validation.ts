/**
 * Validation, all checks on, as multiples of `JSON.parse` of the same text, in one run. The Bundles are made of Kanta PHR Observations,
 * each checked against its profile; the Observation alone also against base R4 only.
 */
import { bundleOfBytes, observation } from './support/bundles.ts';
import { importBundled } from './support/importBundled.ts';
import { medianMs, medianMsAsync, percentile, table } from './support/measure.ts';
import type * as Product from './support/validationProduct.ts';

const { DocumentSource, fhirAnalyzer, parseJson } = await importBundled<typeof Product>('validationProduct');
const fhir = fhirAnalyzer();

const single = JSON.stringify(observation(1), undefined, 2);
const base = JSON.stringify({ ...observation(1), meta: undefined }, undefined, 2);
const inputs = [
  ['2 kB Observation, PHR profile', single, 0.15, 'ms'],
  ['2 kB Observation, base R4', base, '', ''],
  ['50 kB Bundle, base R4', bundleOfBytes(50_000, false), '', ''],
  ['1 MB Bundle, base R4', bundleOfBytes(1_000_000, false), 12, '×'],
  ['10 MB Bundle, base R4', bundleOfBytes(9_900_000, false), 12, '×'],
  ['1 MB Bundle, PHR profiles', bundleOfBytes(1_000_000), '', ''],
  ['10 MB Bundle, PHR profiles', bundleOfBytes(9_900_000), '', ''],
  ['100 MB Bundle, base R4', bundleOfBytes(99_000_000, false), '', ''],
] as const;

/** A name of its own each time: what is remembered of an edited document must not count. */
let run = 0;
const rows: { input: string; all_ms: number; [column: string]: string | number }[] = [];
for (const [name, text, target, unit] of inputs) {
  const isHuge = text.length > 5e7;
  const budget = isHuge ? 1 : 700;
  const least = isHuge ? 3 : 5;
  const parses: number[] = [];
  const trees: number[] = [];
  const wholes: number[] = [];
  let found = 0;
  // In turns: the machine's speed changes from second to second, and a ratio must not.
  for (let turn = 0; turn < (isHuge ? 1 : 3); turn += 1) {
    parses.push(medianMs(() => JSON.parse(text), budget, least));
    trees.push(medianMs(() => parseJson(text), budget, least));
    wholes.push(
      await medianMsAsync(
        async () => {
          found =
            (await fhir.analyze(new DocumentSource(`bench-${(run += 1)}.json`, text), () => false))?.length ??
            -1;
        },
        budget,
        least,
      ),
    );
  }
  const parse = percentile(parses, 0.5);
  const tree = percentile(trees, 0.5);
  const all = percentile(wholes, 0.5);
  rows.push({
    input: name,
    bytes: text.length,
    JSON_parse_ms: parse,
    tree_ms: tree,
    all_ms: all,
    times_JSON_parse: all / parse,
    target: `${target} ${unit}`,
    findings: found,
  });
}
table('Validation with all checks', rows);
const msOf = (input: string): number => rows.find((row) => row.input === input)?.all_ms ?? Number.NaN;
table('Growth with size', [
  {
    from: '10 MB Bundle, base R4',
    to: '100 MB Bundle, base R4',
    times_as_long: msOf('100 MB Bundle, base R4') / msOf('10 MB Bundle, base R4'),
    target: 11,
  },
]);
