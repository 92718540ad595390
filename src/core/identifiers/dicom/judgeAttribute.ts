import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import type { Problem } from '../../findings/problem.ts';
import {
  BURNED_IN_ANNOTATION,
  DIRECT_IDENTIFIERS,
  FREE_TEXTS,
  isPrivateTag,
  OVERLAY_DATA,
  PIXEL_DATA,
  writeTag,
} from './attributes.ts';

const CONFIDENTIALITY = 'https://dicom.nema.org/medical/dicom/current/output/chtml/part15/chapter_E.html';

/** An attribute of a DICOM data set in any encoding; `values` are its texts, none when it is empty or not text. */
export interface DicomAttribute {
  /** Eight capital hexadecimal digits. */
  readonly tag: string;
  readonly values: readonly string[];
  /** Whether it has a value at all: text, bytes or items. */
  readonly hasValue: boolean;
}

/** What is wrong with one attribute, without its value; undefined when nothing is. */
export function judgeAttribute(
  { tag, values, hasValue }: DicomAttribute,
  isAccepted: (value: string) => boolean,
): Pick<Problem, 'rule' | 'message' | 'source'> | undefined {
  if (!hasValue) return undefined;
  if (values.length > 0 && values.every((value) => value.trim() === '' || isAccepted(value)))
    return undefined;
  const written = writeTag(tag);
  const source = CONFIDENTIALITY;
  const direct = DIRECT_IDENTIFIERS.get(tag);
  if (direct !== undefined) {
    const what = message(texts.dicomAttribute, { name: direct, tag: written });
    return { rule: 'identifier/dicom-attribute', message: what, source };
  }
  const free = FREE_TEXTS.get(tag);
  if (free !== undefined) {
    const what = message(texts.dicomText, { name: free, tag: written });
    return { rule: 'identifier/dicom-text', message: what, source };
  }
  if (tag === BURNED_IN_ANNOTATION) {
    if (values[0]?.trim().toUpperCase() !== 'YES') return undefined;
    return { rule: 'identifier/dicom-burned-in', message: message(texts.dicomBurnedIn), source };
  }
  if (OVERLAY_DATA.test(tag)) {
    const what = message(texts.dicomOverlay, { tag: written });
    return { rule: 'identifier/dicom-overlay', message: what, source };
  }
  if (PIXEL_DATA.has(tag)) {
    return { rule: 'identifier/dicom-pixels', message: message(texts.dicomPixels), source };
  }
  // A private creator (gggg,0010-00FF) only reserves a block.
  if (isPrivateTag(tag) && !/^.{4}00[1-9A-F][0-9A-F]$/u.test(tag)) {
    const what = message(texts.dicomPrivate, { tag: written });
    return { rule: 'identifier/dicom-private-tag', message: what, source };
  }
  return undefined;
}
