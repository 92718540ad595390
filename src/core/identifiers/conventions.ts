/**
 * Names, addresses, numbers and domains that are published as fictional, so that nobody's data is in them.
 * Sources: Institute for the Languages of Finland (Maija and Matti Meikäläinen, Teikäläistentie 1 A 1, 00100 Helsinki; 040 123 4567);
 * Digital and Population Data Services Agency (Maija Mäkinotkelma on the specimen cards); RFC 2606 and RFC 6761 (domains);
 * JHS and bank guides (the two IBANs).
 */
export const FICTIONAL_FAMILY_NAMES = ['Meikäläinen', 'Teikäläinen', 'Mäkinotkelma'] as const;
export const FICTIONAL_GIVEN_NAMES = { female: 'Maija', male: 'Matti' } as const;

export const FICTIONAL_ADDRESS = {
  street: 'Teikäläistentie 1 A 1',
  postalCode: '00100',
  city: 'HELSINKI',
  country: 'FI',
} as const;

/** The form in which the language office shows it, and as people dial it. No range is reserved for fiction in Finland. */
export const FICTIONAL_PHONES = ['0401234567', '0501234567'] as const;

export const FICTIONAL_IBANS = ['FI2112345600000785', 'FI5542345670000081'] as const;

const FICTIONAL_DOMAINS: ReadonlySet<string> = new Set(['example.com', 'example.org', 'example.net']);
const FICTIONAL_TOP_DOMAINS: ReadonlySet<string> = new Set([
  'example', 'test', 'invalid', 'localhost', 'local', 'localdomain', 'internal',
]); // prettier-ignore

/** Whether mail to a domain reaches nobody: reserved by RFC 2606, 6761 and 6762. */
export function isFictionalDomain(domain: string): boolean {
  const name = domain.toLowerCase();
  const topLevel = name.lastIndexOf('.');
  return (
    FICTIONAL_TOP_DOMAINS.has(name.slice(topLevel + 1)) ||
    FICTIONAL_DOMAINS.has(name.slice(name.lastIndexOf('.', topLevel - 1) + 1))
  );
}

/** Words that say themselves that a name or address is made up. */
const FICTIONAL_WORDS =
  /^(?:test\p{L}{0,6}|testi\p{L}{0,8}|esimerkki\p{L}{0,4}|example\p{L}{0,2}|exempel|demo\p{L}{0,4}|dummy|fiktiivinen|fiktiv|keksitty|anonymi?|anonymous|nimetön|tuntematon|unknown|okänd|sukunimi|etunimi|lastname|firstname|efternamn|förnamn|x+|n\.?n\.?|[-*•_?]+)$/iu;

const FICTIONAL_NAME_WORDS: ReadonlySet<string> = new Set(
  [...FICTIONAL_FAMILY_NAMES, ...Object.values(FICTIONAL_GIVEN_NAMES)].map((name) => name.toLowerCase()),
);

/** Whether every word of a person's name belongs to a convention, or the family name does (given names are then anyone's). */
export function isFictionalName(words: readonly string[]): boolean {
  return (
    words.some((word) => FAMILY_NAMES.has(word.toLowerCase())) ||
    words.some((word) => FICTIONAL_WORDS.test(word)) ||
    words.every((word) => FICTIONAL_NAME_WORDS.has(word.toLowerCase()))
  );
}

const FAMILY_NAMES: ReadonlySet<string> = new Set(FICTIONAL_FAMILY_NAMES.map((name) => name.toLowerCase()));

/** Whether a street address is the published example, or says itself that it is made up. */
export function isFictionalStreet(street: string): boolean {
  const name = street.trim().split(/\s+/u)[0]?.toLowerCase() ?? '';
  return /^(?:teikäläisten|meikäläisten|testi|test|esimerkki|example|exempel|demo|keksitty)/u.test(name);
}
