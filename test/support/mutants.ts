import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { observation } from '../../bench/support/bundles.ts';
import { sharedPath } from './shared.ts';

/** Official examples where they are to be had, and the project's own always: valid texts of less than 20,000 characters. */
export function donors(): string[] {
  const texts = [JSON.stringify(observation(3), undefined, 2)];
  const core = join(import.meta.dirname, '..', '..', 'node_modules', 'hl7.fhir.r4.core');
  for (const [folder, every] of [
    [core, 97],
    [sharedPath('fhir', 'examples', 'pkg-hl7.fhir.fi.base-0.4.0'), 1],
  ] as const) {
    if (folder === undefined) continue;
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
    for (let index = 0; index < files.length; index += every) {
      const text = readFileSync(join(folder, files[index] ?? ''), 'utf8');
      if (text.length < 20_000) texts.push(text);
    }
  }
  return texts;
}

const junk = fc.constantFrom(
  ...[
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '[]',
    '{}',
    '""',
    '1e999',
    '-',
    '\\',
    '\\u0000',
    '\u0000',
    '\ud800',
    '😀',
    '"resourceType"',
    '"_status"',
    '"contained"',
    '"extension":[{"url":"x"}],',
    '"url":',
    '\n',
    '/*',
    "'",
    'true',
    '9'.repeat(40),
    '[[[[[[[[',
  ],
);

/** Byte-level damage: pieces cut out, doubled, swapped and put in. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    copy: fc.boolean(),
    put: junk,
  }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** Changes of the tree that leave it JSON: values of other kinds, missing and foreign keys. */
const replacement = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1.5,
  '',
  ' ',
  'x',
  [],
  {},
  [null],
  [{}],
  [[]],
  { id: 'a' },
  '2024-02-30',
  { reference: '#' },
  { resourceType: 'Patient' },
  { resourceType: 'Bundle', entry: [{}] },
);
const treeChange = fc.array(
  fc.record({
    step: fc.nat(5_000),
    value: replacement,
    act: fc.constantFrom('replace', 'remove', 'rename', 'wrap'),
  }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

type Container = Record<string, unknown> | unknown[];

function changeTree(text: string, changes: { step: number; value: unknown; act: string }[]): string {
  const root = JSON.parse(text) as Container;
  for (const { step, value, act } of changes) {
    const places: [Container, string | number][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        places.push([node as Container, Array.isArray(node) ? Number(key) : key]);
        walk(child);
      }
    };
    walk(root);
    const [holder, key] = places[step % Math.max(1, places.length)] ?? [];
    if (holder === undefined || key === undefined) continue;
    const target = holder as Record<string | number, unknown>;
    // A copy: a later change may hit what this one has put in.
    if (act === 'replace') target[key] = structuredClone(value);
    else if (act === 'wrap') target[key] = [target[key]];
    else if (act === 'rename' && typeof key === 'string') {
      target[`${key}X`] = target[key];
      Reflect.deleteProperty(target, key);
    } else if (typeof key === 'string') Reflect.deleteProperty(target, key);
    else (holder as unknown[]).splice(key, 1);
  }
  return JSON.stringify(root, undefined, 1);
}

function damageText(text: string, cuts: { at: number; cut: number; copy: boolean; put: string }[]): string {
  let result = text;
  for (const { at, cut, copy, put } of cuts) {
    const place = Math.floor(at * result.length);
    const piece = result.slice(place, place + cut);
    result = result.slice(0, place) + put + (copy ? piece + piece : '') + result.slice(place + cut);
  }
  return result;
}

/** Mutants of the donors, the same for the same seed: half by damage to the text, half by changes of the tree. */
export function mutants(texts: readonly string[], count: number, seed: number): Iterable<string> {
  const mutations = fc.sample(fc.tuple(fc.nat(), fc.boolean(), damage, treeChange), { numRuns: count, seed });
  return (function* (): Generator<string> {
    for (const [donor, byTree, cuts, changes] of mutations) {
      const text = texts[donor % texts.length] ?? '';
      yield byTree ? changeTree(text, changes) : damageText(text, cuts);
    }
  })();
}
