import type { Instant } from '../calendar/helsinkiTime.ts';
import { environmentTreeTexts as texts, topicTexts } from '../l10n/environmentTree.ts';
import { eventTexts, statusTexts } from '../l10n/environments.ts';
import type { Language } from '../l10n/language.ts';
import { message, render, type Message } from '../l10n/message.ts';
import {
  TOPICS,
  type Endpoint,
  type Environment,
  type Fact,
  type Link,
  type Service,
  type Source,
} from './catalog.ts';
import { describeDay, describeTime } from './describeTime.ts';
import { eventsBetween, type EnvironmentEvent } from './environmentEvents.ts';
import type { EnvironmentModel, StatusAnswer } from './environmentModel.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';
import { escapeMarkdown, STATUS_LOOKS, type TreeNode } from './treeNode.ts';

/** What the tree shows beside the calendar, as nodes that others made. */
export interface TreeExtras {
  /** How an endpoint is doing, when it is asked. */
  readonly reach?: (
    endpoint: Endpoint,
  ) => { readonly description: string; readonly tooltip: string; readonly icon: string } | undefined;
  readonly certificates?: (environment: string) => readonly TreeNode[];
}

/** What every node is made with. */
export interface Making {
  readonly model: EnvironmentModel;
  readonly now: Instant;
  readonly language: Language;
  readonly extras: TreeExtras;
}

export function say({ language }: Making, what: Message): string {
  return render(what, language);
}

function leaf(making: Making, id: string, kind: string, label: string, more: Partial<TreeNode>): TreeNode {
  const sentence =
    more.description === undefined
      ? label.replace(/\.?$/u, '.')
      : say(making, message(texts.sentence, { label, more: more.description }));
  return {
    id,
    kind,
    label,
    icon: 'circle-small',
    colour: 'none',
    sentence,
    tooltip: escapeMarkdown(label),
    copy: more.description === undefined ? label : `${label} ${more.description}`,
    isExpanded: false,
    children: [],
    ...more,
  };
}

export function nowNode(making: Making, own: string, answer: StatusAnswer, why: readonly string[]): TreeNode {
  const label = say(making, message(texts.now, { status: message(statusTexts[answer.status]) }));
  return leaf(making, `fact:${own}/now`, 'fact', label, {
    ...STATUS_LOOKS[answer.status],
    ...(answer.since === undefined
      ? {}
      : { description: say(making, message(texts.since, { time: describeTime(answer.since, making.now) })) }),
    tooltip: [
      ...why.map((reason) => `- ${escapeMarkdown(reason)}`),
      '',
      sourceMarkdown(making, answer.source),
    ].join('\n'),
    copy: [label, ...why].join('\n'),
    isExpanded: true,
    children: answer.why.map((reason, index) =>
      leaf(making, `fact:${own}/why/${index}`, 'fact', say(making, reason), {
        tooltip: `${escapeMarkdown(say(making, reason))}\n\n${sourceMarkdown(making, answer.source)}`,
      }),
    ),
  });
}

export function thenNode(making: Making, own: string, at: Instant, status: EnvironmentStatus): TreeNode {
  return leaf(
    making,
    `fact:${own}/then`,
    'fact',
    say(making, message(texts.next, { status: message(statusTexts[status]) })),
    {
      icon: 'arrow-right',
      description: say(making, message(texts.from, { time: describeTime(at, making.now) })),
    },
  );
}

/** Far enough for the next of everything that happens monthly and quarterly. */
const LOOK_AHEAD = 100 * 86_400_000;

export function eventNode(making: Making, environment: Environment, service: Service): TreeNode {
  const { model, now } = making;
  const event = eventsBetween(model, now, now + LOOK_AHEAD, {
    environments: [environment.id],
    kinds: ['announced-outage', 'fault-test', 'maintenance-day', 'data-deletion'],
  }).find(({ start, services }) => start > now && services.includes(service.id));
  const id = `fact:${environment.id}/${service.id}/next`;
  if (event === undefined)
    return leaf(making, id, 'fact', say(making, message(texts.noEvent)), { icon: 'calendar' });
  return leaf(making, id, 'fact', say(making, message(texts.nextEvent, { event: event.title })), {
    icon: 'calendar',
    description: say(making, eventTime(event, now)),
    tooltip: `${escapeMarkdown(say(making, message(eventTexts[event.kind])))}\n\n${sourceMarkdown(making, event.source)}`,
  });
}

