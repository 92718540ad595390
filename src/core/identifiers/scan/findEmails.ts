import { AT, BACKSLASH, COLON, DOT, HYPHEN, PERCENT, UNDERSCORE } from './ascii.ts';
import { hexValue, isWordByte } from './characters.ts';
import { isNobodysDomain, NobodysDomains } from './domains.ts';
import type { FoundContact } from './foundContact.ts';
import type { SearchWindow } from './searchWindow.ts';

/** RFC 5321 section 4.5.3.1.1; RFC 1035 section 2.3.4. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;
const MOST_LABELS = 9;
const LONGEST_TOP_LEVEL = 24;

/** Addresses of roles and machines: nobody's own. */
const ROLES: ReadonlySet<string> = new Set([
  'no-reply', 'do-not-reply', 'donot-reply', 'do-notreply', 'donotreply', 'info', 'support', 'tuki', 'help', 'helpdesk', 'admin',
  'administrator', 'webmaster', 'postmaster', 'hostmaster', 'abuse', 'security', 'sales', 'contact', 'office', 'kirjaamo',
  'registry', 'git', 'hg', 'svn', 'root', 'mailer-daemon', 'notification', 'notifications', 'bot', 'team', 'dev', 'kanta',
  'yhteistestaus', 'kantakehitys', 'tekninentuki', 'user', 'username', 'name', 'email', 'first.last', 'firstname.last',
  'first.lastname', 'firstname.lastname', 'etunimi.sukunimi', 'fornamn.efternamn', 'you', 'me', 'someone', 'foo', 'bar',
]); // prettier-ignore
const ROLE_BEGINNINGS = ['noreply', 'test', 'example'];

/** Whether a byte may stand in a local part. The marks ' = / ` { } | * & ! ? # may by RFC 5322, and stand before an address far more often. */
const LOCAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  isWordByte(byte) || (byte < 0x80 && '.$%+^_~-'.includes(String.fromCharCode(byte))) ? 1 : 0,
);

const nobodysDomains = new NobodysDomains();

/** Addresses that turned out to be nobody's are often repeated; more are not remembered. */
const MOST_REFUSED = 1_000;

/** Adds the e-mail addresses whose `@` stands in a window. */
export function searchEmails(window: SearchWindow, found: FoundContact[]): void {
  const { bytes, words, from, to, text, offset, isAscii } = window;
  if (!hasAt(window)) return;
  const refused = new Set<string>();
  for (let at = from; at < to; at += 1) {
    if ((at & 3) === 0) {
      while (at < to && !hasAtSign(words[at >> 2] as number)) at += 4;
      if (at >= to) break;
    }
    if (bytes[at] !== AT) continue;
    const before = bytes[at - 1] as number;
    if (!isWordByte(before) && before !== UNDERSCORE) continue;
    const end = domainEnd(bytes, at + 1);
    if (end === -1) continue;
    // Elsewhere a byte may stand for other characters.
    if (isAscii && nobodysDomains.has(bytes, at + 1, end)) continue;
    const start = localStart(bytes, at);
    if (start === at || isUrlUser(bytes, start)) continue;
    const address = text.slice(start + offset, end + offset);
    if (refused.has(address)) continue;
    const domain = address.slice(at + 1 - start).toLowerCase();
    if (isNobodysDomain(domain)) {
      if (isAscii) nobodysDomains.add(bytes, at + 1, end);
      else if (refused.size < MOST_REFUSED) refused.add(address);
    } else if (isSomebodys(address.slice(0, at - start))) {
      found.push({
        kind: 'email',
        start: start + offset,
        end: end + offset,
        value: address.toLowerCase(),
      });
    } else if (refused.size < MOST_REFUSED) refused.add(address);
  }
}

/** A string's own search compares many characters at once; most windows have none. */
function hasAt({ text, offset, from, to }: SearchWindow): boolean {
  return text.slice(from + offset, to + offset).includes('@');
}

/** Whether one of four bytes is an `@`: taken out of each it makes zeros of those, and only those. */
function hasAtSign(word: number): boolean {
  const value = word ^ 0x40404040;
  return ((value - 0x01010101) & ~value & 0x80808080) !== 0;
}

/** Where the longest domain name behind `@` ends: labels and a top level of letters; -1 when there is none. */
function domainEnd(bytes: Uint8Array, start: number): number {
  let end = -1;
  let at = start;
  for (let label = 0; label < MOST_LABELS; label += 1) {
    const letters = label === 0 ? at : endOfLetters(bytes, at);
    if (letters - at >= 2) end = letters;
    const labelEnd = endOfLabel(bytes, at, letters);
    if (labelEnd === at || bytes[labelEnd] !== DOT) break;
    at = labelEnd + 1;
  }
  return end === -1 || isWordByte(bytes[end] as number) ? -1 : end;
}

/** ASCII letters, as a top level is made of. */
function endOfLetters(bytes: Uint8Array, start: number): number {
  const limit = start + LONGEST_TOP_LEVEL;
  let at = start;
  while (at < limit) {
    const letter = (bytes[at] as number) | 0x20;
    if (letter < 97 || letter > 122) break;
    at += 1;
  }
  return at;
}

/** Letters, digits and hyphens within, known up to an index; the start when no label stands there. */
function endOfLabel(bytes: Uint8Array, start: number, known: number): number {
  const limit = start + LONGEST_LABEL;
  let at = known;
  while (at < limit && (isWordByte(bytes[at] as number) || (bytes[at] === HYPHEN && at > start))) at += 1;
  return bytes[at - 1] === HYPHEN ? start : at;
}

/** Whether the local part of an address is a person's. */
function isSomebodys(localPart: string): boolean {
  const name = localPart.toLowerCase();
  return !ROLES.has(name) && !ROLE_BEGINNINGS.some((beginning) => name.startsWith(beginning));
}

/** Where the local part before `@` begins; at the `@` itself when it is too long or nothing is left of it. */
function localStart(bytes: Uint8Array, at: number): number {
  const limit = at - LONGEST_LOCAL_PART;
  let start = at;
  while (start > limit && LOCAL[bytes[start - 1] as number] === 1) start -= 1;
  if (LOCAL[bytes[start - 1] as number] === 1) return at;
  // The letter of an escape such as \n, and what stands before an address in URLs and prose, are no part of it.
  if (bytes[start - 1] === BACKSLASH && /[nrt]/u.test(String.fromCharCode(bytes[start] as number)))
    start += 1;
  for (;;) {
    const byte = bytes[start] as number;
    if (byte === PERCENT && isHexPair(bytes, start + 1)) start += 3;
    else if (start < at && byte !== UNDERSCORE && !isWordByte(byte)) start += 1;
    else return Math.min(start, at);
  }
}

function isHexPair(bytes: Uint8Array, at: number): boolean {
  return hexValue(bytes[at] as number) !== -1 && hexValue(bytes[at + 1] as number) !== -1;
}

/** How far before an address the scheme of its URL is looked for. */
const URL_REACH = 64;

/** `//name@host` and `//name:word@host` are parts of URLs. */
function isUrlUser(bytes: Uint8Array, start: number): boolean {
  if (bytes[start - 1] === 0x2f && bytes[start - 2] === 0x2f) return true;
  if (bytes[start - 1] !== COLON) return false;
  for (let at = start - 2; at > start - URL_REACH; at -= 1) {
    const byte = bytes[at] as number;
    if (byte === 0x2f && bytes[at - 1] === 0x2f) return true;
    if (byte <= 0x20 || byte === 0x22 || byte === 0x27) return false;
  }
  return false;
}
