import { CERTIFICATE_KINDS, SERVICES } from './choices.ts';
import {
  group,
  item,
  itemGroup,
  list,
  scalar,
  text,
  type Field,
  type GroupField,
  type Need,
} from './model.ts';

const t = text;

export const oidField = scalar(
  'oid',
  'oid',
  'required',
  t('OID', 'OID-tunnus', 'OID'),
  t(
    'Organisation OID: 1.2.246.10. and the business id without hyphen and leading zero.',
    'Organisaation OID: 1.2.246.10. ja Y-tunnus ilman väliviivaa ja etunollaa.',
    'Organisationens OID: 1.2.246.10. och FO-numret utan bindestreck och inledande nolla.',
  ),
  { examples: ['1.2.246.10.2459296'] },
);

const organisationFields = (oidNeed: Need): readonly Field[] => [
  scalar(
    'name',
    'text',
    'required',
    t('Name', 'Nimi', 'Namn'),
    t(
      "The organisation's official name.",
      'Organisaation virallinen nimi.',
      'Organisationens officiella namn.',
    ),
  ),
  {
    ...oidField,
    need: oidNeed,
    ...(oidNeed === 'awaited' ? { from: t('Kela', 'Kela', 'FPA') } : {}),
  },
  scalar(
    'businessId',
    'business-id',
    'required',
    t('Business ID', 'Y-tunnus', 'FO-nummer'),
    t(
      'Seven digits, a hyphen and the check digit.',
      'Seitsemän numeroa, väliviiva ja tarkistusnumero.',
      'Sju siffror, bindestreck och kontrollsiffra.',
    ),
    { source: 'business-id', examples: ['0245929-6'] },
  ),
];

/** Name, OID and business id; the OID is `awaited` where Kela issues it on the way. */
export function organisation(
  key: string,
  title: ReturnType<typeof text>,
  oidNeed: Need = 'required',
): GroupField {
  return group(
    key,
    'required',
    title,
    t(
      'The organisation that sends this document.',
      'Organisaatio, joka lähettää tämän asiakirjan.',
      'Organisationen som skickar detta dokument.',
    ),
    organisationFields(oidNeed),
    { source: 'client-account' },
  );
}

export const contactFields: readonly Field[] = [
  scalar(
    'name',
    'text',
    'required',
    t('Name', 'Nimi', 'Namn'),
    t('First and last name.', 'Etu- ja sukunimi.', 'För- och efternamn.'),
  ),
  scalar(
    'email',
    'email',
    'required',
    t('E-mail', 'Sähköposti', 'E-post'),
    t(
      'Work address: outages are announced to it at least two days ahead.',
      'Työosoite: käyttökatkoista ilmoitetaan siihen vähintään kaksi päivää ennen.',
      'Arbetsadress: driftavbrott meddelas hit minst två dagar i förväg.',
    ),
    { source: 'environments' },
  ),
  scalar(
    'phone',
    'phone',
    'recommended',
    t('Telephone', 'Puhelin', 'Telefon'),
    t('With the country code.', 'Maatunnuksen kanssa.', 'Med landsnummer.'),
    { examples: ['+358 9 0000000'] },
  ),
  scalar(
    'organisationOid',
    'oid',
    'optional',
    t("Contact's organisation OID", 'Yhteyshenkilön organisaation OID', 'Kontaktpersonens organisations OID'),
    t(
      'When it is given, it is the same as that of the document.',
      'Jos se annetaan, se on sama kuin asiakirjan.',
      'Om den anges är den densamma som dokumentets.',
    ),
    { ours: true },
  ),
];

function contact(key: string, title: ReturnType<typeof text>, help: ReturnType<typeof text>): GroupField {
  return group(key, 'required', title, help, contactFields, { source: 'client-account' });
}

export const contacts = group(
  'contacts',
  'required',
  t('Contact persons', 'Yhteyshenkilöt', 'Kontaktpersoner'),
  t(
    'Both are asked for; report changes to yhteistestaus@kanta.fi.',
    'Molemmat kysytään; ilmoita muutoksista osoitteeseen yhteistestaus@kanta.fi.',
    'Båda efterfrågas; meddela ändringar till yhteistestaus@kanta.fi.',
  ),
  [
    contact(
      'technical',
      t('Technical contact', 'Tekninen yhteyshenkilö', 'Teknisk kontaktperson'),
      t(
        'Who opens the connections and answers about faults.',
        'Avaa yhteydet ja vastaa vikailmoituksiin.',
        'Öppnar förbindelserna och svarar på felanmälningar.',
      ),
    ),
    contact(
      'administrative',
      t('Administrative contact', 'Hallinnollinen yhteyshenkilö', 'Administrativ kontaktperson'),
      t(
        'Who answers for the application and its agreements.',
        'Vastaa hakemuksesta ja sopimusasioista.',
        'Svarar för ansökan och avtalsfrågor.',
      ),
    ),
  ],
  { source: 'client-account' },
);

