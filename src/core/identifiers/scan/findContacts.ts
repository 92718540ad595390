import type { Span } from '../../text/range.ts';
import { isFictionalDomain, FICTIONAL_IBANS, FICTIONAL_PHONES } from '../conventions.ts';
import { isAsciiDigit, isWordCharacter } from './characters.ts';

/** Data in a text that leads to a person, found by its form alone. `value` is normalised: for comparing, never for showing. */
export interface FoundContact extends Span {
  readonly kind: 'email' | 'phone' | 'iban' | 'ehic';
  readonly value: string;
}

const LOCAL_PART = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\u00c0-\u024f-]{1,64}$/u;
const AT_DOMAIN =
  /@(?<=[A-Za-z0-9_\u00c0-\u024f]@)((?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?\.){1,8}[A-Za-z]{2,24})/gu;

/** Addresses of roles and machines: nobody's own. */
const ROLE =
  /^(?:no-?reply|do-?not-?reply|noreply.*|info|support|tuki|help|helpdesk|admin|administrator|webmaster|postmaster|hostmaster|abuse|security|sales|contact|office|kirjaamo|registry|git|hg|svn|root|mailer-daemon|notifications?|bot|team|dev|kanta|yhteistestaus|kantakehitys|tekninentuki|user(?:name)?|name|email|first(?:name)?\.last(?:name)?|etunimi\.sukunimi|fornamn\.efternamn|you|me|someone|foo|bar|test.*|example.*)$/iu;

/** File endings and version tags that make `name@2x.png` and `pkg@1.2.next` look like addresses. */
const NO_TOP_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|ico|js|mjs|cjs|jsx|tsx?|css|scss|less|map|json|html?|md|txt|xml|yml|yaml|lock|vue|py|rb|sh|zip|gz|tgz|jar|class|next|latest)$/iu;

export function findEmails(text: string): readonly FoundContact[] {
  const found: FoundContact[] = [];
  AT_DOMAIN.lastIndex = 0;
  for (let match = AT_DOMAIN.exec(text); match !== null; match = AT_DOMAIN.exec(text)) {
    const at = match.index;
    const domain = match[1] ?? '';
    if (isWordCharacter(text.charCodeAt(at + 1 + domain.length))) continue;
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 65), at))?.[0];
    // A longer local part is no address (RFC 5321 section 4.5.3.1.1), and `//name@host` and `a:b@host` are parts of URLs.
    if (local === undefined || local.length > 64) continue;
    const name = withoutEscape(trimLocal(local), text, at);
    if (name === '' || isFictionalDomain(domain) || ROLE.test(name) || NO_TOP_DOMAIN.test(domain)) continue;
    if (/(?:^|\.)users\.noreply\.github\.com$/iu.test(domain) || isUrlUser(text, at - name.length)) continue;
    found.push({
      kind: 'email',
      start: at - name.length,
      end: at + 1 + domain.length,
      value: `${name}@${domain}`.toLowerCase(),
    });
  }
  return found;
}

/** What stands before an address in quotes, escapes and assignments: `\n`, `%20`, `key=`, `mailto/`. */
function trimLocal(local: string): string {
  const cut = Math.max(
    ...["'", '=', '/', '`', '{', '}', '|', '*', '&', '!', '?', '#'].map((mark) => local.lastIndexOf(mark)),
  );
  return local
    .slice(cut + 1)
    .replace(/^(?:%[0-9a-fA-F]{2}|[.~^$+-])+/u, '')
    .replace(/\.$/u, '');
}

/** The letter of an escape such as `\n` is no part of the address behind it. */
function withoutEscape(name: string, text: string, at: number): string {
  return text.charAt(at - name.length - 1) === '\\' && /^[nrt]/u.test(name) ? name.slice(1) : name;
}

function isUrlUser(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return before.endsWith('://') || before.endsWith(':');
}

/** Mobile and landline numbers as people write them; groups parted by a space, hyphen or slash. */
const PHONE =
  /(?:\+|00)358[ \u00a0-]?(?:\(0\)[ \u00a0]?)?[1-9](?:[ \u00a0/-]?[0-9]){4,10}|0(?:4[0-9]|50|[235689]|1[0-9])(?:[ \u00a0-][0-9]{2,8}){1,4}/gu;

