import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTree, type Node } from 'jsonc-parser';
import { ownExpression, type OfficialIssue } from '../../conformance/officialIssue.ts';

/** An official example and what HL7's validator says about its structure. */
export interface OfficialExample {
  readonly name: string;
  readonly text: string;
  /** Errors of structure that show without a network. */
  readonly structural: readonly OfficialIssue[];
  /** Whether the validator has no error of any kind. */
  readonly isClean: boolean;
}

/** Reads the examples of a guide with the opinions on them; files that lie elsewhere are left out. */
export function readExamples(shared: string, guide: string): OfficialExample[] {
  const opinions = JSON.parse(
    readFileSync(join(shared, 'fhir', 'official-opinion', `${guide}.json`), 'utf8'),
  ) as {
    files: Record<string, { file: string | null; sourceExample: string | null; issues: OfficialIssue[] }>;
  };
  return Object.entries(opinions.files).flatMap(([name, { file, sourceExample, issues }]) => {
    const path = join(shared, 'fhir', sourceExample ?? file ?? '');
    if (!path.endsWith('.json') || !existsSync(path)) return [];
    const errors = issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    const structural = errors.filter(
      ({ kind, offline }) => offline === true && (kind === 'json-syntax' || kind === 'structure'),
    );
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
    return [{ name: name.replace('/', '-'), text, structural, isClean: errors.length === 0 }];
  });
}

/** What our finding must be for an issue: the rule and the offsets, worked out by another parser than ours. */
export function expectedFinding(
  text: string,
  issue: OfficialIssue,
): { rule: RegExp; start: number; end: number } {
  const tree = parseTree(text);
  const place =
    tree === undefined
      ? undefined
      : find(
          tree,
          ownExpression(issue.expression ?? '')
            .split('.')
            .slice(1),
        );
  if (place === undefined) throw new Error(`no element ${issue.expression ?? ''}`);
  if (/must be a number/u.test(issue.message)) return { rule: /^fhir\/type$/u, ...spanOf(place.value) };
  if (/must be a JSON Array/u.test(issue.message)) return { rule: /^fhir\/type$/u, ...spanOf(place.value) };
  if (/minimum required/u.test(issue.message)) return { rule: /^fhir\/cardinality$/u, ...spanOf(place.head) };
  if (/matching slice is required/u.test(issue.message))
    return { rule: /^fhir\/slice$/u, ...spanOf(place.head) };
  if (/UUIDs must be valid/u.test(issue.message))
    return { rule: /^fhir\/primitive-format$/u, ...spanOf(place.value) };
  if (/^Value is '.*' but must be '/u.test(issue.message))
    return { rule: /^fhir\/(?:pattern|fixed-value)$/u, ...spanOf(place.value) };
  if (/^Rule [A-Z]+-\d+: /u.test(issue.message)) return { rule: /^fhir\/invariant$/u, ...spanOf(place.head) };
  throw new Error(`no rule for: ${issue.message}`);
}

interface Place {
  /** Where something that is missing inside is shown: the name in front, the bracket of one array item among others, a resource's first name. */
  readonly head: Pick<Node, 'offset' | 'length'>;
  readonly value: Node;
}

/** Walks down names like `extension[11]`; `value` also fits `valueQuantity`, whose type the validator left out. */
function find(root: Node, steps: readonly string[]): Place | undefined {
  let place: Place | undefined = firstName(root);
  for (const step of steps) {
    const [, name = step, index] = /^([^[]*)(?:\[(\d+)\])?$/u.exec(step) ?? [];
    const properties: readonly Node[] = place?.value.children ?? [];
    const property = properties.find(({ children }) => isNamed(String(children?.[0]?.value), name));
    const [key, value] = property?.children ?? [];
    if (key === undefined || value === undefined) return undefined;
    const item = value.type === 'array' ? value.children?.[Number(index ?? 0)] : value;
    if (item === undefined) return undefined;
    const isOneOfMany = value.type === 'array' && (value.children?.length ?? 0) > 1;
    place = { head: isOneOfMany ? { offset: item.offset, length: 1 } : key, value: item };
  }
  return place;
}

function firstName(root: Node): Place | undefined {
  const key = root.children?.[0]?.children?.[0];
  return key === undefined ? undefined : { head: key, value: root };
}

function isNamed(key: string, name: string): boolean {
  return key === name || (name === 'value' && /^value[A-Z]/u.test(key));
}

function spanOf(node: Pick<Node, 'offset' | 'length'>): { start: number; end: number } {
  return { start: node.offset, end: node.offset + node.length };
}
