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
 * A place in the words of our findings: `Observation.value.ofType(Quantity).unit` becomes `Observation.valueQuantity.unit`, and
 * `Appointment.contained[0]/*Patient/iida*\/.name` loses its comment.
 */
export function ownExpression(official: string): string {
  return official
    .replace(/\/\*.*?\*\//gu, '')
    .replace(/\.resource\.ofType\(\w+\)/gu, '.resource')
    .replace(/\.ofType\((\w)(\w*)\)/gu, (_, first: string, rest: string) => first.toUpperCase() + rest);
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
        isSameName(name, other.name) &&
        (index === other.index || index === undefined || other.index === undefined)
      );
    })
  );
}

/** While it reads JSON, the Java validator says `value[x]` for any choice. */
function isSameName(theirs: string, ours: string): boolean {
  return theirs.endsWith('[x]') ? ours.startsWith(theirs.slice(0, -'[x]'.length)) : theirs === ours;
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
