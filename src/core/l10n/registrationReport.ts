import { defineTexts } from './message.ts';

/** Texts of exported documents and of the e-mail drafts that carry them. */
export const registrationReportTexts = defineTexts({
  general: { en: 'General', fi: 'Perustiedot', sv: 'Grunduppgifter' },
  ownFields: { en: 'Own fields', fi: 'Omat kentät', sv: 'Egna fält' },
  yes: { en: 'Yes', fi: 'Kyllä', sv: 'Ja' },
  no: { en: 'No', fi: 'Ei', sv: 'Nej' },
  missing: { en: 'Still missing', fi: 'Vielä puuttuu', sv: 'Saknas ännu' },
  missingRequired: { en: 'Required', fi: 'Pakolliset', sv: 'Obligatoriskt' },
  missingRecommended: { en: 'Recommended', fi: 'Suositeltavat', sv: 'Rekommenderat' },
  missingAwaited: { en: 'Waiting for someone else', fi: 'Odottaa toista tahoa', sv: 'Väntar på någon annan' },
  toCorrect: { en: 'To correct', fi: 'Korjattava', sv: 'Att rätta' },
  nothingMissing: { en: 'Nothing is missing.', fi: 'Mitään ei puutu.', sv: 'Ingenting saknas.' },
  notATestCode: {
    en: '(not a test code: left out)',
    fi: '(ei testitunnus: jätetty pois)',
    sv: '(inte en testbeteckning: utelämnad)',
  },
  leftOut: {
    en: '(personal identity code left out)',
    fi: '(henkilötunnus jätetty pois)',
    sv: '(personbeteckning utelämnad)',
  },
  sheetForm: { en: 'Form', fi: 'Lomake', sv: 'Blankett' },
  itemNumber: { en: 'No.', fi: 'Nro', sv: 'Nr' },
  made: {
    en: 'From the file {file}, {date}',
    fi: 'Tiedostosta {file}, {date}',
    sv: 'Ur filen {file}, {date}',
  },
  mailGreeting: { en: 'Hello,', fi: 'Hei,', sv: 'Hej,' },
  mailBody: {
    en: 'attached is: {title}, {name}.',
    fi: 'liitteenä {title}: {name}.',
    sv: 'bifogat finns: {title}, {name}.',
  },
  mailAttachments: { en: 'Attached files:', fi: 'Liitteet:', sv: 'Bilagor:' },
  mailClosing: { en: 'Kind regards', fi: 'Ystävällisin terveisin', sv: 'Med vänlig hälsning' },
  progress: { en: '{percent} % complete', fi: '{percent} % valmis', sv: '{percent} % klart' },
});
