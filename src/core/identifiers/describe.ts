import type { HoverText, InlayText } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import { ageAt, dayNumber, type CivilDate } from '../hetu/civilDate.ts';
import type { Hetu } from '../hetu/hetu.ts';
import { identifierTexts as texts } from '../l10n/identifiers.ts';
import { message, type Message } from '../l10n/message.ts';
import { isRegisterPath } from './register/register.ts';
import type { FoundCode } from './scan/findCodes.ts';
import type { IdentifierContext } from './settings.ts';

/** How many other places a hover names. */
const SHOWN_USES = 5;

/** What a code is, without the code: whether for testing, issued for what, the person's age and sex, where else it is used. */
export function hoverOfCode(
  { start, end, hetu }: FoundCode,
  context: IdentifierContext,
  document: DocumentSource,
): HoverText {
  const paragraphs: Message[] = [];
  const issued = context.register?.byCode.get(hetu.code);
  if (!hetu.isTest) paragraphs.push(message(texts.hoverReal));
  else if (issued !== undefined) {
    paragraphs.push(message(texts.hoverIssued, { purpose: message(texts[issued.purpose]) }));
  } else paragraphs.push(message(context.register === undefined ? texts.hoverTest : texts.hoverNotIssued));
  paragraphs.push(describePerson(hetu, context.today()));
  if (issued?.testCase !== undefined) {
    paragraphs.push(message(texts.hoverTestCase, { testCase: escapeMarkdown(issued.testCase) }));
  }
  if (issued?.note !== undefined) {
    paragraphs.push(message(texts.hoverNote, { note: escapeMarkdown(issued.note) }));
  }
  const { line } = document.lines.positionAt(start);
  const uses = (context.memory?.uses(hetu.code) ?? []).filter(
    (use) => !(use.file === document.path && use.line === line) && !isRegisterPath(use.file),
  );
  if (uses.length > 0) {
    const shown = uses.slice(0, SHOWN_USES).map((use) => `${escapeMarkdown(use.file)}:${use.line + 1}`);
    const rest = uses.length > SHOWN_USES ? `, … (${uses.length})` : '';
    paragraphs.push(message(texts.hoverUses, { places: `${shown.join(', ')}${rest}` }));
  }
  return { start, end, paragraphs };
}

/** The short text behind a code. */
export function inlayOfCode({ end, hetu }: FoundCode, context: IdentifierContext): InlayText {
  if (!hetu.isTest) return { offset: end, label: message(texts.inlayReal) };
  const person = describePerson(hetu, context.today());
  const issued = context.register?.byCode.get(hetu.code);
  const label =
    issued === undefined
      ? message(texts.inlayTest, { person })
      : message(texts.inlayIssued, { purpose: message(texts[issued.purpose]), person });
  return { offset: end, label };
}

function describePerson({ birthDate, sex }: Hetu, today: CivilDate): Message {
  return dayNumber(birthDate) > dayNumber(today)
    ? message(texts.unborn, { sex: message(texts[sex]) })
    : message(texts.person, { sex: message(texts[sex]), age: ageAt(birthDate, today) });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|]/gu, '\\$&').replace(/[\r\n]+/gu, ' ');
}
