import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { SERVICES } from '../forms/choices.ts';
import { WORKSPACE_SUBJECT } from '../forms/requests.ts';
import { isBlank, itemsAt, nodeAt, textAt } from '../tree/formNode.ts';
import {
  placeOfMissing,
  problemAt,
  problemAtKey,
  type Check,
  type Path,
  type RuleContext,
} from './ruleContext.ts';

const NEED_ARCHITECTURE = ['patient-data', 'imaging'];

function namedServices(context: RuleContext): { service: string; path: Path }[] {
  return itemsAt(context.root, 'services').flatMap((item, index) =>
    item.shape === 'scalar' && typeof item.value === 'string'
      ? [{ service: item.value, path: ['services', index] }]
      : [],
  );
}

/** The Patient Data Repository and imaging need an architecture description. */
export const checkArchitecture: Check = (context) => {
  if (context.form.kind !== 'joint-testing-registration') return [];
  if (!isBlank(nodeAt(context.root, ['attachedFiles', 'architectureDescription']))) return [];
  const first = namedServices(context).find(({ service }) => NEED_ARCHITECTURE.includes(service));
  const title = SERVICES.find(({ value }) => value === first?.service)?.title;
  if (first === undefined || title === undefined) return [];
  return [
    problemAt(
      context,
      'registration/architecture-description',
      placeOfMissing(context, ['attachedFiles', 'architectureDescription'], first.path),
      message(texts.architectureMissing, { service: { text: title } }),
      {
        source: 'terms',
        data: { owner: '["attachedFiles"]', add: 'architectureDescription' },
      },
    ),
  ];
};

export const checkCertificationClass: Check = (context) => {
  const named = textAt(context.root, 'certificationClass');
  if (named !== 'A1' && named !== 'B') return [];
  return [
    problemAt(
      context,
      'registration/certification-class',
      ['certificationClass'],
      message(texts.noJointTesting, { class: named }),
      {
        source: 'joint-testing',
      },
    ),
  ];
};

/** Client organisations that test on their own: in the production image, with a test plan. */
export const checkClientOrganisation: Check = (context) => {
  if (
    context.form.kind !== 'client-test-application' ||
    textAt(context.root, 'applicant') !== 'client-organisation'
  )
    return [];
  const purposes = itemsAt(context.root, 'purposes').flatMap((item) =>
    item.shape === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
  const isJoint = purposes.includes('joint-testing');
  const problems = [];
  if (!isJoint && textAt(context.root, 'environment') === 'ct') {
    problems.push(
      problemAt(context, 'registration/environment', ['environment'], message(texts.wrongEnvironment), {
        source: 'client-account',
        data: { value: 'pi' },
      }),
    );
  }
  if (isBlank(nodeAt(context.root, ['attachedFiles', 'testPlan']))) {
    problems.push(
      problemAt(
        context,
        'registration/test-plan',
        placeOfMissing(context, ['attachedFiles', 'testPlan'], ['applicant']),
        message(texts.testPlanMissing),
        {
          source: 'client-account',
          data: { owner: '["attachedFiles"]', add: 'testPlan' },
        },
      ),
    );
  }
  return problems;
};

export const checkOneService: Check = (context) => {
  if (context.form.kind !== 'client-test-application') return [];
  const second = namedServices(context)[1];
  return second === undefined
    ? []
    : [
        problemAt(context, 'registration/one-service', second.path, message(texts.oneService), {
          source: 'terms',
        }),
      ];
};

export const checkSubjectLine: Check = (context) => {
  if (context.form.kind !== 'workspace-access-request') return [];
  const subject = textAt(context.root, 'subject');
  if (subject === undefined || subject === WORKSPACE_SUBJECT) return [];
  return [
    problemAt(
      context,
      'registration/subject-line',
      ['subject'],
      message(texts.subjectLine, { subject: WORKSPACE_SUBJECT }),
      {
        source: 'registering',
        data: { value: WORKSPACE_SUBJECT },
      },
    ),
  ];
};

/** The test card is authorised for a controller (public) or an organisation (private). */
export const checkCardOrganisation: Check = (context) => {
  if (context.form.kind !== 'archivist-access-request') return [];
  const sector = textAt(context.root, 'sector');
  const [key, what] =
    sector === 'public'
      ? (['controllerOid', texts.controllerOidMissing] as const)
      : (['organisationOid', texts.organisationOidMissing] as const);
  if ((sector !== 'public' && sector !== 'private') || !isBlank(nodeAt(context.root, [key]))) return [];
  return [
    problemAtKey(
      context,
      'registration/card-organisation',
      placeOfMissing(context, [key], ['sector']),
      message(what),
      {
        source: 'environments',
        data: { owner: '[]', add: key },
      },
    ),
  ];
};
