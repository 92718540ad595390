import type { Problem } from '../../findings/problem.ts';
import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { CERTIFICATE_KINDS } from '../forms/choices.ts';
import { isBlank, itemsAt, nodeAt, textAt } from '../tree/formNode.ts';
import { placeOfMissing, problemAt, problemAtKey, type Check } from './ruleContext.ts';

/** A citizen application's certificate is ordered after Kela has issued the OID; each audience has its own kind. */
export const checkCertificate: Check = (context) => {
  if (context.form.kind !== 'phr-joint-testing-registration') return [];
  const problems: Problem[] = [];
  const audience = textAt(context.root, 'audience');
  const isOrdered = !isBlank(nodeAt(context.root, ['certificate', 'orderedOn']));
  const isGroup = nodeAt(context.root, ['organisation'])?.shape === 'map';
  if (
    audience === 'citizen' &&
    isOrdered &&
    isGroup &&
    isBlank(nodeAt(context.root, ['organisation', 'oid']))
  ) {
    problems.push(
      problemAt(
        context,
        'registration/certificate-order',
        ['certificate', 'orderedOn'],
        message(texts.orderWithoutOid),
        {
          source: 'phr-integration',
        },
      ),
    );
  }
  const expected =
    audience === 'citizen'
      ? 'wellbeing-application'
      : audience === 'professional'
        ? 'sote-server'
        : undefined;
  const kind = textAt(context.root, 'certificate', 'kind');
  const title = CERTIFICATE_KINDS.find(({ value }) => value === expected)?.title;
  const isKnown = CERTIFICATE_KINDS.some(({ value }) => value === kind);
  if (expected !== undefined && title !== undefined && kind !== undefined && isKnown && kind !== expected) {
    problems.push(
      problemAt(
        context,
        'registration/certificate-kind',
        ['certificate', 'kind'],
        message(texts.certificateKind, { expected: { text: title } }),
        { source: 'phr-integration', data: { value: expected } },
      ),
    );
  }
  return problems;
};

/** Criteria are met, with evidence, before joint testing starts. */
export const checkApprovalCriteria: Check = (context) =>
  itemsAt(context.root, 'approvalCriteria').flatMap((item, index) => {
    const state = textAt(item, 'state');
    if (state === 'not-met' || state === 'in-progress') {
      return problemAt(
        context,
        'registration/approval-criteria',
        ['approvalCriteria', index, 'state'],
        message(texts.criterionNotMet),
        {
          source: 'phr-integration',
        },
      );
    }
    if (state === 'met' && isBlank(nodeAt(item, ['evidence']))) {
      return problemAtKey(
        context,
        'registration/approval-criteria',
        placeOfMissing(
          context,
          ['approvalCriteria', index, 'evidence'],
          ['approvalCriteria', index, 'state'],
        ),
        message(texts.criterionNoEvidence),
        {
          source: 'phr-integration',
          severity: 'warning',
          data: { owner: JSON.stringify(['approvalCriteria', index]), add: 'evidence' },
        },
      );
    }
    return [];
  });
