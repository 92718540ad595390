/**
 * What a narrative may hold: the elements and attributes of FHIR's subset of XHTML (specification, narrative, "Limited XHTML content":
 * chapters 7–11 and 15 of HTML 4.0), and how the elements nest (HTML 4.0's content models, as the official validator holds them).
 */
export interface ElementRule {
  readonly name: string;
  readonly attributes: ReadonlySet<string>;
  /** Holds running text only: no block may stand anywhere in it. */
  readonly isTextOnly: boolean;
  /** A block that may not stand in text. */
  readonly isBlock: boolean;
  /** Never below a `p`. */
  readonly isForbiddenInParagraph: boolean;
  /** Never below an element of its own kind. */
  readonly isNotNested: boolean;
  /** Holds nothing at all. */
  readonly isEmpty: boolean;
  /** Where it may stand; anywhere when undefined. */
  readonly parents: readonly string[] | undefined;
  /** All that it may hold, text being excluded then; anything when undefined. */
  readonly children: readonly string[] | undefined;
}

const COMMON_ATTRIBUTES = [
  ...['title', 'style', 'class', 'id', 'lang', 'xml:lang', 'dir', 'accesskey', 'tabindex'],
  ...[
    'span',
    'width',
    'align',
    'valign',
    'char',
    'charoff',
    'abbr',
    'axis',
    'headers',
    'scope',
    'rowspan',
    'colspan',
  ],
];

const OWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'charset', 'type', 'hreflang', 'rel', 'rev', 'shape', 'coords'],
  img: ['src', 'alt', 'longdesc', 'height', 'width', 'border', 'usemap', 'ismap'],
  area: ['shape', 'coords', 'href', 'nohref', 'alt'],
  map: ['name'],
  blockquote: ['cite'],
  q: ['cite'],
  table: ['summary', 'border', 'frame', 'rules', 'cellspacing', 'cellpadding'],
  pre: ['space'],
  td: ['nowrap'],
};

const words = (text: string): readonly string[] => text.split(' ');

const ALL = words(
  'p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd sub sup ' +
    'ul ol li dl dt dd pre table caption colgroup col thead tr tfoot tbody th td code samp img map area',
);
const NOT_NESTED = words(
  'a b em i strong small big sub sup code tt dfn q var abbr acronym cite bdo kbd samp',
);
const TEXT_ONLY = [...NOT_NESTED, ...words('p h1 h2 h3 h4 h5 h6 pre address span caption dd dt')];
const BLOCKS = words('div pre table ul ol');
const FORBIDDEN_IN_PARAGRAPH = words('div blockquote table ol ul p');
const EMPTY = words('br img hr area');

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  tr: words('table thead tfoot tbody'),
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  colgroup: ['table'],
  col: words('colgroup table'),
  th: words('tr thead tfoot'),
  td: words('tr thead tfoot'),
  li: words('ul ol'),
  dd: ['dl'],
  dt: ['dl'],
};

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  table: words('tbody tr caption thead tfoot col colgroup'),
  tr: words('td th'),
  tbody: ['tr'],
  thead: ['tr'],
  tfoot: ['tr'],
  ul: ['li'],
  ol: ['li'],
  dl: words('dd dt'),
  map: ['area'],
};

/** The allowed elements by name. */
export const XHTML_ELEMENTS: ReadonlyMap<string, ElementRule> = new Map(
  ALL.map((name): [string, ElementRule] => [
    name,
    {
      name,
      attributes: new Set([...COMMON_ATTRIBUTES, ...(OWN_ATTRIBUTES[name] ?? [])]),
      isTextOnly: TEXT_ONLY.includes(name),
      isBlock: BLOCKS.includes(name),
      isForbiddenInParagraph: FORBIDDEN_IN_PARAGRAPH.includes(name),
      isNotNested: NOT_NESTED.includes(name),
      isEmpty: EMPTY.includes(name),
      parents: PARENTS[name],
      children: CHILDREN[name],
    },
  ]),
);

/** Attributes of elements that are not allowed themselves, so that one fault is not said twice. */
export const COMMON_ATTRIBUTE_SET: ReadonlySet<string> = new Set(COMMON_ATTRIBUTES);

export const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
