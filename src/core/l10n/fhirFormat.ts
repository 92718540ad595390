import { defineTexts } from './message.ts';

/** Why a value does not have the form of its data type; completes "Not a valid {type}: …". */
export const formatTexts = defineTexts({
  datePattern: {
    en: 'expected YYYY, YYYY-MM or YYYY-MM-DD',
    fi: 'muoto on VVVV, VVVV-KK tai VVVV-KK-PP',
    sv: 'formen är ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD',
  },
  dateTimePattern: {
    en: 'expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+zz:zz',
    fi: 'muoto on VVVV, VVVV-KK, VVVV-KK-PP tai VVVV-KK-PPThh:mm:ss+zz:zz',
    sv: 'formen är ÅÅÅÅ, ÅÅÅÅ-MM, ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDThh:mm:ss+zz:zz',
  },
  instantPattern: {
    en: 'expected YYYY-MM-DDThh:mm:ss.sss+zz:zz, at least to the second and with the zone',
    fi: 'muoto on VVVV-KK-PPThh:mm:ss.sss+zz:zz, vähintään sekunnin tarkkuudella ja aikavyöhykkeen kanssa',
    sv: 'formen är ÅÅÅÅ-MM-DDThh:mm:ss.sss+zz:zz, minst på sekunden och med tidszon',
  },
  timePattern: {
    en: 'expected hh:mm:ss without a zone',
    fi: 'muoto on hh:mm:ss ilman aikavyöhykettä',
    sv: 'formen är hh:mm:ss utan tidszon',
  },
  zoneMissing: {
    en: 'a time needs its zone, for example +02:00 or Z',
    fi: 'kellonaika tarvitsee aikavyöhykkeen, esimerkiksi +02:00 tai Z',
    sv: 'en tid behöver sin tidszon, till exempel +02:00 eller Z',
  },
  noSuchDate: {
    en: 'this date or time does not exist',
    fi: 'tällaista päivää tai kellonaikaa ei ole olemassa',
    sv: 'denna dag eller tid finns inte',
  },
  yearOutOfReach: {
    en: 'the year is far outside what is plausible',
    fi: 'vuosi ei ole uskottava',
    sv: 'året är inte rimligt',
  },
  idPattern: {
    en: '1 to 64 of the characters A-Z a-z 0-9 - . are allowed',
    fi: '1–64 merkkiä joukosta A-Z a-z 0-9 - . on sallittu',
    sv: '1 till 64 av tecknen A-Z a-z 0-9 - . är tillåtna',
  },
  uriSpace: {
    en: 'white space is not allowed',
    fi: 'tyhjämerkkejä ei sallita',
    sv: 'blanktecken är inte tillåtna',
  },
  uriOid: {
    en: 'an OID is written urn:oid:…, not oid:…',
    fi: 'OID kirjoitetaan urn:oid:…, ei oid:…',
    sv: 'en OID skrivs urn:oid:…, inte oid:…',
  },
  uriUuid: {
    en: 'a UUID is written urn:uuid:…, not uuid:…',
    fi: 'UUID kirjoitetaan urn:uuid:…, ei uuid:…',
    sv: 'ett UUID skrivs urn:uuid:…, inte uuid:…',
  },
  uriInvalid: {
    en: 'this is no URI',
    fi: 'tämä ei ole URI',
    sv: 'detta är ingen URI',
  },
  uriNotAbsolute: {
    en: 'it must be absolute, such as https://… or urn:…',
    fi: 'osoitteen on oltava absoluuttinen, esimerkiksi https://… tai urn:…',
    sv: 'den måste vara absolut, till exempel https://… eller urn:…',
  },
  oidInvalid: {
    en: 'an OID begins with 0, 1 or 2 and has numbers without leading zeros between dots',
    fi: 'OID alkaa numerolla 0, 1 tai 2, ja pisteiden välissä on lukuja ilman etunollia',
    sv: 'en OID börjar med 0, 1 eller 2 och har tal utan inledande nollor mellan punkterna',
  },
  oidStart: {
    en: 'it must begin with urn:oid:',
    fi: 'alussa on oltava urn:oid:',
    sv: 'det måste börja med urn:oid:',
  },
  uuidStart: {
    en: 'it must begin with urn:uuid:',
    fi: 'alussa on oltava urn:uuid:',
    sv: 'det måste börja med urn:uuid:',
  },
  uuidInvalid: {
    en: 'a UUID has 8-4-4-4-12 hexadecimal digits in lower case',
    fi: 'UUID:ssä on 8-4-4-4-12 heksadesimaalinumeroa pienin kirjaimin',
    sv: 'ett UUID har 8-4-4-4-12 hexadecimala siffror med små bokstäver',
  },
  canonicalAbsolute: {
    en: 'a canonical must be an absolute URL or a fragment (#…)',
    fi: 'canonical-osoitteen on oltava absoluuttinen URL tai fragmentti (#…)',
    sv: 'en canonical måste vara en absolut URL eller ett fragment (#…)',
  },
  ownCanonicalAbsolute: {
    en: 'others refer to this definition by it, so it must be an absolute URL',
    fi: 'muut viittaavat tähän määritykseen sillä, joten sen on oltava absoluuttinen URL',
    sv: 'andra refererar till definitionen med den, så den måste vara en absolut URL',
  },
  codeSpace: {
    en: 'a code has no white space at its ends and single spaces inside',
    fi: 'koodin alussa ja lopussa ei ole tyhjää, ja sisällä on vain yksittäisiä välejä',
    sv: 'en kod har inga blanktecken i början eller slutet och bara enstaka inuti',
  },
  base64: {
    en: 'this is not base64',
    fi: 'tämä ei ole base64:ää',
    sv: 'detta är inte base64',
  },
  integer: {
    en: 'expected a whole number between -2147483648 and 2147483647',
    fi: 'odotettiin kokonaislukua väliltä -2147483648…2147483647',
    sv: 'ett heltal mellan -2147483648 och 2147483647 väntades',
  },
  integerAtLeast: {
    en: 'the value must be at least {minimum}',
    fi: 'arvon on oltava vähintään {minimum}',
    sv: 'värdet måste vara minst {minimum}',
  },
  decimal: {
    en: 'expected a decimal number',
    fi: 'odotettiin desimaalilukua',
    sv: 'ett decimaltal väntades',
  },
  boolean: {
    en: 'expected true or false',
    fi: 'odotettiin true tai false',
    sv: 'true eller false väntades',
  },
  controlCharacter: {
    en: 'it holds a control character',
    fi: 'siinä on ohjausmerkki',
    sv: 'det innehåller ett styrtecken',
  },
  tooLong: {
    en: 'it has more than 1048576 characters',
    fi: 'siinä on yli 1048576 merkkiä',
    sv: 'det har över 1048576 tecken',
  },
});
