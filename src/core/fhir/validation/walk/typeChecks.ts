import { checkExtension } from '../extensions/extensionCheck.ts';
import { checkBundle } from '../bundle/bundle.ts';
import { checkReference } from '../references/referenceTargets.ts';
import { checkCoding, checkQuantity } from '../terminology/codingCheck.ts';
import { checkAttachment } from '../primitives/attachmentCheck.ts';
import { checkIdentifier } from '../primitives/identifierCheck.ts';
import {
  checkQuestionnaireResource,
  checkQuestionnaireResponseResource,
} from '../questionnaire/resourceChecks.ts';
import { checkTextLinks } from '../narrative/textLinks.ts';
import { checkMeasureReport } from '../measure/measureReport.ts';
import { conformanceChecks } from '../conformance/resourceChecks.ts';
import type { TypeCheck } from './plan.ts';

/** Checks of types beyond their structure, by the path of the type. */
export const typeChecks: ReadonlyMap<string, TypeCheck> = new Map<string, TypeCheck>([
  ['Extension', checkExtension],
  ['Reference', checkReference],
  ['Coding', checkCoding],
  ['Quantity', checkQuantity],
  ['Age', checkQuantity],
  ['Duration', checkQuantity],
  ['Distance', checkQuantity],
  ['Count', checkQuantity],
  ['Identifier', checkIdentifier],
  ['Attachment', checkAttachment],
  ['Narrative', checkTextLinks],
  ['Bundle', checkBundle],
  ['Questionnaire', checkQuestionnaireResource],
  ['QuestionnaireResponse', checkQuestionnaireResponseResource],
  ['MeasureReport', checkMeasureReport],
  ...conformanceChecks,
]);
