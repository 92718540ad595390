import type { Span } from '../text/range.ts';

/** A host name in a text, with the scheme before it when there is one. */
export interface HostInText extends Span {
  /** In lower case. */
  readonly host: string;
  /** Where `http://` or `https://` begins; absent for a bare host name. */
  readonly scheme?: 'http' | 'https';
}

/** The domain below which the national services live. */
export const NATIONAL_DOMAIN = 'kanta.fi';

const HOST_CHARACTER = /[a-z0-9.-]/u;
const LONGEST_HOST = 253;

/**
 * The host names in a text that lie below the national domain or are among `others`, in order, without overlaps.
 * Linear in the length of the text: it looks for the endings and walks back to where the name begins.
 */
export function findHosts(text: string, others: readonly string[]): HostInText[] {
  const lower = text.toLowerCase();
  const found = new Map<number, HostInText>();
  for (const ending of new Set([NATIONAL_DOMAIN, ...others])) {
    if (ending === '') continue;
    for (let at = lower.indexOf(ending); at >= 0; at = lower.indexOf(ending, at + ending.length)) {
      const end = at + ending.length;
      let start = at;
      while (start > 0 && at - start < LONGEST_HOST && HOST_CHARACTER.test(lower[start - 1] ?? ''))
        start -= 1;
      // A dot or hyphen at the front belongs to the sentence, and a letter or `.com` behind makes it another name.
      while (start < at && /[.-]/u.test(lower[start] ?? '')) start += 1;
      const host = lower.slice(start, end);
      if (/^(?:[a-z0-9-]|\.[a-z0-9])/u.test(lower.slice(end, end + 2))) continue;
      if (host !== ending && (ending !== NATIONAL_DOMAIN || !host.endsWith(`.${ending}`))) continue;
      // An e-mail address names a domain, not an address of a service.
      if (lower[start - 1] === '@') continue;
      const scheme = schemeBefore(lower, start);
      found.set(start, { host, start, end, ...(scheme === undefined ? {} : { scheme }) });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function schemeBefore(text: string, start: number): 'http' | 'https' | undefined {
  if (text.startsWith('https://', start - 8)) return 'https';
  return text.startsWith('http://', start - 7) ? 'http' : undefined;
}
