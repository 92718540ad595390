import { profileTexts } from '../../../l10n/fhirProfiles.ts';
import { message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import { fitsVersion, splitCanonical } from '../../definitions/store/canonical.ts';
import { meantUrl } from '../references/meantUrl.ts';
import { profileClaims, type ResourceScope, type Run } from '../run.ts';
import { stripVersion } from './rule.ts';
import { vitalSignsProfiles } from './vitalSigns.ts';
import { checkNode } from './walkRules.ts';

const MAX_IMPOSED = 50;

/** Checks a resource against the profiles it claims, those that apply by its code, and those that these impose. */
export function checkResourceProfiles(run: Run, scope: ResourceScope): void {
  const { node } = scope;
  const queue: { canonical: string; place: Span; isClaimed: boolean }[] = [];
  for (const claim of profileClaims(node)) {
    if (claim.text !== '') queue.push({ canonical: claim.text, place: claim, isClaimed: true });
  }
  if (scope.parent === undefined) {
    for (const canonical of run.applied) queue.push({ canonical, place: run.keySpan, isClaimed: true });
  }
  for (const canonical of vitalSignsProfiles(node, scope.shape.path, run.validator.store.fhirVersion)) {
    queue.push({ canonical, place: run.keySpan, isClaimed: false });
  }
  const done = new Set<string>();
  for (let next = queue.shift(); next !== undefined && done.size < MAX_IMPOSED; next = queue.shift()) {
    const { canonical, place, isClaimed } = next;
    const url = stripVersion(canonical) ?? canonical;
    if (done.has(url)) continue;
    done.add(url);
    const definition = run.validator.store.structureDefinition(canonical);
    const rule = run.validator.ruleOf(canonical);
    const { version } = splitCanonical(canonical);
    if (definition !== undefined && version !== undefined && !fitsVersion(definition.version, version)) {
      run.report(
        'fhir/profile-unknown',
        place,
        message(profileTexts.profileOtherVersion, {
          profile: canonical,
          known: definition.version ?? definition.url,
        }),
        { data: { profile: canonical } },
      );
      continue;
    }
    if (definition === undefined || rule === undefined) {
      if (isClaimed) {
        const { store } = run.validator;
        const meant = meantUrl(canonical, (other) => store.structureDefinition(other) !== undefined);
        run.report(
          'fhir/profile-unknown',
          place,
          meant === undefined
            ? message(profileTexts.profileUnknown, { profile: canonical })
            : message(profileTexts.profileMisspelt, { profile: canonical, meant }),
          { data: { profile: canonical, ...(meant === undefined ? {} : { meant }) } },
        );
      }
      continue;
    }
    if (!run.validator.shapes.isA(scope.shape.path, definition.type)) {
      run.report(
        'fhir/profile-type',
        place,
        message(profileTexts.profileWrongType, {
          profile: canonical,
          expected: definition.type,
          found: scope.shape.path,
        }),
        { profile: definition.url },
      );
      continue;
    }
    for (const imposed of definition.imposes) queue.push({ canonical: imposed, place, isClaimed: true });
    // The base type itself has been checked; a profile may leave out that it is one.
    if (!run.validator.isProfile(canonical)) continue;
    checkNode(
      run,
      rule,
      new FhirNode(
        node,
        undefined,
        scope.shape.path,
        scope.shape,
        false,
        undefined,
        undefined,
        -1,
        undefined,
      ),
    );
  }
}
