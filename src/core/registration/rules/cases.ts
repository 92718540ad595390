import { parseIsoDate } from '../../calendar/civilDate.ts';
import { parseInstant } from '../../calendar/helsinkiTime.ts';
import type { Problem } from '../../findings/problem.ts';
import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { isBlank, itemsAt, nodeAt, textAt, type FormNode } from '../tree/formNode.ts';
import { placeOfMissing, problemAt, problemAtKey, type Check, type Path } from './ruleContext.ts';

function isTrue(node: FormNode | undefined): boolean {
  return node?.shape === 'scalar' && node.value === true;
}

/** All preliminary cases have a result when the registration is sent, and each mandatory one has passed. */
export const checkPreliminaryCases: Check = (context) =>
  itemsAt(context.root, 'preliminaryCases').flatMap((item, index) => {
    const result = textAt(item, 'result');
    const mandatory = isTrue(nodeAt(item, ['mandatory']));
    const what =
      result === 'not-run'
        ? texts.caseNotRun
        : mandatory && result === 'failed'
          ? texts.caseNotPassed
          : mandatory && result === 'not-applicable'
            ? texts.mandatoryNotApplicable
            : undefined;
    if (what === undefined) return [];
    return problemAt(
      context,
      'registration/preliminary-case',
      ['preliminaryCases', index, 'result'],
      message(what),
      {
        source: 'registering',
      },
    );
  });

const CASE_LISTS: readonly { list: string; id: string }[] = [
  { list: 'preliminaryCases', id: 'id' },
  { list: 'testCases', id: 'id' },
  { list: 'approvalCriteria', id: 'id' },
];

/** A case or criterion stands once in its list; in a test run the same case may be run again. */
export const checkDuplicateCases: Check = (context) =>
  CASE_LISTS.flatMap(({ list, id }) => {
    const seen = new Set<string>();
    return itemsAt(context.root, list).flatMap((item, index) => {
      const name = textAt(item, id);
      if (name === undefined) return [];
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return problemAt(
        context,
        'registration/duplicate-case',
        [list, index, id],
        message(texts.duplicateCase, { case: name.slice(0, 60) }),
      );
    });
  });

/** What is left out is explained. */
export const checkNotes: Check = (context) => {
  const problems: Problem[] = [];
  const expect = (path: Path, item: FormNode): void => {
    const note = nodeAt(item, ['note']);
    if (isBlank(note)) {
      problems.push(
        problemAt(context, 'registration/note-expected', path, message(texts.noteExpected), {
          source: 'registering',
        }),
      );
    }
  };
  itemsAt(context.root, 'functions').forEach((item, index) => {
    if (textAt(item, 'implementation') === 'partial') expect(['functions', index, 'implementation'], item);
  });
  for (const list of ['preliminaryCases', 'testCases']) {
    itemsAt(context.root, list).forEach((item, index) => {
      const isMandatory = isTrue(nodeAt(item, ['mandatory'])) && list === 'preliminaryCases';
      if (textAt(item, 'result') === 'not-applicable' && !isMandatory) expect([list, index, 'result'], item);
    });
  }
  itemsAt(context.root, 'approvalCriteria').forEach((item, index) => {
    if (textAt(item, 'state') === 'not-applicable') expect(['approvalCriteria', index, 'state'], item);
  });
  return problems;
};

/** Separate systems are integrated no later than at registration. */
export const checkConnectedSystems: Check = (context) => {
  const sent = textAt(context.root, 'registeredOn');
  const by = (sent === undefined ? undefined : parseIsoDate(sent)) ?? context.today.day;
  return itemsAt(context.root, 'connectedSystems').flatMap((item, index) => {
    if (item.shape !== 'map') return [];
    const date = textAt(item, 'integratedOn');
    const day = date === undefined ? undefined : parseIsoDate(date);
    if (date === undefined) {
      return problemAtKey(
        context,
        'registration/connected-system',
        placeOfMissing(context, ['connectedSystems', index, 'integratedOn'], ['connectedSystems', index]),
        message(texts.notIntegrated),
        {
          source: 'environments',
          data: { add: 'integratedOn' },
        },
      );
    }
    if (day === undefined || day <= by) return [];
    return problemAt(
      context,
      'registration/connected-system',
      ['connectedSystems', index, 'integratedOn'],
      message(texts.notIntegrated),
      {
        source: 'environments',
      },
    );
  });
};

/** A case can't have been run while its environment was disconnected. */
export const checkRunTimes: Check = (context) => {
  const { unavailableAt } = context.workspace;
  if (unavailableAt === undefined || context.form.kind !== 'test-run') return [];
  return itemsAt(context.root, 'cases').flatMap((item, index) => {
    const environment = textAt(item, 'environment');
    const startedAt = textAt(item, 'startedAt');
    const instant = startedAt === undefined ? undefined : parseInstant(startedAt);
    if (environment === undefined || instant === undefined) return [];
    const why = unavailableAt(environment, servicesOf(context.root), instant);
    if (why === undefined) return [];
    return problemAt(
      context,
      'registration/run-time',
      ['cases', index, 'startedAt'],
      message(texts.runOutage, { status: why.status }),
      {
        source: 'environments',
      },
    );
  });
};

function servicesOf(root: FormNode): string[] {
  return itemsAt(root, 'services').flatMap((item) =>
    item.shape === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}
