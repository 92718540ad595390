import { defineTexts } from './message.ts';

/** What keeps a text from being JSON, by the parser's code; completes "Not valid JSON: …". */
export const jsonTexts = defineTexts({
  empty: { en: 'the text is empty', fi: 'teksti on tyhjä', sv: 'texten är tom' },
  'value-expected': { en: 'a value is missing', fi: 'arvo puuttuu', sv: 'ett värde saknas' },
  'key-expected': {
    en: 'a property name in quotes is missing',
    fi: 'ominaisuuden nimi lainausmerkeissä puuttuu',
    sv: 'ett egenskapsnamn inom citattecken saknas',
  },
  'key-without-quotes': {
    en: 'a property name needs double quotes',
    fi: 'ominaisuuden nimi tarvitsee lainausmerkit',
    sv: 'ett egenskapsnamn behöver citattecken',
  },
  'colon-expected': {
    en: 'a colon is missing after the name',
    fi: 'nimen jäljestä puuttuu kaksoispiste',
    sv: 'ett kolon saknas efter namnet',
  },
  'comma-expected': { en: 'a comma is missing', fi: 'pilkku puuttuu', sv: 'ett kommatecken saknas' },
  'trailing-comma': {
    en: 'a comma before the end is not allowed',
    fi: 'pilkku ennen loppumerkkiä ei ole sallittu',
    sv: 'ett kommatecken före slutet är inte tillåtet',
  },
  comment: {
    en: 'comments are not allowed',
    fi: 'kommentit eivät ole sallittuja',
    sv: 'kommentarer är inte tillåtna',
  },
  'single-quotes': {
    en: 'text needs double quotes, not single ones',
    fi: 'teksti kirjoitetaan kaksinkertaisiin lainausmerkkeihin',
    sv: 'text skrivs inom dubbla citattecken',
  },
  'string-not-closed': {
    en: 'the closing quote is missing',
    fi: 'loppulainausmerkki puuttuu',
    sv: 'det avslutande citattecknet saknas',
  },
  'control-character': {
    en: 'a control character or line break inside a text must be escaped',
    fi: 'tekstin sisällä oleva ohjausmerkki tai rivinvaihto on kirjoitettava ohjauskoodina (\\n)',
    sv: 'ett styrtecken eller en radbrytning i en text måste skrivas som styrkod (\\n)',
  },
  'invalid-escape': {
    en: 'this escape does not exist in JSON',
    fi: 'tällaista ohjauskoodia ei ole JSONissa',
    sv: 'denna styrkod finns inte i JSON',
  },
  'invalid-number': {
    en: 'this is no JSON number',
    fi: 'tämä ei ole JSON-luku',
    sv: 'detta är inget JSON-tal',
  },
  'unknown-word': {
    en: 'only true, false and null stand without quotes',
    fi: 'vain true, false ja null kirjoitetaan ilman lainausmerkkejä',
    sv: 'bara true, false och null skrivs utan citattecken',
  },
  'not-closed': {
    en: 'the closing bracket or brace is missing',
    fi: 'sulkeva sulje puuttuu',
    sv: 'den avslutande parentesen saknas',
  },
  'text-after-end': {
    en: 'there is text after the end',
    fi: 'lopun jälkeen on tekstiä',
    sv: 'det finns text efter slutet',
  },
  'duplicate-key': {
    en: 'a property stands twice',
    fi: 'ominaisuus on kahdesti',
    sv: 'en egenskap finns två gånger',
  },
  'too-deep': {
    en: 'it is nested too deeply',
    fi: 'sisäkkäisiä tasoja on liikaa',
    sv: 'det är för djupt nästlat',
  },
});
