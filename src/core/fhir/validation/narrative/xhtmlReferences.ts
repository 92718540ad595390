/** Names of the entities that HTML 4 defines and XML does not; `&nbsp;` is the usual one in narratives. */
const HTML_ENTITIES: ReadonlySet<string> = new Set(
  (
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
    'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave ' +
    'Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave ' +
    'aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ' +
    'ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml fnof Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda ' +
    'Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu ' +
    'xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime oline frasl weierp image ' +
    'real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum ' +
    'minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp ' +
    'sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp ' +
    'zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro'
  ).split(' '),
);

const XML_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A character or entity reference: one of XML's own, one of HTML's, an unknown one, or none at all. */
export interface XhtmlReference {
  readonly kind: 'xml' | 'html' | 'unknown' | 'none';
  /** As written, from `&` to `;`. */
  readonly text: string;
  readonly end: number;
}

const REFERENCE = /&(?:#(?:x[0-9a-fA-F]+|[0-9]+)|[A-Za-z][A-Za-z0-9]*);/uy;

/** What stands at an `&`. */
export function referenceAt(text: string, at: number): XhtmlReference {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text)?.[0];
  if (found === undefined) return { kind: 'none', text: '&', end: at + 1 };
  const name = found.slice(1, -1);
  const end = at + found.length;
  if (name.startsWith('#')) return { kind: isCharacter(name) ? 'xml' : 'unknown', text: found, end };
  if (Object.hasOwn(XML_ENTITIES, name)) return { kind: 'xml', text: found, end };
  return { kind: HTML_ENTITIES.has(name) ? 'html' : 'unknown', text: found, end };
}

/** An attribute's value with its references replaced; unknown ones stay as written. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return XML_ENTITIES[name] ?? whole;
    return isCharacter(name) ? String.fromCodePoint(codeOf(name)) : whole;
  });
}

/** The code point that `#228` or `#xE4` names. */
function codeOf(name: string): number {
  return name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
}

/** Whether Unicode has a place for it. */
function isCharacter(name: string): boolean {
  return codeOf(name) <= 0x10_ff_ff;
}
