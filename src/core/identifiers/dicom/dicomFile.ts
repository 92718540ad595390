import { parseDicom, type DataSet, type Element } from 'dicom-parser';
import type { Problem } from '../../findings/problem.ts';
import { identifierTexts as texts } from '../../l10n/identifiers.ts';
import { message } from '../../l10n/message.ts';
import { PIXEL_DATA, writeTag } from './attributes.ts';
import { judgeAttribute } from './judgeAttribute.ts';

/** Transfer syntaxes whose pixels can be shown as they stand: implicit and explicit little endian. */
const UNCOMPRESSED: ReadonlySet<string> = new Set(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1']);

/** The first frame of a file whose pixels are not compressed: grey values or RGB, one byte each. */
export interface DicomFrame {
  readonly rows: number;
  readonly columns: number;
  readonly samples: 1 | 3;
  readonly pixels: Uint8Array;
}

/** Part 10 files have `DICM` behind a preamble of 128 bytes (PS3.10 section 7.1). */
export function isDicom(bytes: Uint8Array): boolean {
  return bytes[128] === 68 && bytes[129] === 73 && bytes[130] === 67 && bytes[131] === 77;
}

/**
 * What is wrong in a DICOM file, DICOMDIR included: every sequence is walked. Problems have no span (the file is no text); `expression` is
 * the path of tags, `(0040,A730)[2].(0040,A160)`.
 */
export function dicomFileProblems(
  bytes: Uint8Array,
  isAccepted: (value: string) => boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  const dataSet = read(bytes, () =>
    problems.push({ rule: 'identifier/dicom-text', start: 0, end: 0, message: message(texts.dicomBroken) }),
  );
  if (dataSet !== undefined) walk(dataSet, '', problems, isAccepted);
  return problems;
}

/** A reader that stops early gives what it has read so far, as `dicom-parser` does. */
function read(bytes: Uint8Array, onBroken: () => void): DataSet | undefined {
  try {
    return parseDicom(bytes);
  } catch (error) {
    onBroken();
    const partial = (error as { dataSet?: unknown }).dataSet;
    return partial === undefined ? undefined : (partial as DataSet);
  }
}

function walk(
  dataSet: DataSet,
  path: string,
  problems: Problem[],
  isAccepted: (value: string) => boolean,
): void {
  for (const element of Object.values(dataSet.elements)) {
    const tag = element.tag.slice(1).toUpperCase();
    const place = `${path}${writeTag(tag)}`;
    const found = judgeAttribute(
      { tag, values: textOf(dataSet, element), hasValue: hasValue(element, tag) },
      isAccepted,
    );
    if (found !== undefined) problems.push({ ...found, start: 0, end: 0, expression: place });
    element.items?.forEach((item, index) => {
      if (item.dataSet !== undefined) walk(item.dataSet, `${place}[${index}].`, problems, isAccepted);
    });
  }
}

function hasValue(element: Element, tag: string): boolean {
  if (element.items !== undefined) return element.items.length > 0;
  return element.length > 0 || (PIXEL_DATA.has(tag) && (element.fragments?.length ?? 0) > 0);
}

const TEXT = /^(?:AE|AS|CS|DA|DS|DT|IS|LO|LT|PN|SH|ST|TM|UC|UI|UR|UT)$/u;

/** The values of a text attribute; none for bytes. Implicit files don't tell representations: short values are then read as text. */
function textOf(dataSet: DataSet, element: Element): readonly string[] {
  if (element.items !== undefined || element.length === 0 || element.length > 4_096) return [];
  if (element.vr !== undefined && !TEXT.test(element.vr)) return [];
  const text = orElse('', () => dataSet.string(element.tag) ?? '');
  return text.split('\\').filter((value) => value.trim() !== '');
}

/** The first frame, for looking at it; undefined when it is compressed, absent or of a kind that is not shown. */
export function firstFrameOf(bytes: Uint8Array): DicomFrame | undefined {
  return orElse(undefined, () => readFrame(bytes));
}

/** `dicom-parser` throws where a file breaks off inside a value. */
function orElse<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}

function readFrame(bytes: Uint8Array): DicomFrame | undefined {
  const dataSet = read(bytes, () => undefined);
  const element = dataSet?.elements['x7fe00010'];
  if (dataSet === undefined || element === undefined) return undefined;
  if (!UNCOMPRESSED.has(dataSet.string('x00020010') ?? '')) return undefined;
  const rows = dataSet.uint16('x00280010') ?? 0;
  const columns = dataSet.uint16('x00280011') ?? 0;
  const samples = dataSet.uint16('x00280002') === 3 ? 3 : 1;
  const bits = dataSet.uint16('x00280100') === 16 ? 16 : 8;
  const count = rows * columns * samples;
  if (count === 0 || element.length < count * (bits / 8)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + element.dataOffset, count * (bits / 8));
  const isSigned = dataSet.uint16('x00280103') === 1;
  const values = Float64Array.from({ length: count }, (_, index) =>
    bits === 8
      ? view.getUint8(index)
      : isSigned
        ? view.getInt16(index * 2, true)
        : view.getUint16(index * 2, true),
  );
  const isInverted = dataSet.string('x00280004') === 'MONOCHROME1';
  return { rows, columns, samples, pixels: stretch(values, isInverted) };
}

/** Spreads the values over black to white, so that faint text shows too. */
function stretch(values: Float64Array, isInverted: boolean): Uint8Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = high > low ? 255 / (high - low) : 0;
  return Uint8Array.from(values, (value) => {
    const grey = Math.round((value - low) * scale);
    return isInverted ? 255 - grey : grey;
  });
}
