import type { Analyzer } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import { EnvironmentModel } from '../environments/environmentModel.ts';
import { readEnvironmentSettings } from '../environments/environmentSettings.ts';
import { readOutages } from '../environments/readOutages.ts';
import type { TestIdRegister } from '../identifiers/register/register.ts';
import { createRegistrationAnalyzer } from '../registration/registrationAnalyzer.ts';
import type { RegistrationWorkspace, Unavailability } from '../registration/workspace.ts';
import type { AnalyzerInputs } from './analyzerInputs.ts';

/** The part of the inputs that registration documents need. */
export type FormInputs = Pick<
  AnalyzerInputs,
  'config' | 'now' | 'outages' | 'forms' | 'exists' | 'shapeShownElsewhere'
>;

/** What the rules of registration documents know of the register, the environments and the workspace's other documents. */
export function createFormWorkspace(
  inputs: FormInputs,
  register: TestIdRegister | undefined,
  forms: () => readonly DocumentSource[],
): RegistrationWorkspace {
  const { exists, shapeShownElsewhere } = inputs;
  let model: EnvironmentModel | undefined;
  return {
    now: inputs.now,
    documents: forms,
    issuedCodes: () => register?.codes,
    unavailableAt: (environment, services, at) => {
      model ??= makeModel(inputs);
      return firstUnavailable(model, environment, services, at);
    },
    ...(exists === undefined ? {} : { exists }),
    ...(shapeShownElsewhere === undefined ? {} : { shapeShownElsewhere }),
  };
}

/** The registration documents' analyzer. */
export function createFormAnalyzer(inputs: FormInputs, register: TestIdRegister | undefined): Analyzer {
  let forms: readonly DocumentSource[] = [];
  const analyzer = createRegistrationAnalyzer(createFormWorkspace(inputs, register, () => forms));
  return {
    ...analyzer,
    analyze: async (document, isCancelled) => {
      forms = (await inputs.forms?.()) ?? [];
      return isCancelled() ? undefined : analyzer.analyze(document, isCancelled);
    },
  };
}

function makeModel({ config, outages }: FormInputs): EnvironmentModel {
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
