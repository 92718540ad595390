import { formatTexts } from '../../../l10n/fhirFormat.ts';
import { message, type Message, type Text } from '../../../l10n/message.ts';
import { dateFault, isTime } from './dates.ts';

const ID = /^[A-Za-z0-9\-.]{1,64}$/u;
const OID = /^[012](?:\.(?:0|[1-9]\d*))+$/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const INTEGER = /^(?:0|[+-]?[1-9]\d*|-0)$/u;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
/** A scheme in small letters: FHIR compares URIs letter by letter, so `URN:OID:1.2` names nothing. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\S/u;
/** The schemes of systems: a name with another is a slip of the pen (`ttp://…`), and the official validator takes it as relative. */
const SYSTEM = /^(?:https?|urn|ldap):\S/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\S/iu;
/** White space: what else RFC 3986 forbids stands in templates that people do use. */
const SPACE = /\s/u;
const MAX_INTEGER = 2_147_483_647;

/** Whether a URI has a scheme: `http://…`, `urn:…`. */
export function isAbsoluteUri(uri: string): boolean {
  return ABSOLUTE.test(uri);
}

/** Whether a URI names a system, as of identifiers, codes or units: `http://…`, `urn:…`. */
export function isSystemUri(uri: string): boolean {
  return SYSTEM.test(uri);
}

/** Whether a URI has a scheme in whatever letters: what an identifier holds is compared with nothing (RFC 3986, 3.1). */
export function hasScheme(uri: string): boolean {
  return SCHEME.test(uri);
}

/**
 * Why a text does not have the form of a primitive type; undefined when it has. The empty string is not judged here.
 * @param isPlain whether it is known to hold no control characters
 */
export function primitiveFault(type: string, text: string, isPlain = false): Message | undefined {
  switch (type) {
    case 'string':
    case 'markdown':
      return textFault(text, isPlain);
    case 'code':
      return why(isCode(text) ? undefined : formatTexts.codeSpace);
    case 'uri':
    case 'url':
    case 'canonical':
      return why(uriFault(type, text));
    case 'date':
    case 'dateTime':
    case 'instant':
      return why(dateFault(type, text));
    case 'boolean':
      return why(text === 'true' || text === 'false' ? undefined : formatTexts.boolean);
    case 'decimal':
      return why(DECIMAL.test(text) ? undefined : formatTexts.decimal);
    case 'integer':
      return integerFault(text, undefined);
    case 'unsignedInt':
      return integerFault(text, 0);
    case 'positiveInt':
      return integerFault(text, 1);
    case 'id':
      return why(ID.test(text) ? undefined : formatTexts.idPattern);
    case 'time':
      return why(isTime(text) ? undefined : formatTexts.timePattern);
    case 'oid':
      if (!text.startsWith('urn:oid:')) return message(formatTexts.oidStart);
      return why(OID.test(text.slice(8)) ? undefined : formatTexts.oidInvalid);
    case 'uuid':
      if (!text.startsWith('urn:uuid:')) return message(formatTexts.uuidStart);
      return why(UUID.test(text.slice(9)) ? undefined : formatTexts.uuidInvalid);
    case 'base64Binary':
      return why(isBase64(text) ? undefined : formatTexts.base64);
    default:
      return undefined;
  }
}

function why(text: Text | undefined): Message | undefined {
  return text === undefined ? undefined : { text };
}

function textFault(text: string, isPlain: boolean): Message | undefined {
  if (text.length > 1_048_576) return message(formatTexts.tooLong);
  if (isPlain) return undefined;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // XML 1.0 and the `string` type allow tab, line feed and carriage return only.
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return message(formatTexts.controlCharacter);
  }
  return undefined;
}

/** FHIR `code`: no white space at the ends, single spaces inside. Only the ASCII white space counts, as in the published pattern. */
function isCode(text: string): boolean {
  let spaceBefore = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || (code >= 9 && code <= 13);
    if (isSpace && (spaceBefore || code !== 32)) return false;
    spaceBefore = isSpace;
  }
  return !spaceBefore;
}

function uriFault(type: string, text: string): Text | undefined {
  if (SPACE.test(text)) return formatTexts.uriSpace;
  const first = text.charCodeAt(0);
  if (first === 117 && text.startsWith('urn:')) {
    if (text.startsWith('urn:oid:') && !OID.test(text.slice(8))) return formatTexts.oidInvalid;
    if (text.startsWith('urn:uuid:') && !UUID.test(text.slice(9))) return formatTexts.uuidInvalid;
    return undefined;
  }
  if (text.startsWith('oid:')) return formatTexts.uriOid;
  if (text.startsWith('uuid:')) return formatTexts.uriUuid;
  if (type === 'canonical' && first !== 35 && !isAbsoluteUri(text)) return formatTexts.canonicalAbsolute;
  return undefined;
}

function integerFault(text: string, minimum: number | undefined): Message | undefined {
  if (!INTEGER.test(text)) return message(formatTexts.integer);
  const value = Number(text);
  if (value > MAX_INTEGER || value < -MAX_INTEGER - 1) return message(formatTexts.integer);
  return minimum !== undefined && value < minimum
    ? message(formatTexts.integerAtLeast, { minimum })
    : undefined;
}

/** Base64 with white space allowed, as FHIR R4 does; the padded length must fit. */
function isBase64(text: string): boolean {
  let count = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at += 1) {
    const role = BASE64_ROLES[text.charCodeAt(at)];
    if (role === DIGIT) {
      if (padding > 0) return false;
      count += 1;
    } else if (role === PADDING) padding += 1;
    else if (role !== SPACING) return false;
  }
  return (count + padding) % 4 === 0 && padding <= 2;
}

const DIGIT = 1;
const PADDING = 2;
const SPACING = 3;
/** What an ASCII character is in Base64; attachments are long, so each is looked up once. */
const BASE64_ROLES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isBase64Character(code)) return DIGIT;
  if (code === 61) return PADDING;
  return code === 32 || (code >= 9 && code <= 13) ? SPACING : 0;
});

function isBase64Character(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 47
  );
}
