import { defineTexts } from './message.ts';

/** Titles of fixes for FHIR findings: they say the result. */
export const fhirFixTexts = defineTexts({
  withoutQuotes: {
    en: 'Write {value} without quotes',
    fi: 'Kirjoita {value} ilman lainausmerkkejä',
    sv: 'Skriv {value} utan citattecken',
  },
  withQuotes: {
    en: 'Write {value} in quotes',
    fi: 'Kirjoita {value} lainausmerkkeihin',
    sv: 'Skriv {value} inom citattecken',
  },
  intoArray: {
    en: 'Put the value in [ ]',
    fi: 'Laita arvo hakasulkeisiin [ ]',
    sv: 'Sätt värdet inom [ ]',
  },
  outOfArray: {
    en: 'Take the value out of [ ]',
    fi: 'Ota arvo pois hakasulkeista [ ]',
    sv: 'Ta värdet ur [ ]',
  },
  replaceWith: {
    en: 'Replace with {value}',
    fi: 'Korvaa: {value}',
    sv: 'Ersätt med {value}',
  },
  rename: {
    en: 'Rename to "{name}"',
    fi: 'Muuta nimeksi "{name}"',
    sv: 'Byt namn till "{name}"',
  },
  removeCopy: {
    en: 'Remove this second "{name}", which is the same as the first',
    fi: 'Poista tämä toinen "{name}", joka on sama kuin ensimmäinen',
    sv: 'Ta bort detta andra "{name}", som är likadant som det första',
  },
  removeThis: {
    en: 'Remove this "{name}", keep the other',
    fi: 'Poista tämä "{name}" ja säilytä toinen',
    sv: 'Ta bort detta "{name}" och behåll det andra',
  },
  removeOther: {
    en: 'Remove the other "{name}", keep this',
    fi: 'Poista toinen "{name}" ja säilytä tämä',
    sv: 'Ta bort det andra "{name}" och behåll detta',
  },
  removeComma: {
    en: 'Remove the comma',
    fi: 'Poista pilkku',
    sv: 'Ta bort kommat',
  },
  addComma: {
    en: 'Add the comma',
    fi: 'Lisää pilkku',
    sv: 'Lägg till kommat',
  },
});
