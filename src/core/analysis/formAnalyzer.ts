import type { Analyzer } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import { EnvironmentModel } from '../environments/environmentModel.ts';
import { readEnvironmentSettings } from '../environments/environmentSettings.ts';
import { readOutages } from '../environments/readOutages.ts';
import type { TestIdRegister } from '../identifiers/register/register.ts';
import { createRegistrationAnalyzer } from '../registration/registrationAnalyzer.ts';
import type { Unavailability } from '../registration/workspace.ts';
import type { AnalyzerInputs } from './createAnalyzers.ts';

/** The registration documents' analyzer with what it needs to know of the register, the environments and the workspace's other documents. */
export function createFormAnalyzer(inputs: AnalyzerInputs, register: TestIdRegister | undefined): Analyzer {
  const { exists, shapeShownElsewhere } = inputs;
  let forms: readonly DocumentSource[] = [];
  let model: EnvironmentModel | undefined;
  const analyzer = createRegistrationAnalyzer({
    now: inputs.now,
    documents: () => forms,
    issuedCodes: () => register?.codes,
    unavailableAt: (environment, services, at) => {
      model ??= makeModel(inputs);
      return firstUnavailable(model, environment, services, at);
    },
    ...(exists === undefined ? {} : { exists }),
    ...(shapeShownElsewhere === undefined ? {} : { shapeShownElsewhere }),
  });
  return {
    ...analyzer,
    analyze: async (document, isCancelled) => {
      forms = (await inputs.forms?.()) ?? [];
      return isCancelled() ? undefined : analyzer.analyze(document, isCancelled);
    },
  };
}

function makeModel({ config, outages }: AnalyzerInputs): EnvironmentModel {
  const { catalog } = readEnvironmentSettings(config.sections.environments).settings;
  return new EnvironmentModel(catalog, outages === undefined ? [] : readOutages(outages, catalog).outages);
}

/** Only a fault test and an announced outage take an environment away; at other times it may be there without support. */
function firstUnavailable(
  model: EnvironmentModel,
  environment: string,
  services: readonly string[],
  at: number,
): Unavailability | undefined {
  for (const service of services) {
    const answer = model.statusAt(environment, service, at);
    const [why] = answer?.why ?? [];
    if (why !== undefined && (answer?.status === 'fault-test' || answer?.status === 'announced-outage')) {
      return { status: why };
    }
  }
  return undefined;
}
