import { ENVIRONMENTS } from './choices.ts';
import { group, item, itemGroup, list, scalar, text, type Form } from './model.ts';
import { attachedFiles, certificateFields, contacts, note, organisation, services, system } from './parts.ts';

const t = text;

export const clientTestApplication: Form = {
  kind: 'client-test-application',
  title: t(
    'Application to join the client test service',
    'Hakemus asiakastestipalveluun liittymiseksi',
    'Ansökan om anslutning till kundtesttjänsten',
  ),
  help: t(
    'Opens the client account: access to a test environment and test codes.',
    'Avaa asiakkuuden: pääsy testiympäristöön ja testitunnukset.',
    'Öppnar kundförhållandet: åtkomst till testmiljön och testbeteckningar.',
  ),
  source: 'client-account',
  recipient: {
    address: 'kanta@kanta.fi',
    alternative: 'yhteistestaus@kanta.fi',
    source: 'joining',
    subject: 'Hakemus Kanta-asiakastestipalveluun: {name}',
  },
  fields: [
    organisation(
      'organisation',
      t('Joining organisation', 'Liittyvä organisaatio', 'Organisationen som ansluter sig'),
    ),
    scalar(
      'applicant',
      'choice',
      'required',
      t('Applicant', 'Hakija', 'Sökande'),
      t(
        'Client organisations join the client test only for joint testing; on their own they test in the production image.',
        'Asiakasorganisaatiot liittyvät asiakastestiin vain yhteistestausta varten; itsenäisesti ne testaavat tuotantokuvassa.',
        'Kundorganisationer ansluter sig till kundtestet endast för samtestning; på egen hand testar de i produktionsbilden.',
      ),
      {
        choices: [
          { value: 'supplier', title: t('System supplier', 'Järjestelmätoimittaja', 'Systemleverantör') },
          {
            value: 'client-organisation',
            title: t('Client organisation', 'Asiakasorganisaatio', 'Kundorganisation'),
            help: t(
              'A health or social care organisation or a pharmacy.',
              'Sote-organisaatio tai apteekki.',
              'En social- eller hälsovårdsorganisation eller ett apotek.',
            ),
          },
        ],
        source: 'client-account',
      },
    ),
    contacts,
    services(),
    scalar(
      'environment',
      'choice',
      'required',
      t('Environment', 'Ympäristö', 'Miljö'),
      t(
        'The test environment that is applied for.',
        'Testiympäristö, johon haetaan.',
        'Testmiljön som ansökan gäller.',
      ),
      { choices: ENVIRONMENTS, source: 'environments' },
    ),
    list(
      'purposes',
      'required',
      t('Purposes', 'Käyttötarkoitukset', 'Ändamål'),
      t(
        'What the environment is used for. Training is forbidden.',
        'Mihin ympäristöä käytetään. Koulutuskäyttö on kielletty.',
        'Vad miljön används till. Utbildning är förbjuden.',
      ),
      item('choice', t('Purpose', 'Käyttötarkoitus', 'Ändamål'), {
        choices: [
          {
            value: 'independent-testing',
            title: t('Independent testing', 'Itsenäinen testaus', 'Egen testning'),
          },
          { value: 'joint-testing', title: t('Joint testing', 'Yhteistestaus', 'Samtestning') },
          {
            value: 'change-testing',
            title: t(
              'Changes to a certified system',
              'Sertifioidun järjestelmän muutokset',
              'Ändringar i ett certifierat system',
            ),
          },
          {
            value: 'configuration',
            title: t('Configuration testing', 'Konfiguraation testaus', 'Test av konfiguration'),
          },
          {
            value: 'production-errors',
            title: t(
              'Resolving production errors',
              'Tuotantovirheiden selvitys',
              'Utredning av produktionsfel',
            ),
          },
        ],
      }),
      { source: 'etiquette' },
    ),
    system,
    group(
      'connection',
      'required',
      t('Connection data', 'Yhteyden tekniset tiedot', 'Uppgifter för dataförbindelsen'),
      t(
        'What Kela needs to open the connection. Test environments only: nothing of production.',
        'Mitä Kela tarvitsee yhteyden avaamiseen. Vain testiympäristöt, ei mitään tuotannosta.',
        'Vad FPA behöver för att öppna förbindelsen. Endast testmiljöer, inget ur produktionen.',
      ),
      [
        list(
          'addresses',
          'required',
          t('Addresses', 'Osoitteet', 'Adresser'),
          t(
            'Public IP addresses or host names that connect.',
            'Julkiset IP-osoitteet tai palvelinnimet, joista liitytään.',
            'Publika IP-adresser eller servernamn som ansluter.',
          ),
          item('address', t('Address', 'Osoite', 'Adress'), { examples: ['192.0.2.10', 'test.example.fi'] }),
          { ours: true },
        ),
        list(
          'certificates',
          'required',
          t('Certificates', 'Varmenteet', 'Certifikat'),
          t(
            'Test server and system signature certificates, ordered from DVV.',
            'Testipalvelin- ja järjestelmäallekirjoitusvarmenteet, tilataan DVV:ltä.',
            'Testserver- och systemsignaturcertifikat, beställs hos MDB.',
          ),
          itemGroup(t('Certificate', 'Varmenne', 'Certifikat'), certificateFields),
          { source: 'client-account' },
        ),
      ],
      { source: 'client-account' },
    ),
    scalar(
      'startsOn',
      'date',
      'recommended',
      t('Wanted start', 'Toivottu aloitus', 'Önskad start'),
      t(
        'When the connection should be open.',
        'Milloin yhteyden pitäisi olla auki.',
        'När förbindelsen bör vara öppen.',
      ),
      { ours: true },
    ),
    attachedFiles('optional', [
      scalar(
        'testPlan',
        'path',
        'optional',
        t('Test plan', 'Testaussuunnitelma', 'Testplan'),
        t(
          'Required of a client organisation; Kela assesses it.',
          'Vaaditaan asiakasorganisaatiolta; Kela arvioi sen.',
          'Krävs av en kundorganisation; FPA bedömer den.',
        ),
        { source: 'client-account' },
      ),
    ]),
    note,
  ],
};
