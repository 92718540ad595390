import type { Instant } from '../calendar/helsinkiTime.ts';
import { environmentTreeTexts as texts } from '../l10n/environmentTree.ts';
import { statusTexts } from '../l10n/environments.ts';
import { message, type Message } from '../l10n/message.ts';
import { findEnvironment } from './catalog.ts';
import { describeTime } from './describeTime.ts';
import type { EnvironmentModel } from './environmentModel.ts';
import { statusRank, type EnvironmentStatus } from './environmentStatus.ts';
import type { ServiceTarget } from './willItBeOpen.ts';

export interface PinnedStatus {
  /** `CT open · closes 16.00`. */
  readonly text: Message;
  readonly status: EnvironmentStatus;
}

/** `ct` or `ct/prescription` as services; none when there is no such thing. */
export function pinnedTargets(model: EnvironmentModel, pinned: string): ServiceTarget[] {
  const [environment = '', service] = pinned.split('/');
  return (findEnvironment(model.catalog, environment)?.services ?? [])
    .filter(({ id }) => service === undefined || id === service)
    .map(({ id }) => ({ environment, service: id }));
}

/** The words for one pinned environment or service: of several services the strongest status counts. */
export function pinnedStatus(
  model: EnvironmentModel,
  pinned: string,
  now: Instant,
): PinnedStatus | undefined {
  const targets = pinnedTargets(model, pinned);
  const [strongest] = targets
    .flatMap((target) => {
      const span = model.spanAt(target.environment, target.service, now);
      return span === undefined ? [] : [{ target, span }];
    })
    .sort((a, b) => statusRank(a.span.status) - statusRank(b.span.status));
  const environment = findEnvironment(model.catalog, strongest?.target.environment ?? '');
  if (strongest === undefined || environment === undefined) return undefined;
  const { span, target } = strongest;
  const name = pinned.includes('/')
    ? {
        text: joinNames(
          environment.shortName,
          environment.services.find(({ id }) => id === target.service)?.shortName,
        ),
      }
    : { text: environment.shortName };
  const status = message(statusTexts[span.status]);
  if (span.until === undefined) return { text: message(texts.steady, { name, status }), status: span.status };
  const time = describeTime(span.until, now);
  const next = model.nextChange(target.environment, target.service, now)?.status;
  const text = span.status === 'open' ? texts.closes : next === 'open' ? texts.opens : texts.changes;
  return { text: message(text, { name, status, time }), status: span.status };
}

function joinNames(a: Message['text'], b: Message['text'] | undefined): Message['text'] {
  const join = (language: keyof Message['text']): string => `${a[language]} ${b?.[language] ?? ''}`;
  return { en: join('en'), fi: join('fi'), sv: join('sv') };
}