/** National numbers without any parting are found only where a phone number is expected: elsewhere they are just digits. */
const BARE_MOBILE = /^0(?:4[0-9]|50)[0-9]{5,8}$/u;

export function findPhones(text: string): readonly FoundContact[] {
  const found: FoundContact[] = [];
  PHONE.lastIndex = 0;
  for (let match = PHONE.exec(text); match !== null; match = PHONE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(text, start, end)) continue;
    const value = normalisePhone(match[0]);
    if (value !== undefined && !isFictionalPhone(value)) found.push({ kind: 'phone', start, end, value });
  }
  return found;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWordCharacter(before) || isWordCharacter(after)) return false;
  const joins = (code: number): boolean => code === 45 || code === 46 || code === 43;
  if (joins(before) && isAsciiDigit(text.charCodeAt(start - 2))) return false;
  return !(joins(after) && isAsciiDigit(text.charCodeAt(end + 1)));
}

/** Company and service numbers are nobody's own. */
const ORGANISATION_NUMBER = /^0(?:10|20|29|30|60|70|71|73|75|80|100|200|202)/u;

/** A Finnish number as dialled at home (`0401234567`); undefined for too few or too many digits and for numbers of companies and services. */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/\(0\)/u, '').replace(/[^0-9+]/gu, '');
  const national = digits.replace(/^(?:\+|00)358/u, '0').replace(/^00/u, '0');
  if (!/^0[1-9][0-9]{5,11}$/u.test(national) || ORGANISATION_NUMBER.test(national)) return undefined;
  return /^0(?:4|50)/u.test(national) && !/^[0-9]{8,12}$/u.test(national) ? undefined : national;
}

export function isFictionalPhone(national: string): boolean {
  return (
    FICTIONAL_PHONES.some((known) => known === national) ||
    /^0[1-9]{1,2}(?:0{5,}|1234567?8?)$/u.test(national)
  );
}

export function isBareMobile(text: string): boolean {
  return BARE_MOBILE.test(text);
}

const IBAN = /FI[0-9]{2}(?:[ \u00a0]?[0-9]{4}){3}[ \u00a0]?[0-9]{2}/gu;

/** Finnish account numbers: MOD 97 (ISO 13616) and the domestic check digit (Luhn over the fourteen digits). */
export function findIbans(text: string): readonly FoundContact[] {
  const found: FoundContact[] = [];
  IBAN.lastIndex = 0;
  for (let match = IBAN.exec(text); match !== null; match = IBAN.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isWordCharacter(text.charCodeAt(start - 1)) || isWordCharacter(text.charCodeAt(end))) continue;
    const value = match[0].replace(/[ \u00a0]/gu, '');
    if (!isIban(value) || FICTIONAL_IBANS.some((known) => known === value)) continue;
    found.push({ kind: 'iban', start, end, value });
  }
  return found;
}

function isIban(value: string): boolean {
  const account = value.slice(4);
  // F is 15 and I is 18 (ISO 13616); the digits are taken one by one because the whole is too long for a number.
  let remainder = 0;
  for (const digit of `${account}1518${value.slice(2, 4)}`) remainder = (remainder * 10 + Number(digit)) % 97;
  if (remainder !== 1 || /^0+$/u.test(account)) return false;
  let sum = 0;
  for (let index = 0; index < account.length; index += 1) {
    const doubled = Number(account.charAt(index)) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const EHIC = /8024[ \u00a0]?6802[ \u00a0]?46[0-9]{2}[ \u00a0]?[0-9]{4}[ \u00a0]?[0-9]{4}/gu;

/** Finnish European health insurance cards: twenty digits that begin with 8024680246; there is no check digit. */
export function findEhics(text: string): readonly FoundContact[] {
  const found: FoundContact[] = [];
  EHIC.lastIndex = 0;
  for (let match = EHIC.exec(text); match !== null; match = EHIC.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(text, start, end)) continue;
    const value = match[0].replace(/[ \u00a0]/gu, '');
    // Ten equal digits behind the prefix stand for "any card".
    if (!/^8024680246([0-9])\1{9}$/u.test(value)) found.push({ kind: 'ehic', start, end, value });
  }
  return found;
}