export const oneContact = contact(
  'contact',
  t('Contact person', 'Yhteyshenkilö', 'Kontaktperson'),
  t(
    'Who answers questions about this request.',
    'Vastaa pyyntöä koskeviin kysymyksiin.',
    'Svarar på frågor om begäran.',
  ),
);

export const system = group(
  'system',
  'required',
  t('System', 'Järjestelmä', 'System'),
  t(
    'The system and the version that is tested. The tested version is the one that goes to production.',
    'Testattava järjestelmä ja sen versio. Testattu versio viedään tuotantoon.',
    'Systemet och versionen som testas. Den testade versionen tas i produktion.',
  ),
  [
    scalar(
      'name',
      'text',
      'required',
      t('Name', 'Nimi', 'Namn'),
      t("The product's name.", 'Tuotteen nimi.', 'Produktens namn.'),
    ),
    scalar(
      'version',
      'text',
      'required',
      t('Version', 'Versio', 'Version'),
      t(
        'Quote it: 4.10 is not 4.1.',
        'Kirjoita lainausmerkkeihin: 4.10 ei ole 4.1.',
        'Skriv inom citattecken: 4.10 är inte 4.1.',
      ),
      { examples: ['4.10'] },
    ),
    scalar(
      'purpose',
      'note',
      'recommended',
      t('Purpose of use', 'Käyttötarkoitus', 'Användningsändamål'),
      t(
        'What it is used for and by whom.',
        'Mihin ja kuka sitä käyttää.',
        'Vad det används till och av vem.',
      ),
      { ours: true },
    ),
  ],
  { source: 'environments' },
);

export function services(need: Need = 'required') {
  return list(
    'services',
    need,
    t('Services', 'Palvelut', 'Tjänster'),
    t(
      'The Kanta services that this is about.',
      'Kanta-palvelut, joita tämä koskee.',
      'De Kanta-tjänster som detta gäller.',
    ),
    item('choice', t('Service', 'Palvelu', 'Tjänst'), { choices: SERVICES }),
    { source: 'client-account' },
  );
}

export const certificateFields: readonly Field[] = [
  scalar(
    'kind',
    'choice',
    'required',
    t('Kind', 'Laji', 'Slag'),
    t('Which certificate of DVV.', 'Mikä DVV:n varmenne.', 'Vilket av MDB:s certifikat.'),
    { choices: CERTIFICATE_KINDS, source: 'dvv-cards' },
  ),
  scalar(
    'subject',
    'subject',
    'recommended',
    t('Subject', 'Haltija (Subject)', 'Innehavare (Subject)'),
    t(
      "The certificate's distinguished name; the organisation's OID stands in serialNumber.",
      'Varmenteen yksilöivä nimi; organisaation OID on kentässä serialNumber.',
      'Certifikatets särskiljande namn; organisationens OID finns i serialNumber.',
    ),
    {
      source: 'wellbeing-interface',
      examples: ['CN=test.example.fi, O=Example Oy, serialNumber=1.2.246.10.2459296, C=FI'],
    },
  ),
  scalar(
    'validUntil',
    'date',
    'optional',
    t('Valid until', 'Voimassa asti', 'Giltigt till'),
    t('Last day of validity.', 'Viimeinen voimassaolopäivä.', 'Sista giltighetsdag.'),
    { ours: true },
  ),
];

export const otherFiles = list(
  'other',
  'optional',
  t('Other attached files', 'Muut liitteet', 'Övriga bilagor'),
  t('Files beside this document.', 'Tiedostot tämän asiakirjan vieressä.', 'Filer bredvid detta dokument.'),
  itemGroup(t('Attached file', 'Liite', 'Bilaga'), [
    scalar(
      'file',
      'path',
      'required',
      t('File', 'Tiedosto', 'Fil'),
      t('Path from this document.', 'Polku tästä asiakirjasta.', 'Sökväg från detta dokument.'),
    ),
    scalar(
      'title',
      'text',
      'recommended',
      t('Title', 'Otsikko', 'Rubrik'),
      t('What the file is.', 'Mikä tiedosto on.', 'Vad filen är.'),
    ),
  ]),
);

export function attachedFiles(need: Need, fields: readonly Field[]): GroupField {
  return group(
    'attachedFiles',
    need,
    t('Attached files', 'Liitteet', 'Bilagor'),
    t('Sent with the document.', 'Lähetetään asiakirjan mukana.', 'Skickas med dokumentet.'),
    [...fields, otherFiles],
  );
}

export const note = scalar(
  'note',
  'note',
  'optional',
  t('Note', 'Huomautus', 'Anmärkning'),
  t('Anything the reader should know.', 'Mitä lukijan on hyvä tietää.', 'Något läsaren bör veta.'),
);
