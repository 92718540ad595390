import { defineTexts } from './message.ts';

/** What the editor's pickers, views and messages about registration documents say. */
export const registrationClientTexts = defineTexts({
  pickKind: { en: 'Which document?', fi: 'Mikä asiakirja?', sv: 'Vilket dokument?' },
  pickFormat: { en: 'In which format?', fi: 'Missä muodossa?', sv: 'I vilket format?' },
  pickExport: { en: 'Export as', fi: 'Vie muotoon', sv: 'Exportera som' },
  pickOther: { en: 'Compare with', fi: 'Vertaa asiakirjaan', sv: 'Jämför med' },
  pickResult: { en: 'Result of {case}', fi: 'Tapauksen {case} tulos', sv: 'Resultat av {case}' },
  pickEnvironment: { en: 'Where was it run?', fi: 'Missä se suoritettiin?', sv: 'Var utfördes det?' },
  pickRun: { en: 'Which test run?', fi: 'Mihin testiajoon?', sv: 'Till vilken testkörning?' },
  newRun: { en: 'A new test run', fi: 'Uusi testiajo', sv: 'En ny testkörning' },
  noteAsked: {
    en: 'Note (may stay empty)',
    fi: 'Huomautus (voi jäädä tyhjäksi)',
    sv: 'Anmärkning (får vara tom)',
  },
  committed: {
    en: 'The last committed version',
    fi: 'Viimeksi tallennettu versio (git)',
    sv: 'Den senast sparade versionen (git)',
  },
  word: { en: 'Word (.docx)', fi: 'Word (.docx)', sv: 'Word (.docx)' },
  excel: { en: 'Excel (.xlsx)', fi: 'Excel (.xlsx)', sv: 'Excel (.xlsx)' },
  page: {
    en: 'Print or PDF (.html)',
    fi: 'Tulosta tai PDF (.html)',
    sv: 'Skriv ut eller PDF (.html)',
  },
  markdown: { en: 'Markdown (.md)', fi: 'Markdown (.md)', sv: 'Markdown (.md)' },
  eml: {
    en: 'E-mail draft (.eml)',
    fi: 'Sähköpostiluonnos (.eml)',
    sv: 'E-postutkast (.eml)',
  },
  mailto: {
    en: 'Mail program, no attachments',
    fi: 'Sähköpostiohjelma, ei liitteitä',
    sv: 'E-postprogram, utan bilagor',
  },
  exported: { en: 'Exported: {file}', fi: 'Viety: {file}', sv: 'Exporterat: {file}' },
  openIt: { en: 'Open', fi: 'Avaa', sv: 'Öppna' },
  refused: {
    en: 'Not exported. Missing or to be corrected: {count} (setting kanta.registration.refuseIncompleteExport).',
    fi: 'Ei viety. Puuttuu tai korjattava: {count} (asetus kanta.registration.refuseIncompleteExport).',
    sv: 'Inte exporterat. Saknas eller ska rättas: {count} (inställningen kanta.registration.refuseIncompleteExport).',
  },
  noForm: {
    en: 'Open a registration document (*.kanta.yaml, *.kanta.json) first.',
    fi: 'Avaa ensin ilmoittautumisasiakirja (*.kanta.yaml, *.kanta.json).',
    sv: 'Öppna först ett anmälningsdokument (*.kanta.yaml, *.kanta.json).',
  },
  noKind: {
    en: 'The document has no known kind yet.',
    fi: 'Asiakirjalla ei vielä ole tunnettua lajia.',
    sv: 'Dokumentet har inget känt slag ännu.',
  },
  otherKind: {
    en: 'Only documents of one kind can be compared.',
    fi: 'Vain samanlajisia asiakirjoja voi verrata.',
    sv: 'Endast dokument av samma slag kan jämföras.',
  },
  nothingToCompare: {
    en: 'There is no other document of this kind.',
    fi: 'Toista samanlajista asiakirjaa ei ole.',
    sv: 'Det finns inget annat dokument av detta slag.',
  },
  attachmentLeftOut: {
    en: 'Left out of the draft, not found: {files}',
    fi: 'Jätetty luonnoksesta, ei löytynyt: {files}',
    sv: 'Utelämnat ur utkastet, hittades inte: {files}',
  },
  preview: { en: 'Preview: {name}', fi: 'Esikatselu: {name}', sv: 'Förhandsvisning: {name}' },
  toolbar: { en: 'Export', fi: 'Vienti', sv: 'Export' },
  documents: { en: 'Documents', fi: 'Asiakirjat', sv: 'Dokument' },
  percent: { en: '{percent} %', fi: '{percent} %', sv: '{percent} %' },
  percentSpoken: {
    en: '{name}: {percent} percent of what is required is there; recommended fields missing: {recommended}; waiting for someone else: {awaited}',
    fi: '{name}: pakollisista {percent} prosenttia täytetty; suositeltavia puuttuu: {recommended}; odottaa toista tahoa: {awaited}',
    sv: '{name}: {percent} procent av det obligatoriska finns; rekommenderade fält som saknas: {recommended}; väntar på någon annan: {awaited}',
  },
  missingList: { en: 'What is missing', fi: 'Mitä puuttuu', sv: 'Vad som saknas' },
  stepSpoken: {
    en: '{journey}, step {number}: {title}, {state}. {why}',
    fi: '{journey}, vaihe {number}: {title}, {state}. {why}',
    sv: '{journey}, steg {number}: {title}, {state}. {why}',
  },
  deadlineOn: { en: 'deadline {date}', fi: 'määräaika {date}', sv: 'tidsfrist {date}' },
  tests: { en: 'Kanta joint testing', fi: 'Kannan yhteistestaus', sv: 'Kantas samtestning' },
  automatic: { en: 'Automatic checks', fi: 'Automaattiset tarkistukset', sv: 'Automatiska kontroller' },
  byHand: { en: 'Set result by hand', fi: 'Kirjaa tulos käsin', sv: 'Ange resultat för hand' },
  mandatory: { en: 'mandatory', fi: 'pakollinen', sv: 'obligatoriskt' },
  claimMissing: {
    en: '{file} does not claim the profile {profile}',
    fi: '{file} ei ilmoita noudattavansa profiilia {profile}',
    sv: '{file} anger inte profilen {profile}',
  },
});
