import { AGE_GROUPS, REPOSITORIES, SECTORS, SEXES } from './choices.ts';
import { group, item, itemGroup, list, scalar, text, type Form } from './model.ts';
import { codePurpose } from './caseParts.ts';
import { note, oidField, oneContact, organisation, services } from './parts.ts';

const t = text;

export const testCodeRequest: Form = {
  kind: 'test-code-request',
  title: t('Request for test codes', 'Testitunnuspyyntö', 'Begäran om testbeteckningar'),
  help: t(
    'Asks Kela for 900-series personal identity codes; only issued ones may be used.',
    'Pyytää Kelalta 900-sarjan henkilötunnuksia; vain annettuja saa käyttää.',
    'Begär personbeteckningar i 900-serien av FPA; endast utdelade får användas.',
  ),
  source: 'test-material',
  recipient: {
    address: 'yhteistestaus@kanta.fi',
    alternative: 'kanta@kanta.fi',
    source: 'test-material',
    subject: 'Testihenkilötunnuspyyntö: {name}',
  },
  fields: [
    organisation('organisation', t('Organisation', 'Organisaatio', 'Organisation')),
    oneContact,
    codePurpose,
    services('recommended'),
    list(
      'codes',
      'required',
      t('Codes', 'Tunnukset', 'Beteckningar'),
      t('How many of which kind.', 'Montako minkäkin laista.', 'Hur många av vilket slag.'),
      itemGroup(t('Codes of one kind', 'Samanlaiset tunnukset', 'Beteckningar av ett slag'), [
        scalar(
          'count',
          'integer',
          'required',
          t('Number', 'Määrä', 'Antal'),
          t(
            'Kela supplies a reasonable amount.',
            'Kela antaa kohtuullisen määrän.',
            'FPA ger en rimlig mängd.',
          ),
        ),
        scalar(
          'ageGroup',
          'choice',
          'required',
          t('Age', 'Ikä', 'Ålder'),
          t('Adult or minor.', 'Täysi-ikäinen vai alaikäinen.', 'Vuxen eller minderårig.'),
          { choices: AGE_GROUPS },
        ),
        scalar(
          'sex',
          'choice',
          'required',
          t('Sex', 'Sukupuoli', 'Kön'),
          t('Sex of the test person.', 'Testihenkilön sukupuoli.', 'Testpersonens kön.'),
          { choices: SEXES },
        ),
        note,
      ]),
      { source: 'test-material' },
    ),
    list(
      'familyRelations',
      'optional',
      t('Family relations', 'Perhesuhteet', 'Familjerelationer'),
      t(
        'Such as a minor and both parents.',
        'Esimerkiksi alaikäinen ja molemmat vanhemmat.',
        'Till exempel en minderårig och båda föräldrarna.',
      ),
      item('note', t('Family', 'Perhe', 'Familj')),
      { source: 'test-material' },
    ),
    scalar(
      'wishes',
      'note',
      'optional',
      t('Wishes', 'Toiveet', 'Önskemål'),
      t(
        'Realistic names in Test MyKanta only for a special reason: say it here.',
        'Todentuntuiset nimet Testi-OmaKannassa vain erityisestä syystä: kerro se tässä.',
        'Verklighetstrogna namn i test-MittKanta endast av särskilda skäl: ange dem här.',
      ),
      { source: 'test-material' },
    ),
    note,
  ],
};

