import { isoDate, parseIsoDate } from '../../calendar/civilDate.ts';
import { parseInstant } from '../../calendar/helsinkiTime.ts';
import type { Problem } from '../../findings/problem.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { firstDayOf, lastDayOf, registrationDeadline } from '../deadlines.ts';
import { itemsAt, nodeAt, textAt, type FormNode } from '../tree/formNode.ts';
import { problemAt, textsOfType, type Check, type Path, type RuleContext } from './ruleContext.ts';

const DATE_SHAPE = /^\d{4}-\d{2}(?:-\d{2})?$/u;

/** How many days ahead a deadline is worth a note. */
const SOON = 30;

/** Dates exist, periods end behind their start, results are not of the future. */
export const checkDates: Check = (context) => {
  const problems: Problem[] = [];
  for (const { path, text } of textsOfType(context, 'date', 'month')) {
    // Text of another form is the schema's matter; months beyond 12 are too.
    if (
      DATE_SHAPE.test(text) &&
      /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u.test(text) &&
      firstDayOf(text) === undefined
    ) {
      problems.push(
        problemAt(context, 'registration/date', path, message(texts.dateUnreal), lastDayData(text)),
      );
    }
  }
  const start = dayAt(context, firstDayOf, 'period', 'start');
  const end = dayAt(context, lastDayOf, 'period', 'end');
  if (start !== undefined && end !== undefined && end < start) {
    problems.push(problemAt(context, 'registration/date', ['period', 'end'], message(texts.endBeforeStart)));
  }
  for (const list of ['preliminaryCases', 'testCases']) {
    itemsAt(context.root, list).forEach((item, index) => {
      const date = textAt(item, 'date');
      const day = date === undefined ? undefined : parseIsoDate(date);
      if (day !== undefined && day > context.today.day && hasResult(item)) {
        problems.push(futureResult(context, [list, index, 'date'], message(texts.resultFromFuture)));
      }
    });
  }
  itemsAt(context.root, 'cases').forEach((item, index) => {
    const startedAt = textAt(item, 'startedAt');
    const instant = startedAt === undefined ? undefined : parseInstant(startedAt);
    if (startedAt === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(startedAt)) return;
    if (instant === undefined) {
      problems.push(
        problemAt(context, 'registration/date', ['cases', index, 'startedAt'], message(texts.dateUnreal)),
      );
    } else if (instant > context.today.instant && hasResult(item)) {
      problems.push(futureResult(context, ['cases', index, 'startedAt'], message(texts.runFuture)));
    }
  });
  return problems;
};

function futureResult(context: RuleContext, path: Path, what: Message): Problem {
  return problemAt(context, 'registration/date', path, what);
}

function lastDayData(text: string): { data: Record<string, string> } | Record<string, never> {
  const last = lastDayOf(text.slice(0, 7));
  return last === undefined ? {} : { data: { value: isoDate(last) } };
}

function hasResult(item: FormNode): boolean {
  const result = textAt(item, 'result');
  return result === 'passed' || result === 'failed';
}

function dayAt(
  context: RuleContext,
  read: (text: string) => number | undefined,
  ...path: Path
): number | undefined {
  const written = textAt(context.root, ...path);
  return written === undefined ? undefined : read(written);
}

/** The registration leaves at least two months before its period starts; both readings and the published day are shown. */
export const checkDeadline: Check = (context) => {
  const { root, today } = context;
  const start = textAt(root, 'period', 'start');
  if (context.form.kind !== 'joint-testing-registration' || start === undefined) return [];
  const deadline = registrationDeadline(start, textAt(root, 'period', 'registerBy'));
  if (deadline === undefined) return [];
  const sent = textAt(root, 'registeredOn');
  const sentDay = sent === undefined ? undefined : parseIsoDate(sent);
  if (sent !== undefined && sentDay === undefined) return [];
  const day = sentDay ?? today.day;
  const readings = {
    deadline: isoDate(deadline.counts),
    twoMonths: isoDate(deadline.twoMonths),
    wholeMonths: isoDate(deadline.wholeMonths),
    published: deadline.published === undefined ? message(texts.notPublished) : isoDate(deadline.published),
  };
  const path: Path = sentDay === undefined ? ['period', 'start'] : ['registeredOn'];
  const data = { deadline: readings.deadline };
  if (day > deadline.counts) {
    const isFirst = nodeAt(root, ['firstCertification']);
    if (isFirst?.shape === 'scalar' && isFirst.value === true) {
      return [
        problemAt(
          context,
          'registration/deadline',
          path,
          message(texts.lateFirst, { deadline: readings.deadline }),
          {
            source: 'registering',
            severity: 'information',
            data,
          },
        ),
      ];
    }
    return [
      problemAt(context, 'registration/deadline', path, message(texts.late, readings), {
        source: 'registering',
        data,
      }),
    ];
  }
  const days = deadline.counts - day;
  if (sentDay !== undefined || days > SOON) return [];
  return [
    problemAt(context, 'registration/deadline', path, message(texts.soon, { ...readings, days }), {
      source: 'registering',
      severity: 'information',
      data,
    }),
  ];
};
