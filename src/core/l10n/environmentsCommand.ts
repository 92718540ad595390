import { defineTexts } from './message.ts';

/** What `kanta environments` says. */
export const environmentsCommandTexts = defineTexts({
  usage: {
    en: `kanta environments: what is open now, what comes next

  --at INSTANT         the status at a time: 2026-03-05T08:00 (Helsinki time), or with Z or an offset; default: now
  --from DATE          events from this day …
  --to DATE            … to the end of this day (default: 31 days; a year for a calendar file)
  --environment ID     only this environment; may be repeated
  --format FORMAT      text, json, or ics (a calendar file of the coming events)
  --language LANGUAGE  en, fi or sv

Reads .kanta/config.yaml, .kanta/outages.yaml and the registration documents (*.kanta.yaml, *.kanta.json), whose deadlines are among the
events, of the folder where it runs.
`,
    fi: `kanta environments: mikä on nyt auki, mitä tulee seuraavaksi

  --at HETKI           tila tiettynä aikana: 2026-03-05T08:00 (Suomen aikaa) tai lopussa Z tai aikaero; oletus: nyt
  --from PÄIVÄ         tapahtumat tästä päivästä …
  --to PÄIVÄ           … tämän päivän loppuun (oletus: 31 päivää; kalenteritiedostossa vuosi)
  --environment ID     vain tämä ympäristö; voi toistaa
  --format MUOTO       text, json tai ics (tulevien tapahtumien kalenteritiedosto)
  --language KIELI     en, fi tai sv

Lukee kansion tiedostot .kanta/config.yaml ja .kanta/outages.yaml sekä ilmoittautumisasiakirjat (*.kanta.yaml, *.kanta.json), joiden
määräajat ovat tapahtumien joukossa.
`,
    sv: `kanta environments: vad som är öppet nu, vad som kommer

  --at TIDPUNKT        läget vid en tid: 2026-03-05T08:00 (finsk tid) eller med Z eller tidsskillnad; standard: nu
  --from DATUM         händelser från denna dag …
  --to DATUM           … till slutet av denna dag (standard: 31 dagar; i en kalenderfil ett år)
  --environment ID     endast denna miljö; kan upprepas
  --format FORMAT      text, json eller ics (en kalenderfil med kommande händelser)
  --language SPRÅK     en, fi eller sv

Läser .kanta/config.yaml, .kanta/outages.yaml och anmälningsdokumenten (*.kanta.yaml, *.kanta.json), vars tidsfrister hör till
händelserna, i mappen där det körs.
`,
  },
  notAnInstant: {
    en: '--at takes a time such as 2026-03-05T08:00, not “{value}”',
    fi: '--at on aika, kuten 2026-03-05T08:00, ei ”{value}”',
    sv: '--at tar en tid såsom 2026-03-05T08:00, inte ”{value}”',
  },
  notADate: {
    en: '{option} takes a date such as 2026-03-05, not “{value}”',
    fi: '{option} on päivä, kuten 2026-03-05, ei ”{value}”',
    sv: '{option} tar ett datum såsom 2026-03-05, inte ”{value}”',
  },
  backwards: {
    en: '--to is before --from',
    fi: '--to on ennen kuin --from',
    sv: '--to är före --from',
  },
  bothQuestions: {
    en: 'Use --at for a status or --from and --to for events, not both',
    fi: 'Käytä joko valitsinta --at (tila) tai --from ja --to (tapahtumat), ei molempia',
    sv: 'Använd --at för läget eller --from och --to för händelser, inte båda',
  },
  wrongFormat: {
    en: '--format takes text, json or ics, not “{value}”',
    fi: '--format on text, json tai ics, ei ”{value}”',
    sv: '--format tar text, json eller ics, inte ”{value}”',
  },
  wrongUsage: { en: '{detail}', fi: '{detail}', sv: '{detail}' },
  unknownEnvironment: {
    en: 'no environment “{id}”. Known: {known}',
    fi: 'ympäristöä ”{id}” ei ole. Tunnetaan: {known}',
    sv: 'miljön ”{id}” finns inte. Kända: {known}',
  },
  problemsInFile: {
    en: '{file}: not everything is understood; run “kanta check {file}”',
    fi: '{file}: kaikkea ei ymmärretä; aja ”kanta check {file}”',
    sv: '{file}: allt går inte att förstå; kör ”kanta check {file}”',
  },
  until: { en: 'until {time}', fi: '{time} asti', sv: 'till {time}' },
  noEvents: { en: 'No events.', fi: 'Ei tapahtumia.', sv: 'Inga händelser.' },
});
