import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { extensionTexts } from '../../../l10n/fhirExtensions.ts';
import { message } from '../../../l10n/message.ts';
import { FhirNode } from '../../fhirpath/model/fhirNode.ts';
import type { TypeShape } from '../../fhirpath/model/typeShape.ts';
import type { Span } from '../../../text/range.ts';
import { checkNarrativeLink, NARRATIVE_LINK } from '../narrative/textLinks.ts';
import { isAbsoluteUri } from '../primitives/primitiveFault.ts';
import { stripVersion } from '../profiles/rule.ts';
import { checkNode } from '../profiles/walkRules.ts';
import type { Run } from '../run.ts';
import { checkContext } from './extensionContext.ts';
import { extensionPlan, type ExtensionPlan } from './extensionPlan.ts';

/** Checks one extension: its url, its definition, where it stands, whether it is a modifier, its value. The run stands at it. */
export function checkExtension(run: Run, node: JsonObject, shape: TypeShape): void {
  const url = node.get('url');
  if (url?.kind !== JsonKind.String || url.text === '') {
    // The missing url itself is a matter of cardinality.
    return;
  }
  const { depth } = run;
  // Whether it may stand there depends on everything around it.
  run.lookAround();
  const listName = run.nameAt(depth - 1);
  const isNested = run.ownerAt(depth - 1)?.path === 'Extension';
  if (!isAbsoluteUri(url.text)) {
    // Inside a complex extension a relative url names one of its parts; its definition knows which.
    if (!isNested) {
      run.report('fhir/extension', url, message(extensionTexts.extensionUrlRelative, { url: url.text }));
    } else checkPart(run, url.text, url);
    return;
  }
  const plan = extensionPlan(run.validator, url.text);
  if (plan === undefined) {
    reportUnknown(run, node, url.text);
    return;
  }
  const isModifierPlace = listName === 'modifierExtension';
  if (plan.isModifier !== isModifierPlace) {
    run.report(
      'fhir/extension',
      url,
      plan.isModifier
        ? message(extensionTexts.extensionIsModifier, { url: url.text })
        : message(extensionTexts.extensionIsNoModifier, { url: url.text }),
    );
  }
  if (url.text.includes('|')) {
    run.report('fhir/extension', url, message(extensionTexts.extensionUrlVersion, { url: url.text }));
  }
  checkContext(run, node, shape, plan, url);
  if (url.text === NARRATIVE_LINK) checkNarrativeLink(run, node);
  checkAgainst(run, node, shape, plan);
}

/** A part of a complex extension must be one that its definition names. */
function checkPart(run: Run, name: string, place: Span): void {
  const outer = run.objectAt(run.depth - 2)?.getString('url');
  if (outer === undefined || !isAbsoluteUri(outer)) return;
  const plan = extensionPlan(run.validator, outer);
  if (plan === undefined || plan.parts === undefined || plan.parts.has(name)) return;
  run.report(
    'fhir/extension',
    place,
    message(extensionTexts.extensionPart, { name, url: outer, parts: [...plan.parts].join(', ') }),
    { profile: plan.definition.url },
  );
}

function checkAgainst(run: Run, node: JsonObject, shape: TypeShape, plan: ExtensionPlan): void {
  if (plan.rule === undefined) return;
  const known = run.elementAt(run.depth - 1)?.properties[0];
  checkNode(
    run,
    plan.rule,
    new FhirNode(node, undefined, 'Extension', shape, false, undefined, known, -1, undefined),
  );
}

/** Domains of examples and of DICOM's mapping, which the official validator lets pass. */
const EXAMPLES = /\/\/(?:[\w.]*\.)?(?:example\.org|acme\.com|nema\.org)\b/u;
/** Elements of another FHIR version as extensions (FHIR R5, versions.html#extensions). */
const CROSS_VERSION = /^http:\/\/hl7\.org\/fhir\/\d\.\d\/StructureDefinition\/extension-/u;

const SOME_OFFICIAL = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

function reportUnknown(run: Run, node: JsonObject, url: string): void {
  const { settings } = run.validator;
  const bare = stripVersion(url) ?? url;
  const isAllowed =
    settings.extensionDomains.some((domain) => bare.startsWith(domain)) ||
    EXAMPLES.test(bare) ||
    CROSS_VERSION.test(bare);
  // R5 has its extensions in a package of its own: where that is absent, nothing official can be called unknown.
  const isOfficial =
    bare.startsWith('http://hl7.org/fhir/') &&
    run.validator.store.structureDefinition(SOME_OFFICIAL) !== undefined;
  const place = node.get('url') ?? node;
  if (/\s/u.test(url)) {
    run.report('fhir/extension', place, message(extensionTexts.extensionUrlRelative, { url }));
    return;
  }
  const definition = run.validator.store.structureDefinition(bare);
  if (definition !== undefined) {
    run.report(
      'fhir/extension',
      place,
      message(extensionTexts.extensionIsNone, { url: bare, type: definition.type }),
    );
    return;
  }
  if (!isAllowed && (isOfficial || !settings.anyExtension)) {
    run.report('fhir/extension', place, message(extensionTexts.extensionNotFound, { url: bare }));
  } else {
    run.report('fhir/not-checked', place, message(extensionTexts.extensionUnknown, { url: bare }));
  }
}
