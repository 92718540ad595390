/** One remark of HL7's Java validator, as recorded in the reference material. */
export interface OfficialIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  readonly expression: string | null;
  readonly message: string;
  readonly messageId: string | null;
  /** `structure`, `json-syntax`, `bundle`, `display`, `reference-resolution` … */
  readonly kind?: string;
  /** Whether a validator without a network has to find it too. */
  readonly offline?: boolean;
}

interface Step {
  readonly name: string;
  readonly index: string | undefined;
}

/**
 * A place in the words of our findings: `Observation.value.ofType(Quantity).unit` and the `Observation.value[x].unit` that is said while JSON is
 * read become `Observation.value.unit`; the comments behind contained resources and entries go.
 */
export function ownExpression(official: string): string {
  return official
    .replace(/\/\*.*?\*\//gu, '')
    .replace(/\.ofType\(\w+\)/gu, '')
    .replaceAll('[x]', '');
}

/** Whether two expressions mean the same element. The Java validator leaves out the index of an element as a whole. */
export function isSamePlace(official: string, own: string): boolean {
  const theirs = steps(official);
  const ours = steps(own);
  return (
    theirs.length === ours.length &&
    theirs.every(({ name, index }, i) => {
      const other = ours[i];
      return (
        other !== undefined &&
        name === other.name &&
        (index === other.index || index === undefined || other.index === undefined)
      );
    })
  );
}

/** The expression of the element around one. */
export function parentOf(expression: string): string {
  const at = expression.lastIndexOf('.');
  return at < 0 ? expression : expression.slice(0, at);
}

function steps(expression: string): Step[] {
  return ownExpression(expression)
    .split('.')
    .map((step) => {
      const [, name = step, index] = /^([^[]*)(?:\[(\d+)\])?$/u.exec(step) ?? [];
      return { name, index };
    });
}
