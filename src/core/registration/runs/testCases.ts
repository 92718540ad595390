import type { Span } from '../../text/range.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { itemsAt, nodeAt, textAt } from '../tree/formNode.ts';

/** A case of a registration, as the Test Explorer shows it. */
export interface TestCase extends Span {
  readonly id: string;
  readonly title: string | undefined;
  readonly isMandatory: boolean;
  readonly result: string | undefined;
  readonly testCode: string | undefined;
  readonly evidence: readonly string[];
  readonly profile: string | undefined;
}

/** The cases of a registration for joint testing; none for other kinds. Of cases of one number the first counts. */
export function testCasesOf(document: FormDocument): TestCase[] {
  const root = rootMap(document);
  const kind = kindOf(document);
  const list =
    kind === 'joint-testing-registration'
      ? 'preliminaryCases'
      : kind === 'phr-joint-testing-registration'
        ? 'testCases'
        : undefined;
  if (root === undefined || list === undefined) return [];
  const seen = new Set<string>();
  return itemsAt(root, list).flatMap((item) => {
    const id = textAt(item, 'id');
    if (id === undefined || seen.has(id)) return [];
    seen.add(id);
    const mandatory = nodeAt(item, ['mandatory']);
    return {
      start: item.start,
      end: item.end,
      id,
      title: textAt(item, 'title'),
      isMandatory: mandatory?.shape === 'scalar' && mandatory.value === true,
      result: textAt(item, 'result'),
      testCode: textAt(item, 'testCode'),
      evidence: itemsAt(item, 'evidence').flatMap((file) =>
        file.shape === 'scalar' && typeof file.value === 'string' && file.value.trim() !== ''
          ? [file.value.trim()]
          : [],
      ),
      profile: textAt(item, 'profile'),
    };
  });
}

/** Which testing the cases of a registration belong to: preliminary cases are the supplier's own testing. */
export function purposeOfCases(document: FormDocument): 'independent' | 'joint' {
  return kindOf(document) === 'phr-joint-testing-registration' ? 'joint' : 'independent';
}
