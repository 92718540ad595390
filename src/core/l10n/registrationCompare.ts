import { defineTexts } from './message.ts';

/** Texts of the comparison of two registration documents. */
export const registrationCompareTexts = defineTexts({
  title: {
    en: 'Differences: {before} → {after}',
    fi: 'Erot: {before} → {after}',
    sv: 'Skillnader: {before} → {after}',
  },
  same: {
    en: 'The documents say the same.',
    fi: 'Asiakirjat sanovat saman.',
    sv: 'Dokumenten säger detsamma.',
  },
  functions: { en: 'Effect on functions', fi: 'Vaikutus toimintoihin', sv: 'Inverkan på funktioner' },
  dataContent: {
    en: 'Effect on data content',
    fi: 'Vaikutus tietosisältöön',
    sv: 'Inverkan på datainnehåll',
  },
  other: { en: 'Other', fi: 'Muut', sv: 'Övrigt' },
  what: { en: 'What', fi: 'Kohta', sv: 'Vad' },
  before: { en: 'Before', fi: 'Ennen', sv: 'Före' },
  after: { en: 'After', fi: 'Jälkeen', sv: 'Efter' },
});
