/** One thing that is said of a document: by us, or by the reference validator. */
export interface Remark {
  /** FHIRPath of the element, as `Patient.name[0].given`. */
  readonly place: string;
  /** Our rule (`fhir/code`), or the reference validator's id of the message. */
  readonly kind: string;
  readonly text: string;
}

/** An error that one of the two has and the other lacks at that place, with what the other says nearest to it. */
export interface Disagreement {
  readonly document: string;
  readonly direction: 'missed' | 'extra';
  readonly ours: Remark | undefined;
  readonly reference: Remark | undefined;
}

interface Verdicts {
  readonly document: string;
  readonly ours: readonly (Remark & { readonly isShared: boolean })[];
  readonly reference: readonly (Remark & { readonly isShared: boolean })[];
}

/** What the two say differently of one document. */
export function disagreementsOf({ document, ours, reference }: Verdicts): Disagreement[] {
  return [
    ...reference
      .filter(({ isShared }) => !isShared)
      .map((remark): Disagreement => ({
        document,
        direction: 'missed',
        ours: nearest(remark.place, ours),
        reference: remark,
      })),
    ...ours
      .filter(({ isShared }) => !isShared)
      .map((remark): Disagreement => ({
        document,
        direction: 'extra',
        ours: remark,
        reference: nearest(remark.place, reference),
      })),
  ];
}

/**
 * The remark at the same element, inside it or around it that is the fewest steps away; where there is none, the document's first: a fault at one place
 * often makes the other validator say something at another.
 */
function nearest(place: string, remarks: readonly Remark[]): Remark | undefined {
  const steps = stepsOf(place);
  let best: Remark | undefined;
  let fewest = Infinity;
  for (const remark of remarks) {
    const others = stepsOf(remark.place);
    const shorter = Math.min(steps.length, others.length);
    const isRelated = steps.slice(0, shorter).every((step, index) => isSameStep(step, others[index] ?? ''));
    const distance = Math.abs(steps.length - others.length);
    if (!isRelated || distance >= fewest) continue;
    best = remark;
    fewest = distance;
  }
  return best ?? remarks[0];
}

function stepsOf(place: string): string[] {
  return place
    .replaceAll(/\/\*.*?\*\//gu, '')
    .replaceAll(/\.(?:ofType|resolve)\([^)]*\)/gu, '')
    .split('.');
}

/** `line` and `line[0]` are the same step: one of the two leaves indices out at times. */
function isSameStep(one: string, other: string): boolean {
  return one === other || one.replace(/\[\d+\]$/u, '') === other || other.replace(/\[\d+\]$/u, '') === one;
}

/** What is said with values in quotes, numbers and addresses left out. */
export function shapeOf(text: string): string {
  return text
    .replaceAll(/[“"'‘][^”"'’]{0,200}[”"'’]/gu, '…')
    .replaceAll(/https?:\S+/gu, '…')
    .replaceAll(/\d+/gu, '#')
    .slice(0, 140);
}
