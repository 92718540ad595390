import fc from 'fast-check';

const PIECES = [
  ...[
    '',
    ' ',
    '\n',
    '  ',
    '\t',
    ':',
    ': ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    '&a ',
    '*a',
    '<<: ',
    '|',
    '>',
    '---\n',
    '...',
  ],
  ...[
    'null',
    '~',
    '{}',
    '[]',
    '0',
    '-1',
    '1e999',
    'true',
    '__proto__',
    'constructor',
    'kind',
    '\u0000',
    '\uFEFF',
    '\\',
    '\\u',
    'ä',
    '😀',
  ],
  ...['2027-02-30', '1.2.246.10.', '\r\n', '%YAML', '!!binary ', '? ', '@'],
];

interface Mutation {
  readonly at: number;
  readonly drop: number;
  readonly piece: string;
}

export const MUTATIONS = fc.array(
  fc.record<Mutation>({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    drop: fc.oneof(fc.nat(3), fc.nat(40)),
    piece: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Cuts and insertions anywhere in a valid text. */
export function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((current, { at, drop, piece }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + piece + current.slice(start + drop);
  }, text);
}
