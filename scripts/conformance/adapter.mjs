// Our library for the conformance harness (`run.mjs --adapter`): every case with its own definitions in front of the built-in ones.
import { register } from 'tsx/esm/api';

register();
const { createValidator } = await import('../../src/library/validator.ts');
const VERSIONS = { R4: '4.0', R3: '3.0' };
const shared = new Map();

export async function init() {
  for (const version of ['R4', 'R3']) await validatorFor(version, [], [], {});
  return { name: 'kanta-tools', version: '' };
}

async function validatorFor(fhirVersion, resources, resolvable, options) {
  const settings = {
    ...(options['security-checks'] === true ? { securityChecks: true } : {}),
    ...(options['allow-comments'] === true ? { allowComments: true } : {}),
    ...(options['wrong-displays'] === 'warning' ? { displaySeverity: 'warning' } : {}),
  };
  const isPlain = resources.length === 0 && resolvable.length === 0;
  const key = `${fhirVersion} ${JSON.stringify(settings)}`;
  if (isPlain && shared.has(key)) return shared.get(key);
  const made = await createValidator({
    fhirVersion: VERSIONS[fhirVersion],
    resources,
    settings,
    resolve: (reference) => resolvable.find((item) => item.reference === reference)?.json,
  });
  if (isPlain) shared.set(key, made);
  return made;
}

export async function validate({
  resourceText,
  fhirVersion,
  profiles,
  supporting,
  packages,
  resolvable,
  options,
}) {
  const resources = [
    ...supporting.map(({ json }) => json),
    ...packages.flatMap((item) => item.resources),
  ].filter(Boolean);
  const validator = await validatorFor(fhirVersion, resources, resolvable ?? [], options ?? {});
  return validator
    .validate(resourceText.replace(/^\uFEFF/, ''), { profiles })
    .map(({ severity, expression, message, rule }) => ({
      severity: severity === 'hint' ? 'information' : severity,
      path: expression ?? '',
      message: `${rule}: ${message}`,
    }));
}