export const archivistAccessRequest: Form = {
  kind: 'archivist-access-request',
  title: t(
    "Request for access to the Archivist's interface",
    'Käyttöoikeuspyyntö Arkistonhoitajan käyttöliittymään',
    'Begäran om åtkomst till arkivariens gränssnitt',
  ),
  help: t(
    'For finding, viewing, comparing and invalidating documents in the client test environment.',
    'Asiakirjojen hakuun, katseluun, vertailuun ja mitätöintiin asiakastestiympäristössä.',
    'För att söka, granska, jämföra och ogiltigförklara dokument i kundtestmiljön.',
  ),
  source: 'environments',
  recipient: {
    address: 'kanta@kanta.fi',
    source: 'environments',
    subject: 'Käyttöoikeuspyyntö, Arkistonhoitajan käyttöliittymä: {name}',
  },
  fields: [
    organisation('organisation', t('Organisation', 'Organisaatio', 'Organisation')),
    oneContact,
    list(
      'repositories',
      'required',
      t('Repositories', 'Tietovarannot', 'Datalager'),
      t(
        'Whose user interface is needed.',
        'Minkä käyttöliittymä tarvitaan.',
        'Vilkas gränssnitt som behövs.',
      ),
      item('choice', t('Repository', 'Tietovaranto', 'Datalager'), { choices: REPOSITORIES }),
      { source: 'environments' },
    ),
    group(
      'testCard',
      'required',
      t('Test card', 'Testikortti', 'Testkort'),
      t(
        'A test professional card with a 900-series code registered for testing by Valvira; never a real card.',
        'Ammattihenkilön testikortti, johon on liitetty Valviran testikäyttöön rekisteröimä 900-sarjan tunnus; ei koskaan oikea kortti.',
        'Yrkesutövarens testkort med en beteckning i 900-serien som Valvira registrerat för testning; aldrig ett äkta kort.',
      ),
      [
        scalar(
          'firstName',
          'text',
          'required',
          t('First name', 'Etunimi', 'Förnamn'),
          t('As on the card.', 'Kuten kortissa.', 'Som på kortet.'),
        ),
        scalar(
          'lastName',
          'text',
          'required',
          t('Last name', 'Sukunimi', 'Efternamn'),
          t('As on the card.', 'Kuten kortissa.', 'Som på kortet.'),
        ),
        scalar(
          'registrationNumber',
          'digits',
          'required',
          t(
            'Registration number (chip side)',
            'Rekisteröintinumero (sirupuoli)',
            'Registreringsnummer (chipsidan)',
          ),
          t(
            'Digits on the chip side of the card.',
            'Numerot kortin sirupuolelta.',
            'Siffrorna på kortets chipsida.',
          ),
        ),
      ],
      { source: 'environments' },
    ),
    scalar(
      'sector',
      'choice',
      'required',
      t('Sector', 'Sektori', 'Sektor'),
      t(
        'Decides which OID is asked for.',
        'Ratkaisee, mikä OID kysytään.',
        'Avgör vilken OID som efterfrågas.',
      ),
      {
        choices: SECTORS,
        source: 'environments',
      },
    ),
    scalar(
      'controllerOid',
      'oid',
      'optional',
      t("Test controller's OID", 'Testirekisterinpitäjän OID', 'Testpersonuppgiftsansvariges OID'),
      t(
        'Public healthcare: the controller the card is authorised for.',
        'Julkinen terveydenhuolto: rekisterinpitäjä, jolle kortti on valtuutettu.',
        'Offentlig hälso- och sjukvård: den personuppgiftsansvarige kortet är behörigt för.',
      ),
      { source: 'environments', examples: ['1.2.246.10.2459296.19.0'] },
    ),
    scalar(
      'organisationOid',
      'oid',
      'optional',
      t("Test organisation's OID", 'Testiorganisaation OID', 'Testorganisationens OID'),
      t(
        'Private healthcare: the organisation the card is authorised for.',
        'Yksityinen terveydenhuolto: organisaatio, jolle kortti on valtuutettu.',
        'Privat hälso- och sjukvård: den organisation kortet är behörigt för.',
      ),
      { source: 'environments', examples: ['1.2.246.10.2459296.10.0'] },
    ),
    note,
  ],
};

/** The heading that Kela asks for, word for word. */
export const WORKSPACE_SUBJECT = 'Käyttöoikeus ulkoiseen työtilaan';

