import { defineTexts } from './message.ts';

/** What the check of attachments and texts says. */
export const contentTexts = defineTexts({
  htmlInText: {
    en: 'The text looks as if it holds HTML, which is not allowed here for safety.',
    fi: 'Teksti näyttää sisältävän HTML:ää, jota ei turvallisuussyistä sallita tässä.',
    sv: 'Texten verkar innehålla HTML, vilket av säkerhetsskäl inte är tillåtet här.',
  },
  attachmentHash: {
    en: 'The hash is not that of the data (SHA-1 of the bytes, as base64).',
    fi: 'Tiiviste ei ole datan tiiviste (tavujen SHA-1 base64-koodattuna).',
    sv: 'Kontrollsumman är inte datans (SHA-1 av byten, som base64).',
  },
  attachmentEmpty: {
    en: 'The attachment has neither data nor url: say at least contentType or language of what is missing.',
    fi: 'Liitteessä ei ole kenttää data eikä url: kerro puuttuvasta ainakin contentType tai language.',
    sv: 'Bilagan har varken data eller url: ange åtminstone contentType eller language för det som saknas.',
  },
  attachmentSize: {
    en: 'The attachment states a size of {stated} bytes, but its data has {found}.',
    fi: 'Liitteen kooksi on ilmoitettu {stated} tavua, mutta tiedossa on {found}.',
    sv: 'Bilagan anger storleken {stated} byte, men data har {found}.',
  },
});
