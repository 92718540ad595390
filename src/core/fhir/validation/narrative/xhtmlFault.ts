/** What may be wrong with a narrative's XHTML. */
export type XhtmlFault =
  /* Not readable as XHTML at all; the scanner stops there. */
  | 'no-start-tag'
  | 'end-tag-differs'
  | 'tag-malformed'
  | 'attribute-malformed'
  | 'markup-not-closed'
  | 'unexpected-less-than'
  | 'entity-unknown'
  | 'ampersand'
  /* Readable, but not allowed. */
  | 'entity-html'
  | 'root-name'
  | 'namespace'
  | 'element'
  | 'attribute'
  | 'doctype'
  | 'block-in-text'
  | 'nested'
  | 'not-empty'
  | 'out-of-place'
  | 'child'
  | 'text-child'
  | 'no-content'
  /* Not well-formed XML, though the official validator reads over it. */
  | 'not-well-formed'
  | 'xml-space';

/** How bad a fault is: `broken` means that nothing after it was read. */
export type FaultWeight = 'broken' | 'error' | 'warning' | 'hint';

const BROKEN: ReadonlySet<XhtmlFault> = new Set<XhtmlFault>([
  'no-start-tag',
  'end-tag-differs',
  'tag-malformed',
  'attribute-malformed',
  'markup-not-closed',
  'unexpected-less-than',
  'entity-unknown',
  'ampersand',
]);

export function weightOf(fault: XhtmlFault): FaultWeight {
  if (BROKEN.has(fault)) return 'broken';
  if (fault === 'not-well-formed') return 'warning';
  return fault === 'xml-space' ? 'hint' : 'error';
}

/** Hears what the scanner finds. Offsets count in the decoded text. */
export interface XhtmlSink {
  fault(fault: XhtmlFault, start: number, end: number, detail: string, other: string): void;
  /** A link or an image's source, decoded, where the value stands (without quotes). */
  link?(kind: 'href' | 'src', value: string, start: number, end: number): void;
  /** An `id`, or an anchor's `name`. */
  anchor?(value: string, start: number, end: number): void;
  /** A language attribute; `depth` 0 is the root. */
  language?(kind: 'lang' | 'xml:lang', value: string, depth: number, start: number, end: number): void;
  /** A part that stands directly in the root: an element with its class, or (`name` empty) text. */
  part?(name: string, className: string, start: number, end: number): void;
  /** Content that stands directly in the root, outside any element with a language. */
  looseContent?(start: number): void;
}
