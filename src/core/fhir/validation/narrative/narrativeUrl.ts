/** What is wrong with the URL of a link or an image, apart from whether it leads anywhere. */
export type UrlFault =
  | 'empty'
  | 'characters'
  | 'data-missing'
  | 'data-comma'
  | 'data-base64'
  | 'data-mime-type'
  | 'scheme-active'
  | 'scheme-literal'
  | 'scheme-unusual';

const USUAL_CHARACTERS = /^[A-Za-z0-9;?:@&=+$.,/%\-_~#[\]!'()*|]*$/u;
const UNUSUAL_CHARACTER = /[^\p{Alphabetic}\p{Nd};?:@&=+$.,/%\-_~#[\]!'()*|]/u;
const SCHEME = /^[\s\u0000-\u001f]*([A-Za-z][A-Za-z0-9+.-]*):/u;
const MIME_TYPE = /^\s*[^\s/;,]+\/[^\s/;,]+\s*(?:;.*)?$/su;
const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/u;

const ACTIVE = new Set(['javascript', 'vbscript']);
const LITERAL = new Set(['urn', 'cid']);
const USUAL = new Set(['http', 'https', 'mailto', 'tel', 'data']);

/** Checks the form of a URL; `detail` is what to show of it. */
export function urlFault(url: string): { readonly fault: UrlFault; readonly detail: string } | undefined {
  if (url.trim() === '') return { fault: 'empty', detail: '' };
  if (url.startsWith('data:')) return dataFault(url);
  const active = schemeOf(url);
  if (active !== undefined && ACTIVE.has(active)) return { fault: 'scheme-active', detail: active };
  if (!USUAL_CHARACTERS.test(url)) {
    const found = UNUSUAL_CHARACTER.exec(url)?.[0];
    if (found !== undefined) return { fault: 'characters', detail: found };
  }
  return undefined;
}

/** What a link's scheme means for its readers; undefined for a relative link and for the usual schemes. */
export function linkSchemeFault(
  url: string,
): { readonly fault: 'scheme-literal' | 'scheme-unusual'; readonly detail: string } | undefined {
  const scheme = schemeOf(url);
  if (scheme === undefined || USUAL.has(scheme)) return undefined;
  return { fault: LITERAL.has(scheme) ? 'scheme-literal' : 'scheme-unusual', detail: scheme };
}

/** Readers drop white space and control characters before a scheme, so a link may not hide behind them. */
function schemeOf(url: string): string | undefined {
  return SCHEME.exec(url)?.[1]?.toLowerCase();
}

function dataFault(url: string): { readonly fault: UrlFault; readonly detail: string } | undefined {
  const comma = url.indexOf(',');
  if (comma < 0 || comma === url.length - 1) return { fault: 'data-missing', detail: '' };
  if (url.includes(',', comma + 1)) return { fault: 'data-comma', detail: '' };
  let type = url.slice(5, comma);
  if (type.endsWith(';base64')) {
    const data = url.slice(comma + 1);
    if (!BASE64.test(data) || data.replace(/\s+/gu, '').length % 4 !== 0)
      return { fault: 'data-base64', detail: '' };
    type = type.slice(0, -7);
  }
  return type.trim() !== '' && !MIME_TYPE.test(type) ? { fault: 'data-mime-type', detail: type } : undefined;
}
