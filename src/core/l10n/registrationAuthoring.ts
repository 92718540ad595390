import { defineTexts } from './message.ts';

/** Texts of hovers and completions in registration documents; Markdown. */
export const registrationAuthoringTexts = defineTexts({
  titled: { en: '**{title}**', fi: '**{title}**', sv: '**{title}**' },
  titledNeed: { en: '**{title}** ({need})', fi: '**{title}** ({need})', sv: '**{title}** ({need})' },
  required: { en: 'required', fi: 'pakollinen', sv: 'obligatoriskt' },
  recommended: { en: 'recommended', fi: 'suositeltava', sv: 'rekommenderas' },
  optional: { en: 'optional', fi: 'vapaaehtoinen', sv: 'frivilligt' },
  awaited: { en: 'someone else gives it', fi: 'toinen taho antaa', sv: 'ges av någon annan' },
  from: { en: 'Comes from {from}.', fi: 'Antaja: {from}.', sv: 'Ges av {from}.' },
  ours: {
    en: '_Our own reading: no public source names this field._',
    fi: '_Oma tulkintamme: mikään julkinen lähde ei nimeä tätä kenttää._',
    sv: '_Vår egen tolkning: ingen offentlig källa nämner detta fält._',
  },
  source: { en: 'Source: {source}', fi: 'Lähde: {source}', sv: 'Källa: {source}' },
  sentTo: {
    en: 'Sent to {address}; nothing is sent by this tool.',
    fi: 'Lähetetään osoitteeseen {address}; tämä työkalu ei lähetä mitään.',
    sv: 'Skickas till {address}; detta verktyg skickar ingenting.',
  },
  choice: { en: '`{value}`: {title}', fi: '`{value}`: {title}', sv: '`{value}`: {title}' },
  choiceHelp: {
    en: '`{value}`: {title}. {help}',
    fi: '`{value}`: {title}. {help}',
    sv: '`{value}`: {title}. {help}',
  },
  deadline: {
    en: 'Register by **{deadline}** (last working day: {sendBy}). Two months before: {twoMonths}; as whole calendar months: {wholeMonths}; published: {published}. The stricter of the rule and the published day counts.',
    fi: 'Ilmoittaudu viimeistään **{deadline}** (viimeinen työpäivä: {sendBy}). Kaksi kuukautta ennen: {twoMonths}; kokonaisina kalenterikuukausina: {wholeMonths}; julkaistu: {published}. Säännöstä ja julkaistusta päivästä tiukempi pätee.',
    sv: 'Anmälan senast **{deadline}** (sista arbetsdag: {sendBy}). Två månader före: {twoMonths}; som hela kalendermånader: {wholeMonths}; publicerat: {published}. Den striktare av regeln och den publicerade dagen gäller.',
  },
  organisationHere: {
    en: 'OID of {name}, from {file}',
    fi: 'OID: {name}, tiedostosta {file}',
    sv: 'OID för {name}, ur {file}',
  },
  issuedFor: {
    en: 'Issued by Kela: {purpose}',
    fi: 'Kelan antama: {purpose}',
    sv: 'Utdelad av FPA: {purpose}',
  },
  issuedForCase: {
    en: 'Issued by Kela: {purpose}, case {case}',
    fi: 'Kelan antama: {purpose}, tapaus {case}',
    sv: 'Utdelad av FPA: {purpose}, fall {case}',
  },
});