export const workspaceAccessRequest: Form = {
  kind: 'workspace-access-request',
  title: t(
    'Request for access to the joint-testing workspace',
    'Käyttöoikeuspyyntö yhteistestauksen työtilaan',
    'Begäran om åtkomst till samtestningens arbetsyta',
  ),
  help: t(
    'For the Partners workspace (Kumppanit). The newer way is the Testain service with Suomi.fi e-Authorizations: Kela says at the start which one is used.',
    'Kumppanit-työtilaan. Uudempi tapa on Testain-palvelu ja Suomi.fi-valtuudet: Kela kertoo aluksi, kumpaa käytetään.',
    'För arbetsytan Kumppanit. Det nyare sättet är tjänsten Testain och Suomi.fi-fullmakter: FPA meddelar i början vilken som används.',
  ),
  source: 'registering',
  recipient: {
    address: 'yhteistestaus@kanta.fi',
    source: 'registering',
    subject: WORKSPACE_SUBJECT,
  },
  fields: [
    scalar(
      'subject',
      'text',
      'required',
      t('Subject line', 'Viestin otsikko', 'Meddelandets rubrik'),
      t('Word for word as Kela asks.', 'Sanasta sanaan kuten Kela pyytää.', 'Ordagrant så som FPA ber.'),
      { examples: [WORKSPACE_SUBJECT], source: 'registering' },
    ),
    organisation('organisation', t('Organisation', 'Organisaatio', 'Organisation')),
    oneContact,
    scalar(
      'access',
      'choice',
      'recommended',
      t('Way of access', 'Käyttötapa', 'Åtkomstsätt'),
      t(
        'Which workspace Kela told to use.',
        'Kumpaa Kela on pyytänyt käyttämään.',
        'Vilken FPA har bett att använda.',
      ),
      {
        choices: [
          {
            value: 'partners',
            title: t('Partners workspace', 'Kumppanit-työtila', 'Arbetsytan Kumppanit'),
            help: t(
              'The older way (2019); personal Katso IDs are no longer issued.',
              'Vanhempi tapa (2019); henkilökohtaisia Katso-tunnisteita ei enää myönnetä.',
              'Det äldre sättet (2019); personliga Katso-koder utfärdas inte längre.',
            ),
          },
          {
            value: 'testain',
            title: t(
              'Testain with Suomi.fi e-Authorizations',
              'Testain ja Suomi.fi-valtuudet',
              'Testain med Suomi.fi-fullmakter',
            ),
            help: t(
              'Login only with Suomi.fi e-Authorizations; registration and reports are made in the service itself.',
              'Kirjautuminen vain Suomi.fi-valtuuksin; ilmoittautuminen ja raportit tehdään palvelussa.',
              'Inloggning endast med Suomi.fi-fullmakter; anmälan och rapporter görs i tjänsten.',
            ),
          },
        ],
        source: 'testain',
      },
    ),
    services('recommended'),
    list(
      'persons',
      'required',
      t('Persons', 'Henkilöt', 'Personer'),
      t(
        'Everyone who takes part needs access of their own.',
        'Jokainen osallistuja tarvitsee oman oikeuden.',
        'Varje deltagare behöver egen åtkomst.',
      ),
      itemGroup(t('Person', 'Henkilö', 'Person'), [
        scalar(
          'firstName',
          'text',
          'required',
          t('First name', 'Etunimi', 'Förnamn'),
          t('First name.', 'Etunimi.', 'Förnamn.'),
        ),
        scalar(
          'lastName',
          'text',
          'required',
          t('Last name', 'Sukunimi', 'Efternamn'),
          t('Last name.', 'Sukunimi.', 'Efternamn.'),
        ),
        scalar(
          'email',
          'email',
          'required',
          t('E-mail', 'Sähköposti', 'E-post'),
          t('Work address, not a private one.', 'Työosoite, ei yksityinen.', 'Arbetsadress, inte privat.'),
        ),
        scalar(
          'organisation',
          'text',
          'required',
          t('Organisation', 'Organisaatio', 'Organisation'),
          t('Its name.', 'Sen nimi.', 'Dess namn.'),
        ),
        oidField,
      ]),
      { source: 'registering' },
    ),
    note,
  ],
};
