import { message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import { problemAt, textsOfType, type Check } from './ruleContext.ts';

const EMAIL =
  /^[^\s@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

/** Mail services for private persons, Finnish and international; an organisation's own domain is never among them. */
const PRIVATE_DOMAINS = new Set([
  ...[
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'hotmail.fi',
    'outlook.com',
    'live.com',
    'live.fi',
    'msn.com',
  ],
  ...[
    'yahoo.com',
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'gmx.com',
    'gmx.net',
    'mail.com',
    'proton.me',
  ],
  ...[
    'protonmail.com',
    'tutanota.com',
    'luukku.com',
    'suomi24.fi',
    'elisanet.fi',
    'kolumbus.fi',
    'saunalahti.fi',
  ],
  ...[
    'pp.inet.fi',
    'welho.com',
    'netti.fi',
    'mbnet.fi',
    'phnet.fi',
    'dnainternet.net',
    'surffi.fi',
    'jippii.fi',
  ],
]);

export const checkEmails: Check = (context) =>
  textsOfType(context, 'email').flatMap(({ path, text }) => {
    const written = text.trim();
    if (!EMAIL.test(written)) {
      const mended = mendEmail(written);
      return problemAt(context, 'registration/email', path, message(texts.emailForm), {
        data: mended === undefined ? {} : { value: mended },
      });
    }
    const domain = (written.split('@')[1] ?? '').toLowerCase();
    if (!PRIVATE_DOMAINS.has(domain)) return [];
    return problemAt(context, 'registration/private-email', path, message(texts.privateEmail, { domain }), {
      source: 'environments',
    });
  });

/** What people write to keep robots away, or paste with a prefix. */
function mendEmail(written: string): string | undefined {
  const mended = written
    .replace(/^mailto:/iu, '')
    .replace(/^[^<]*<([^>]+)>$/u, '$1')
    .replace(/\s*[([](?:at|ät|a)[)\]]\s*/iu, '@')
    .replaceAll(/\s/gu, '');
  return EMAIL.test(mended) ? mended : undefined;
}

const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/iu;
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/u;
const IPV6 = /^(?=[\da-f:]*:[\da-f:]*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\/\d{1,3})?$/iu;

/** Kela opens its side for public addresses; those of RFC 1918 and the loopback never arrive there. */
export const checkAddresses: Check = (context) =>
  textsOfType(context, 'address').flatMap(({ path, text }) => {
    const kind = addressKind(text.trim());
    if (kind === 'public') return [];
    const what = kind === 'private' ? texts.addressPrivate : texts.addressForm;
    const bare = text
      .trim()
      .replace(/^[a-z]+:\/\//iu, '')
      .replace(/[:/].*$/u, '');
    const value = kind === 'none' && addressKind(bare) === 'public' ? { value: bare } : {};
    return problemAt(context, 'registration/address', path, message(what), {
      source: 'wellbeing-interface',
      data: value,
    });
  });

function addressKind(text: string): 'public' | 'private' | 'none' {
  const four = IPV4.exec(text);
  if (four !== null) {
    const parts = four.slice(1, 5).map(Number);
    const [a = 0, b = 0] = parts;
    if (parts.some((part) => part > 255) || Number(four[5] ?? 0) > 32) return 'none';
    const isPrivate =
      a === 0 ||
      a === 10 ||
      a === 127 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254);
    return isPrivate ? 'private' : 'public';
  }
  if (IPV6.test(text)) return /^(?:::1$|f[cd]|fe[89ab])/iu.test(text) ? 'private' : 'public';
  if (/^localhost$|\.(?:local|localhost|internal|lan)$/iu.test(text)) return 'private';
  return HOST.test(text) ? 'public' : 'none';
}
