/**
 * Diagnostics, hover and completion of a large registration: `npm run bench -- registration`. The code that is measured is bundled first, as
 * it is in the product.
 * `new text`: every line of every case differs from the round before, as when a file is opened, so nothing comes from memory.
 * `keystroke`: one character differs from the version before, as while somebody types. Beside the times on the clock stands the
 * processor time of a diagnosis, which other work on the machine disturbs less.
 */
import { importBundled } from './support/importBundled.ts';
import type * as Product from './support/registrationProduct.ts';

const { createRegistrationAnalyzer, DocumentSource } =
  await importBundled<typeof Product>('registrationProduct');

const LINES = 2000;
const ROUNDS = 200;
const WARM_UP = 50;
const BUDGET_MS = 30;

type Mode = 'new text' | 'keystroke';

function registration(format: 'yaml' | 'json', mode: Mode, round: number): string {
  const cases = Array.from(
    { length: Math.ceil((LINES - 45) / (format === 'yaml' ? 9 : 11)) },
    (_, index) => ({
      id: `E-${index}`,
      title: `Testitapaus ${index} (${mode === 'new text' || index === 100 ? round : ''})`,
      mandatory: index % 2 === 0,
      result: 'passed',
      date: '2026-02-05',
      testCode: '010181-900C',
      evidence: [`evidence/e-${index}.json`],
      note: 'Meni kuten piti',
    }),
  );
  const document = {
    kind: 'joint-testing-registration',
    organisation: { name: 'Esimerkki', oid: '1.2.246.10.2459296', businessId: '0245929-6' },
    contacts: {
      technical: { name: 'Maija Meikäläinen', email: 'maija@example.fi' },
      administrative: { name: 'Matti Meikäläinen', email: 'matti@example.fi' },
    },
    system: { name: 'Esimerkki', version: '4.10' },
    certificationClass: 'A3',
    services: ['prescription'],
    period: { start: '2027-03' },
    functions: [{ name: 'Haku', implementation: 'full' }],
    preliminaryCases: cases,
    attachedFiles: { systemForm: 'liite.xlsx' },
  };
  return format === 'json' ? JSON.stringify(document, undefined, 2) : yaml(document, '').join('\n');
}

/** Block YAML by hand: the library under test writes nothing here. */
function yaml(value: object, indent: string): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (Array.isArray(inner)) {
      return [
        `${indent}${key}:`,
        ...inner.flatMap((item: unknown) =>
          typeof item === 'object' && item !== null
            ? yaml(item, `${indent}    `).map((line, index) =>
                index === 0 ? `${indent}  - ${line.trim()}` : line,
              )
            : [`${indent}  - ${String(item)}`],
        ),
      ];
    }
    if (typeof inner === 'object' && inner !== null)
      return [`${indent}${key}:`, ...yaml(inner, `${indent}  `)];
    return [`${indent}${key}: ${key === 'version' ? JSON.stringify(inner) : String(inner)}`];
  });
}

const analyzer = createRegistrationAnalyzer({
  now: () => Date.UTC(2026, 10, 22),
  exists: () => Promise.resolve(true),
  issuedCodes: () => [{ code: '010181-900C', purpose: 'independent' }],
});

console.log(
  '| format | text | lines | findings | diagnostics p50 | p95 | hover p50 | completion p50 | CPU mean | budget |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const [format, mode] of [
  ['yaml', 'new text'],
  ['yaml', 'keystroke'],
  ['json', 'new text'],
  ['json', 'keystroke'],
] as const) {
  const times: Record<'check' | 'hover' | 'complete', number[]> = { check: [], hover: [], complete: [] };
  const path = `registration.kanta.${format}`;
  let version = new DocumentSource(path, '', format);
  let findings = 0;
  let cpu = 0;
  let lines = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const text = registration(format, mode, round);
    const source =
      mode === 'keystroke' ? version.edited(path, text, format) : new DocumentSource(path, text, format);
    version = source;
    lines = source.lines.lineCount;
    const before = process.cpuUsage();
    const started = performance.now();
    const problems = await analyzer.analyze(source, () => false);
    const checked = performance.now();
    const { user, system } = process.cpuUsage(before);
    const offset = source.text.indexOf('result');
    analyzer.hover?.(source, offset + 1);
    const hovered = performance.now();
    analyzer.complete?.(source, source.text.indexOf('passed') + 1);
    const completed = performance.now();
    findings = problems?.length ?? 0;
    if (round < WARM_UP) continue;
    cpu += (user + system) / 1000 / ROUNDS;
    times.check.push(checked - started);
    times.hover.push(hovered - checked);
    times.complete.push(completed - hovered);
  }
  const at = (list: number[], share: number): string =>
    `${([...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0).toFixed(2)} ms`;
  console.log(
    `| ${format} | ${mode} | ${lines} | ${findings} | ${at(times.check, 0.5)} | ${at(times.check, 0.95)} | ${at(times.hover, 0.5)} | ${at(times.complete, 0.5)} | ${cpu.toFixed(2)} ms | ${BUDGET_MS} ms |`,
  );
}
