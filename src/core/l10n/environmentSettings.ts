import { defineTexts } from './message.ts';

/** Texts about the environments part of `.kanta/config.yaml` and about `.kanta/outages.yaml`. */
export const environmentSettingsTexts = defineTexts({
  mapping: {
    en: 'Expected keys with values',
    fi: 'Tähän kuuluu avaimia ja arvoja',
    sv: 'Här väntas nycklar med värden',
  },
  list: { en: 'Expected a list', fi: 'Tähän kuuluu luettelo', sv: 'Här väntas en lista' },
  text: { en: 'Expected a text', fi: 'Tähän kuuluu teksti', sv: 'Här väntas en text' },
  unknownKey: {
    en: 'Unknown key “{key}”. Known here: {known}',
    fi: 'Tuntematon avain ”{key}”. Tässä tunnetaan: {known}',
    sv: 'Okänd nyckel ”{key}”. Här finns: {known}',
  },
  missingKey: { en: '“{key}” is missing', fi: '”{key}” puuttuu', sv: '”{key}” saknas' },
  oneOf: { en: 'Expected one of {values}', fi: 'Sallitut arvot: {values}', sv: 'Tillåtna värden: {values}' },
  identifier: {
    en: 'Expected an id of lower-case letters, digits and hyphens',
    fi: 'Tunnuksessa saa olla pieniä kirjaimia, numeroita ja yhdysmerkkejä',
    sv: 'Ett id består av små bokstäver, siffror och bindestreck',
  },
  url: {
    en: 'Expected an http or https address without user name and password',
    fi: 'Tähän kuuluu http- tai https-osoite ilman käyttäjätunnusta ja salasanaa',
    sv: 'Här väntas en http- eller https-adress utan användarnamn och lösenord',
  },
  unknownSource: {
    en: 'Unknown source “{source}”',
    fi: 'Tuntematon lähde ”{source}”',
    sv: 'Okänd källa ”{source}”',
  },
  clock: {
    en: 'Expected a time of day as "08:00", in quotation marks, at most "24:00"',
    fi: 'Tähän kuuluu kellonaika lainausmerkeissä, kuten "08:00", enintään "24:00"',
    sv: 'Här väntas ett klockslag inom citattecken, till exempel "08:00", högst "24:00"',
  },
  spanBackwards: {
    en: '“to” must be after “from”',
    fi: '”to” on oltava myöhemmin kuin ”from”',
    sv: '”to” ska vara efter ”from”',
  },
  weekdays: {
    en: 'Expected weekdays as numbers: 1 is Monday, 7 is Sunday',
    fi: 'Viikonpäivät ovat numeroita: 1 on maanantai, 7 on sunnuntai',
    sv: 'Veckodagar anges med siffror: 1 är måndag, 7 är söndag',
  },
  monthDay: {
    en: 'Expected a month and a day as "03-01"',
    fi: 'Tähän kuuluu kuukausi ja päivä, kuten "03-01"',
    sv: 'Här väntas månad och dag, till exempel "03-01"',
  },
  boolean: {
    en: 'Expected true or false',
    fi: 'Tähän kuuluu true tai false',
    sv: 'Här väntas true eller false',
  },
  duplicateId: {
    en: '“{id}” is defined twice',
    fi: '”{id}” on määritelty kahdesti',
    sv: '”{id}” är definierad två gånger',
  },
  unknownEnvironment: {
    en: 'Unknown environment “{id}”. Known: {known}',
    fi: 'Tuntematon ympäristö ”{id}”. Tunnetaan: {known}',
    sv: 'Okänd miljö ”{id}”. Kända: {known}',
  },
  unknownService: {
    en: 'The environment “{environment}” has no service “{id}”. It has: {known}',
    fi: 'Ympäristössä ”{environment}” ei ole palvelua ”{id}”. Siinä on: {known}',
    sv: 'Miljön ”{environment}” har ingen tjänst ”{id}”. Den har: {known}',
  },
  instant: {
    en: 'Expected a time as 2026-03-05T08:00, in Helsinki time',
    fi: 'Tähän kuuluu aika muodossa 2026-03-05T08:00, Suomen aikaa',
    sv: 'Här väntas en tid som 2026-03-05T08:00, finsk tid',
  },
  date: {
    en: 'Expected a date as 2026-03-05',
    fi: 'Tähän kuuluu päivä muodossa 2026-03-05',
    sv: 'Här väntas ett datum som 2026-03-05',
  },
  yamlSyntax: {
    en: 'Not valid YAML: {detail}',
    fi: 'Ei kelvollista YAMLia: {detail}',
    sv: 'Inte giltig YAML: {detail}',
  },
  endBeforeStart: {
    en: 'The outage ends before it starts. Check “start” and “end”',
    fi: 'Katko päättyy ennen kuin se alkaa. Tarkista ”start” ja ”end”',
    sv: 'Avbrottet slutar innan det börjar. Kontrollera ”start” och ”end”',
  },
  outageOverlap: {
    en: 'Overlaps the outage “{other}” of the same environment. Is it the same outage announced again?',
    fi: 'Osuu päällekkäin saman ympäristön katkon ”{other}” kanssa. Onko sama katko ilmoitettu uudelleen?',
    sv: 'Överlappar avbrottet ”{other}” i samma miljö. Är det samma avbrott som meddelats på nytt?',
  },
  otherOutage: { en: 'The other outage', fi: 'Toinen katko', sv: 'Det andra avbrottet' },
  shortNotice: {
    en: 'Announced less than two days before it starts. Planned outages are announced at least two days before: check the dates',
    fi: 'Ilmoitettu alle kaksi päivää ennen alkua. Suunnitelluista katkoista ilmoitetaan vähintään kaksi päivää ennen: tarkista päivät',
    sv: 'Meddelat mindre än två dagar före början. Planerade avbrott meddelas minst två dagar före: kontrollera datumen',
  },
  swapTimes: {
    en: 'Swap “start” and “end”',
    fi: 'Vaihda ”start” ja ”end” keskenään',
    sv: 'Byt plats på ”start” och ”end”',
  },
});
