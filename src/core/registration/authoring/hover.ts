import type { HoverText } from '../../checking/analyzer.ts';
import { isoDate } from '../../calendar/civilDate.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationAuthoringTexts as texts } from '../../l10n/registrationAuthoring.ts';
import { registrationRuleTexts as ruleTexts } from '../../l10n/registrationRules.ts';
import { registrationDeadline } from '../deadlines.ts';
import { formOf } from '../forms/allForms.ts';
import type { Field } from '../forms/model.ts';
import { citeSource, sourceUrl } from '../forms/sources.ts';
import { fieldAt } from '../schema/fieldAt.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { textAt, type FormMap } from '../tree/formNode.ts';
import { placeAt, type Path } from './place.ts';

/** What a key is for or what a value means, as Markdown paragraphs. */
export function hoverAt(document: FormDocument, offset: number): HoverText | undefined {
  const root = rootMap(document);
  const kind = kindOf(document);
  if (root === undefined || kind === undefined) return undefined;
  const form = formOf(kind);
  const place = placeAt(root, offset);
  if (place.at === 'inside') return undefined;
  const span = place.at === 'key' ? place.entry : place.node;
  const { start, end } = span;
  if (place.path.length === 1 && place.path[0] === 'kind') {
    const link = sourceUrl(form.source);
    return {
      start,
      end,
      paragraphs: [
        message(texts.titled, { title: { text: form.title } }),
        { text: form.help },
        source(citeSource(form.source), link),
        message(texts.sentTo, { address: form.recipient.address }),
      ],
    };
  }
  const field = fieldAt(form, place.path);
  if (field === undefined) return undefined;
  const meaning = place.at === 'value' ? choiceParagraphs(field, place.node.value) : [];
  return {
    start,
    end,
    paragraphs: [...meaning, ...fieldParagraphs(field), ...deadlineParagraphs(root, place.path)],
  };
}

function choiceParagraphs(field: Field, value: unknown): Message[] {
  if (field.shape !== 'scalar') return [];
  const choice = field.choices?.find((known) => known.value === value);
  if (choice === undefined) return [];
  return choice.help === undefined
    ? [message(texts.choice, { value: choice.value, title: { text: choice.title } })]
    : [
        message(texts.choiceHelp, {
          value: choice.value,
          title: { text: choice.title },
          help: { text: choice.help },
        }),
      ];
}

/** Title, need and help; then the source. */
export function fieldParagraphs(field: Field): Message[] {
  return [
    message(texts.titledNeed, { title: { text: field.title }, need: { text: texts[field.need] } }),
    { text: field.help },
    ...(field.from === undefined ? [] : [message(texts.from, { from: { text: field.from } })]),
    ...(field.ours === true ? [message(texts.ours)] : []),
    ...(field.source === undefined ? [] : [source(citeSource(field.source), sourceUrl(field.source))]),
  ];
}

function source(title: string, url: string | undefined): Message {
  return message(texts.source, { source: url === undefined ? title : `[${title}](${url})` });
}

function deadlineParagraphs(root: FormMap, path: Path): Message[] {
  if (path[0] !== 'period') return [];
  const start = textAt(root, 'period', 'start');
  const deadline =
    start === undefined ? undefined : registrationDeadline(start, textAt(root, 'period', 'registerBy'));
  if (deadline === undefined) return [];
  return [
    message(texts.deadline, {
      deadline: isoDate(deadline.counts),
      sendBy: isoDate(deadline.sendBy),
      twoMonths: isoDate(deadline.twoMonths),
      wholeMonths: isoDate(deadline.wholeMonths),
      published:
        deadline.published === undefined ? message(ruleTexts.notPublished) : isoDate(deadline.published),
    }),
  ];
}
