import type { Instant } from '../calendar/helsinkiTime.ts';
import { environmentTreeTexts as texts } from '../l10n/environmentTree.ts';
import { statusTexts } from '../l10n/environments.ts';
import type { Language } from '../l10n/language.ts';
import { message, render, type Message } from '../l10n/message.ts';
import type { Environment, Service } from './catalog.ts';
import { describeTime } from './describeTime.ts';
import type { EnvironmentModel, StatusAnswer } from './environmentModel.ts';
import { statusRank, type EnvironmentStatus } from './environmentStatus.ts';
import {
  actionNodes,
  endpointNode,
  eventNode,
  factNodes,
  linkNode,
  nowNode,
  say,
  sourceMarkdown,
  thenNode,
  type Making,
  type TreeExtras,
} from './treeLeaves.ts';
import { escapeMarkdown, STATUS_LOOKS, type TreeNode } from './treeNode.ts';

/** The nodes of the tree for the environments that are shown, in the catalog's order. */
export function environmentTree(
  model: EnvironmentModel,
  now: Instant,
  language: Language,
  shown: readonly string[],
  extras: TreeExtras = {},
): TreeNode[] {
  const making = { model, now, language, extras };
  return model.catalog.environments
    .filter(({ id, isOwn }) => isOwn || shown.includes(id))
    .map((environment) => environmentNode(making, environment));
}

function environmentNode(making: Making, environment: Environment): TreeNode {
  const { language, model, now } = making;
  const services = environment.services.flatMap((service) => {
    const answer = model.statusAt(environment.id, service.id, now);
    return answer === undefined ? [] : [{ service, answer }];
  });
  const worst = services.reduce<(typeof services)[number] | undefined>(
    (a, b) => (a === undefined || statusRank(b.answer.status) < statusRank(a.answer.status) ? b : a),
    undefined,
  );
  const status = worst?.answer.status ?? 'no-promise';
  const same = services.filter(({ answer }) => answer.status === status);
  const description =
    worst === undefined
      ? ''
      : say(making, describeSome(status, worst.answer.until, same.length, services.length, now));
  const name = environment.name[language];
  const certificates = making.extras.certificates?.(environment.id) ?? [];
  return {
    id: `environment:${environment.id}`,
    kind: 'environment',
    label: name,
    description,
    ...STATUS_LOOKS[status],
    sentence: say(making, message(texts.environmentSentence, { environment: name, status: description })),
    tooltip:
      [
        `**${escapeMarkdown(name)}**`,
        ...services.map(
          ({ service, answer }) =>
            `- ${escapeMarkdown(service.name[language])}: ${escapeMarkdown(statusName(making, answer.status))}`,
        ),
      ].join('\n') + `\n\n${say(making, message(texts.helsinki))}`,
    copy: `${name}: ${description}`,
    ...(environment.links[0] === undefined ? {} : { url: environment.links[0].url[language] }),
    environment: environment.id,
    isExpanded: true,
    children: [
      ...services.map(({ service, answer }) => serviceNode(making, environment, service, answer)),
      ...(certificates.length === 0
        ? []
        : [group(making, environment, 'certificates', texts.certificates, 'lock', certificates)]),
      group(making, environment, 'about', texts.about, 'info', [
        ...factNodes(making, environment.id, environment.facts),
        ...environment.links.map((link, index) => linkNode(making, environment.id, link, index)),
        ...actionNodes(making, environment),
      ]),
    ],
  };
}

/** `open · until 16.00`, or for a part of the services `2 of 7 services: fault test · until 15.00`. */
function describeSome(
  status: EnvironmentStatus,
  until: Instant | undefined,
  count: number,
  all: number,
  now: Instant,
): Message {
  const name = message(statusTexts[status]);
  if (until === undefined) return message(texts.statusOnly, { status: name });
  const time = describeTime(until, now);
  return count === all
    ? message(texts.untilShort, { status: name, time })
    : message(texts.someOf, { count, all, status: name, time });
}

function group(
  making: Making,
  environment: Environment,
  id: string,
  text: (typeof texts)['about'] | (typeof texts)['certificates'],
  icon: string,
  children: readonly TreeNode[],
): TreeNode {
  const label = render({ text }, making.language);
  return {
    id: `group:${environment.id}/${id}`,
    kind: 'group',
    label,
    icon,
    colour: 'none',
    sentence: `${label}, ${environment.name[making.language]}.`,
    tooltip: escapeMarkdown(label),
    copy: label,
    environment: environment.id,
    isExpanded: false,
    children,
  };
}

function statusName(making: Making, status: EnvironmentStatus): string {
  return say(making, message(statusTexts[status]));
}

function serviceNode(
  making: Making,
  environment: Environment,
  service: Service,
  answer: StatusAnswer,
): TreeNode {
  const { language, now, model } = making;
  const name = service.name[language];
  const status = message(statusTexts[answer.status]);
  const next = model.nextChange(environment.id, service.id, now);
  const description = say(making, describeSome(answer.status, answer.until, 1, 1, now));
  const spoken =
    next === undefined
      ? description
      : say(
          making,
          message(texts.untilSentence, {
            status,
            time: describeTime(next.at, now),
            next: message(statusTexts[next.status]),
          }),
        );
  const why = answer.why.map((reason) => say(making, reason));
  const own = `${environment.id}/${service.id}`;
  return {
    id: `service:${own}`,
    kind: 'service',
    label: service.shortName[language],
    description,
    ...STATUS_LOOKS[answer.status],
    sentence: `${say(making, message(texts.serviceSentence, { service: name, environment: environment.name[language], status: spoken }))} ${why.join('. ')}.`,
    tooltip: [
      `**${escapeMarkdown(name)}** · ${escapeMarkdown(environment.name[language])}`,
      escapeMarkdown(spoken),
      why.map((reason) => `- ${escapeMarkdown(reason)}`).join('\n'),
      `${sourceMarkdown(making, answer.source)}  \n${say(making, message(texts.helsinki))}`,
    ].join('\n\n'),
    copy: `${environment.name[language]}, ${name}: ${description}`,
    ...(environment.links[0] === undefined ? {} : { url: environment.links[0].url[language] }),
    environment: environment.id,
    service: service.id,
    isExpanded: false,
    children: [
      nowNode(making, own, answer, why),
      ...(next === undefined ? [] : [thenNode(making, own, next.at, next.status)]),
      eventNode(making, environment, service),
      ...factNodes(
        making,
        own,
        service.facts.length > 0
          ? service.facts
          : environment.facts.filter(({ topic }) => topic === 'purpose'),
      ),
      ...factNodes(
        making,
        `${own}/contact`,
        environment.facts.filter(({ topic }) => topic === 'contact'),
      ),
      ...service.endpoints.map((endpoint) => endpointNode(making, own, endpoint)),
    ],
  };
}
