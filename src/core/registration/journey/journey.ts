import { message } from '../../l10n/message.ts';
import { registrationJourneyTexts as texts } from '../../l10n/registrationJourney.ts';
import { SERVICES } from '../forms/choices.ts';
import { itemsAt, type FormNode } from '../tree/formNode.ts';
import { rootMap } from '../tree/formDocument.ts';
import { kantaSteps } from './kantaSteps.ts';
import type { Journey, JourneyInput, Step } from './model.ts';
import { phrSteps } from './phrSteps.ts';

/** One journey for each service that a document of the workspace names, and one for Kanta PHR. */
export function journeysOf(input: JourneyInput): Journey[] {
  const named = new Set(input.documents.flatMap(({ document }) => servicesOf(rootMap(document))));
  const journeys: Journey[] = SERVICES.filter(({ value }) => named.has(value)).map(({ value, title }) => ({
    id: value,
    title,
    steps: withBlocks(kantaSteps(forService(input, value))),
  }));
  if (input.documents.some(({ kind }) => kind === 'phr-joint-testing-registration')) {
    journeys.push({ id: 'phr', title: texts.phr, steps: withBlocks(phrSteps(input)) });
  }
  return journeys;
}

/** Documents that name no service concern every one. */
function forService(input: JourneyInput, service: string): JourneyInput {
  return {
    ...input,
    documents: input.documents.filter(({ document, kind }) => {
      if (kind === 'phr-joint-testing-registration') return false;
      const services = servicesOf(rootMap(document));
      return services.length === 0 || services.includes(service);
    }),
  };
}

function servicesOf(root: FormNode | undefined): string[] {
  return itemsAt(root, 'services').flatMap((item) =>
    item.shape === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}

/** A step without a start waits for the first one before it that is not done. */
function withBlocks(steps: readonly Step[]): Step[] {
  return steps.map((step, index) => {
    if (step.state !== 'blocked') return step;
    const before = steps.slice(0, index).find(({ state }) => state !== 'done');
    if (before === undefined) return { ...step, state: 'ready' };
    return { ...step, why: [...step.why, message(texts.blockedBy, { step: { text: before.title } })] };
  });
}