function eventTime(event: EnvironmentEvent, now: Instant): Message {
  return event.isAllDay ? describeDay(event.start) : describeTime(event.start, now);
}

export function factNodes(making: Making, own: string, facts: readonly Fact[]): TreeNode[] {
  return [...facts]
    .sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
    .map((fact) => factNode(making, own, fact));
}

const TOPIC_ICONS: Readonly<Record<Fact['topic'], string>> = {
  purpose: 'target',
  forbidden: 'circle-slash',
  rule: 'law',
  joining: 'sign-in',
  access: 'key',
  hours: 'clock',
  data: 'database',
  contact: 'mail',
};

function factNode(making: Making, own: string, fact: Fact): TreeNode {
  const { language } = making;
  const [safe, ...others] = fact.readings;
  const text = safe.text[language];
  const isConflict = others.length > 0;
  return leaf(
    making,
    `fact:${own}/${fact.id}`,
    'fact',
    `${render({ text: topicTexts[fact.topic] }, language)}: ${text}`,
    {
      icon: isConflict || safe.certainty === 'unknown' ? 'warning' : TOPIC_ICONS[fact.topic],
      colour: isConflict || safe.certainty === 'unknown' ? 'warning' : 'none',
      tooltip: fact.readings
        .map(
          (reading) =>
            `${escapeMarkdown(reading.text[language])}\n\n${sourceMarkdown(making, reading.source)}`,
        )
        .join('\n\n---\n\n'),
      copy: text,
      ...(safe.source.url === undefined ? {} : { url: safe.source.url }),
      children: isConflict
        ? fact.readings.map((reading, index) =>
            leaf(making, `fact:${own}/${fact.id}/${index}`, 'fact', reading.text[language], {
              description: sourceText(making, reading.source),
              ...(reading.source.url === undefined ? {} : { url: reading.source.url }),
            }),
          )
        : [],
      isExpanded: isConflict,
    },
  );
}

export function linkNode(making: Making, own: string, link: Link, index: number): TreeNode {
  const url = link.url[making.language];
  return leaf(
    making,
    `link:${own}/${index}`,
    'link',
    say(making, message(texts.link, { name: { text: link.name } })),
    {
      icon: 'link-external',
      tooltip: escapeMarkdown(url),
      copy: url,
      url,
      command: { id: 'kanta.environments.openDocumentation', arguments: [{ url }] },
    },
  );
}

/** What one asks Kela for, as documents of the registration part. */
export function actionNodes(making: Making, environment: Environment): TreeNode[] {
  if (environment.isOwn || environment.rules.every(({ kind }) => kind !== 'service-hours')) return [];
  const make = (
    id: 'requestAccess' | 'requestCodes' | 'changeContact',
    kind: string,
    icon: string,
  ): TreeNode =>
    leaf(making, `action:${environment.id}/${kind}`, 'action', render({ text: texts[id] }, making.language), {
      icon,
      command: { id: '_kanta.environments.request', arguments: [{ kind, environment: environment.id }] },
    });
  return [
    ...(environment.id === 'ct' ? [make('requestAccess', 'archivist-access-request', 'key')] : []),
    make('requestCodes', 'test-code-request', 'person-add'),
    make('changeContact', 'notice-of-change', 'mail'),
  ];
}

export function endpointNode(making: Making, own: string, endpoint: Endpoint): TreeNode {
  const reach = making.extras.reach?.(endpoint);
  return leaf(making, `endpoint:${own}/${endpoint.id}`, 'endpoint', endpoint.name[making.language], {
    icon: reach?.icon ?? 'globe',
    description: reach?.description ?? endpoint.url,
    tooltip: [
      escapeMarkdown(endpoint.url),
      ...(reach === undefined ? [] : [escapeMarkdown(reach.tooltip)]),
      sourceMarkdown(making, endpoint.source),
    ].join('\n\n'),
    copy: endpoint.url,
  });
}

function sourceText(making: Making, source: Source): string {
  return source.updated === undefined
    ? source.title
    : say(
        making,
        message(texts.updated, {
          title: source.title,
          date: source.updated.split('-').reverse().map(Number).join('.'),
        }),
      );
}

export function sourceMarkdown(making: Making, source: Source): string {
  const shown = escapeMarkdown(sourceText(making, source));
  return say(
    making,
    message(texts.source, { source: source.url === undefined ? shown : `[${shown}](${source.url})` }),
  );
}
