import { defineTexts } from './message.ts';

/** Questions, answers and titles of the environments' commands. */
export const environmentUiTexts = defineTexts({
  statusBarName: { en: 'Kanta test environments', fi: 'Kannan testiympäristöt', sv: 'Kantas testmiljöer' },
  noticeOff: { en: 'No more notices', fi: 'Ei enää ilmoituksia', sv: 'Inga fler meddelanden' },
  copied: { en: 'Copied: {text}', fi: 'Kopioitu: {text}', sv: 'Kopierat: {text}' },
  noFolder: {
    en: 'Open a folder first: announced outages and settings live in its .kanta folder.',
    fi: 'Avaa ensin kansio: ilmoitetut katkot ja asetukset ovat sen .kanta-kansiossa.',
    sv: 'Öppna först en mapp: meddelade avbrott och inställningar finns i dess .kanta-mapp.',
  },
  addOutage: { en: 'Add Announced Outage', fi: 'Lisää ilmoitettu katko', sv: 'Lägg till meddelat avbrott' },
  howToAdd: {
    en: 'How do you want to add it?',
    fi: 'Miten haluat lisätä sen?',
    sv: 'Hur vill du lägga till det?',
  },
  byPaste: { en: 'Paste the announcement', fi: 'Liitä ilmoitus', sv: 'Klistra in meddelandet' },
  byPasteDetail: {
    en: 'Copy the e-mail’s text first; what is understood is shown before it is kept',
    fi: 'Kopioi ensin sähköpostin teksti; se, mikä ymmärrettiin, näytetään ennen tallentamista',
    sv: 'Kopiera först e-postens text; det som har förståtts visas innan det sparas',
  },
  byForm: { en: 'Fill in a form', fi: 'Täytä lomake', sv: 'Fyll i ett formulär' },
  byFormDetail: {
    en: 'Environment, services, start and end, one after the other',
    fi: 'Ympäristö, palvelut, alku ja loppu yksi kerrallaan',
    sv: 'Miljö, tjänster, början och slut, ett i taget',
  },
  clipboardEmpty: {
    en: 'The clipboard is empty. Copy the announcement’s text first.',
    fi: 'Leikepöytä on tyhjä. Kopioi ensin ilmoituksen teksti.',
    sv: 'Urklipp är tomt. Kopiera först meddelandets text.',
  },
  understood: {
    en: 'Understood: {from} – {to}',
    fi: 'Ymmärrettiin: {from} – {to}',
    sv: 'Förstått: {from} – {to}',
  },
  keepIt: { en: 'Keep it', fi: 'Tallenna', sv: 'Spara' },
  changeIt: { en: 'Change something …', fi: 'Muuta jotain …', sv: 'Ändra något …' },
  dropIt: { en: 'Drop it', fi: 'Hylkää', sv: 'Förkasta' },
  isItRight: { en: 'Is this right?', fi: 'Onko tämä oikein?', sv: 'Stämmer det här?' },
  continueInForm: {
    en: '{why}. Continue in the form?',
    fi: '{why}. Jatketaanko lomakkeella?',
    sv: '{why}. Fortsätta i formuläret?',
  },
  whichEnvironments: { en: 'Which environments?', fi: 'Mitkä ympäristöt?', sv: 'Vilka miljöer?' },
  whichServices: {
    en: 'Which services? None chosen means all',
    fi: 'Mitkä palvelut? Ilman valintaa kaikki',
    sv: 'Vilka tjänster? Utan val alla',
  },
  allServices: { en: 'all services', fi: 'kaikki palvelut', sv: 'alla tjänster' },
  startPrompt: {
    en: 'Start, in Finnish time: 5.3.2026 8.00 or 2026-03-05T08:00',
    fi: 'Alku Suomen aikaa: 5.3.2026 8.00 tai 2026-03-05T08:00',
    sv: 'Början, finsk tid: 5.3.2026 8.00 eller 2026-03-05T08:00',
  },
  endPrompt: {
    en: 'End, in Finnish time. A time alone is on the same day',
    fi: 'Loppu Suomen aikaa. Pelkkä kellonaika on samana päivänä',
    sv: 'Slut, finsk tid. Ett klockslag ensamt gäller samma dag',
  },
  titlePrompt: { en: 'What is it about?', fi: 'Mistä on kyse?', sv: 'Vad gäller det?' },
  defaultTitle: { en: 'Announced outage', fi: 'Ilmoitettu katko', sv: 'Meddelat avbrott' },
  sourcePrompt: {
    en: 'Where was it announced? (may stay empty)',
    fi: 'Missä siitä ilmoitettiin? (voi jättää tyhjäksi)',
    sv: 'Var meddelades det? (kan lämnas tomt)',
  },
  notATime: {
    en: 'Not a time. Write 5.3.2026 8.00',
    fi: 'Ei ole aika. Kirjoita 5.3.2026 8.00',
    sv: 'Inte en tid. Skriv 5.3.2026 8.00',
  },
  endTooEarly: {
    en: 'The end must be after the start',
    fi: 'Lopun on oltava alun jälkeen',
    sv: 'Slutet ska vara efter början',
  },
  outageKept: { en: 'Added to {file}.', fi: 'Lisätty tiedostoon {file}.', sv: 'Tillagt i {file}.' },
  cannotWrite: {
    en: '{file} is not valid YAML. Mend it first.',
    fi: '{file} ei ole kelvollista YAMLia. Korjaa se ensin.',
    sv: '{file} är inte giltig YAML. Rätta den först.',
  },
  openFile: { en: 'Open file', fi: 'Avaa tiedosto', sv: 'Öppna filen' },
  whenPrompt: {
    en: 'When? A time (5.3.2026 8.00) or a cron expression (30 2 * * *), in Finnish time',
    fi: 'Milloin? Aika (5.3.2026 8.00) tai cron-lauseke (30 2 * * *), Suomen aikaa',
    sv: 'När? En tid (5.3.2026 8.00) eller ett cron-uttryck (30 2 * * *), finsk tid',
  },
  notWhen: {
    en: 'Neither a time nor a cron expression. Write 5.3.2026 8.00 or 30 2 * * *',
    fi: 'Ei aika eikä cron-lauseke. Kirjoita 5.3.2026 8.00 tai 30 2 * * *',
    sv: 'Varken en tid eller ett cron-uttryck. Skriv 5.3.2026 8.00 eller 30 2 * * *',
  },
  cronField: {
    en: 'The field “{field}” of the cron expression is not understood: {written}',
    fi: 'Cron-lausekkeen kenttää ”{field}” ei ymmärretä: {written}',
    sv: 'Fältet ”{field}” i cron-uttrycket går inte att förstå: {written}',
  },
  whichTargets: {
    en: 'Which environments and services does it use?',
    fi: 'Mitä ympäristöjä ja palveluja se käyttää?',
    sv: 'Vilka miljöer och tjänster använder det?',
  },
  wholeEnvironment: {
    en: '{name}, all services',
    fi: '{name}, kaikki palvelut',
    sv: '{name}, alla tjänster',
  },
  willBeOpen: { en: 'Will It Be Open?', fi: 'Onko se auki?', sv: 'Är det öppet då?' },
  verdictOpen: { en: 'Yes: open', fi: 'Kyllä: avoinna', sv: 'Ja: öppet' },
  verdictProbably: {
    en: 'Probably: outside the supported time, outages possible',
    fi: 'Luultavasti: tuetun palveluajan ulkopuolella, katkoja voi olla',
    sv: 'Troligen: utanför servicetiden, avbrott kan förekomma',
  },
  verdictMaybe: {
    en: 'Perhaps: maintenance day, expect outages',
    fi: 'Ehkä: huoltopäivä, katkoihin kannattaa varautua',
    sv: 'Kanske: servicedag, räkna med avbrott',
  },
  verdictNo: { en: 'No: {status}', fi: 'Ei: {status}', sv: 'Nej: {status}' },
  verdictUnknown: {
    en: 'Nobody promises: no service hours',
    fi: 'Kukaan ei lupaa: palveluaikaa ei ole',
    sv: 'Ingen lovar: ingen servicetid',
  },
  nextGood: { en: 'Next good slot: {time}', fi: 'Seuraava hyvä aika: {time}', sv: 'Nästa bra tid: {time}' },
  noGood: { en: 'No good slot in sight', fi: 'Hyvää aikaa ei ole näkyvissä', sv: 'Ingen bra tid i sikte' },
  neverRuns: { en: 'It never runs', fi: 'Se ei käynnisty koskaan', sv: 'Det körs aldrig' },
  whichCalendar: {
    en: 'Which environments should the calendar hold?',
    fi: 'Minkä ympäristöjen tapahtumat kalenteriin?',
    sv: 'Vilka miljöer ska kalendern innehålla?',
  },
  saveCalendar: { en: 'Save calendar', fi: 'Tallenna kalenteri', sv: 'Spara kalendern' },
  calendarSaved: {
    en: '{count} events saved. Import the file into your calendar; importing a later one updates them.',
    fi: '{count} tapahtumaa tallennettu. Tuo tiedosto kalenteriisi; myöhempi tuonti päivittää ne.',
    sv: '{count} händelser sparade. Importera filen i din kalender; en senare import uppdaterar dem.',
  },
  passwordPrompt: {
    en: 'Password of {file}. It is kept in the editor’s secret storage and nowhere else',
    fi: 'Tiedoston {file} salasana. Se säilytetään vain editorin salaisuusvarastossa',
    sv: 'Lösenordet till {file}. Det sparas bara i editorns hemliga lager',
  },
  timelineTitle: { en: 'Kanta: Timeline', fi: 'Kanta: aikajana', sv: 'Kanta: tidslinje' },
  certificateWarning: {
    en: 'Kanta: the certificate {name}: {state}',
    fi: 'Kanta: varmenne {name}: {state}',
    sv: 'Kanta: certifikatet {name}: {state}',
  },
  registrationMissing: {
    en: 'The registration part is not available in this window.',
    fi: 'Ilmoittautumisosa ei ole käytettävissä tässä ikkunassa.',
    sv: 'Registreringsdelen är inte tillgänglig i detta fönster.',
  },
});
