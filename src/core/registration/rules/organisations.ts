import type { Problem } from '../../findings/problem.ts';
import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { isBusinessId } from '../../hetu/businessId.ts';
import {
  businessIdOfOid,
  mendBusinessId,
  mendOid,
  oidFault,
  oidOfBusinessId,
  subjectAttribute,
} from '../organisationIds.ts';
import { itemsAt, nodeAt, textAt } from '../tree/formNode.ts';
import { problemAt, textsOfType, type Check, type Path, type RuleContext } from './ruleContext.ts';

/** Every OID has the form of one, and a business id in it holds. */
export const checkOids: Check = (context) =>
  textsOfType(context, 'oid').flatMap(({ path, text }) => {
    const fault = oidFault(text);
    if (fault === undefined) return [];
    const what = {
      form: texts.oidForm,
      'business-id-form': texts.oidBusinessIdForm,
      'check-digit': texts.oidCheckDigit,
    }[fault];
    const mended = mendOid(text) ?? oidFromNeighbour(context, path);
    return problemAt(context, 'registration/oid', path, message(what), {
      source: 'business-id',
      data: mended === undefined ? {} : { value: mended },
    });
  });

/** The OID that follows from the business id beside a broken one. */
function oidFromNeighbour(context: RuleContext, path: Path): string | undefined {
  if (path[path.length - 1] !== 'oid') return undefined;
  const businessId = textAt(context.root, ...path.slice(0, -1), 'businessId');
  return businessId === undefined ? undefined : oidOfBusinessId(businessId);
}

export const checkBusinessIds: Check = (context) =>
  textsOfType(context, 'business-id').flatMap(({ path, text }) => {
    const hasForm = /^\d{7}-\d$/u.test(text);
    if (hasForm && isBusinessId(text)) return [];
    const mended = mendBusinessId(text);
    return problemAt(
      context,
      'registration/business-id',
      path,
      message(hasForm ? texts.businessIdCheckDigit : texts.businessIdForm),
      { source: 'business-id', data: mended === undefined ? {} : { value: mended } },
    );
  });

/** Organisation, contacts and certificates speak of the same organisation. */
export const checkSameOrganisation: Check = (context) => {
  const problems: Problem[] = [];
  const oid = textAt(context.root, 'organisation', 'oid');
  const businessId = textAt(context.root, 'organisation', 'businessId');
  const ofOid = oid === undefined ? undefined : businessIdOfOid(oid);
  if (ofOid !== undefined && businessId !== undefined && isBusinessId(businessId) && ofOid !== businessId) {
    const value = oidOfBusinessId(businessId);
    problems.push(
      problemAt(
        context,
        'registration/organisation-mismatch',
        ['organisation', 'oid'],
        message(texts.oidNotBusinessId),
        {
          source: 'business-id',
          data: value === undefined ? {} : { value },
        },
      ),
    );
    return problems;
  }
  if (oid === undefined || ofOid === undefined) return problems;
  const place = nodeAt(context.root, ['organisation', 'oid']);
  const related =
    place === undefined
      ? []
      : [{ message: message(texts.documentOrganisation), span: { start: place.start, end: place.end } }];
  for (const { path, other } of otherNames(context)) {
    const theirs = businessIdOfOid(other);
    if (theirs === undefined || theirs === ofOid) continue;
    problems.push(
      problemAt(context, 'registration/organisation-mismatch', path, message(texts.otherOrganisation), {
        related,
        data: { value: oid },
      }),
    );
  }
  for (const path of certificatePaths(context)) {
    const subject = textAt(context.root, ...path, 'subject');
    const inSubject = subject === undefined ? undefined : subjectAttribute(subject, 'serialNumber');
    const theirs = inSubject === undefined ? undefined : businessIdOfOid(inSubject);
    if (subject === undefined || inSubject === undefined || theirs === undefined || theirs === ofOid)
      continue;
    problems.push(
      problemAt(
        context,
        'registration/organisation-mismatch',
        [...path, 'subject'],
        message(texts.certificateOther),
        {
          source: 'wellbeing-interface',
          related,
        },
      ),
    );
  }
  return problems;
};

/** OIDs that must be those of the document's organisation. */
function otherNames(context: RuleContext): { path: Path; other: string }[] {
  const found: { path: Path; other: string }[] = [];
  const add = (...path: Path): void => {
    const other = textAt(context.root, ...path);
    if (other !== undefined) found.push({ path, other });
  };
  add('contacts', 'technical', 'organisationOid');
  add('contacts', 'administrative', 'organisationOid');
  add('contact', 'organisationOid');
  const name = textAt(context.root, 'organisation', 'name');
  itemsAt(context.root, 'persons').forEach((person, index) => {
    // Persons of other organisations take part too; only those said to be of this one must match.
    if (name !== undefined && textAt(person, 'organisation')?.toLowerCase() === name.toLowerCase())
      add('persons', index, 'oid');
  });
  return found;
}

function certificatePaths(context: RuleContext): Path[] {
  return [
    ...itemsAt(context.root, 'connection', 'certificates').map((_, index): Path => [
      'connection',
      'certificates',
      index,
    ]),
    ['certificate'],
  ];
}

/** The contact of a client tester is of that organisation. */
export const checkClientTesters: Check = (context) =>
  itemsAt(context.root, 'clientTesters').flatMap((tester, index) => {
    const oid = textAt(tester, 'oid');
    const other = textAt(tester, 'contact', 'organisationOid');
    const ours = oid === undefined ? undefined : businessIdOfOid(oid);
    const theirs = other === undefined ? undefined : businessIdOfOid(other);
    if (oid === undefined || ours === undefined || theirs === undefined || ours === theirs) return [];
    return problemAt(
      context,
      'registration/organisation-mismatch',
      ['clientTesters', index, 'contact', 'organisationOid'],
      message(texts.otherOrganisation),
      { data: { value: oid } },
    );
  });
