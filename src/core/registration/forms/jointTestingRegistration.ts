import { CERTIFICATION_CLASSES, SERVICES } from './choices.ts';
import { group, itemGroup, list, scalar, text, type Form } from './model.ts';
import { cases } from './caseParts.ts';
import {
  attachedFiles,
  contactFields,
  contacts,
  note,
  oidField,
  organisation,
  services,
  system,
} from './parts.ts';

const t = text;

const period = group(
  'period',
  'required',
  t('Joint testing period', 'Yhteistestausjakso', 'Samtestningsperiod'),
  t(
    'From the publication schedule. The registration is sent at least two months before it starts.',
    'Julkaisuaikataulusta. Ilmoittautuminen lähetetään vähintään kaksi kuukautta ennen jakson alkua.',
    'Ur publiceringsschemat. Anmälan skickas minst två månader innan perioden börjar.',
  ),
  [
    scalar(
      'start',
      'month',
      'required',
      t('Starts', 'Alkaa', 'Börjar'),
      t('Month or day.', 'Kuukausi tai päivä.', 'Månad eller dag.'),
      { examples: ['2027-03', '2027-03-01'] },
    ),
    scalar(
      'end',
      'month',
      'recommended',
      t('Ends', 'Päättyy', 'Slutar'),
      t('Month or day.', 'Kuukausi tai päivä.', 'Månad eller dag.'),
    ),
    scalar(
      'registerBy',
      'month',
      'recommended',
      t('Published deadline', 'Julkaistu määräaika', 'Publicerad tidsfrist'),
      t(
        'The last month or day that the schedule gives. With the two-month rule, the stricter counts.',
        'Aikataulussa annettu viimeinen kuukausi tai päivä. Kahden kuukauden säännön kanssa tiukempi pätee.',
        'Sista månad eller dag enligt schemat. Av den och tvåmånadersregeln gäller den striktare.',
      ),
    ),
  ],
  { source: 'registering' },
);

export const jointTestingRegistration: Form = {
  kind: 'joint-testing-registration',
  title: t(
    'Registration for joint testing',
    'Ilmoittautuminen yhteistestaukseen',
    'Anmälan till samtestning',
  ),
  help: t(
    "A system's registration with its preliminary test cases, THL's system form and the architecture description.",
    'Järjestelmän ilmoittautuminen ennakkotestitapauksineen, THL:n järjestelmälomake ja arkkitehtuurikuvaus.',
    'Systemets anmälan med förhandstestfall, THL:s systemblankett och arkitekturbeskrivningen.',
  ),
  source: 'registering',
  recipient: {
    address: 'yhteistestaus@kanta.fi',
    source: 'registering',
    subject: 'Ilmoittautuminen yhteistestaukseen: {name}',
  },
  fields: [
    organisation('organisation', t('Supplier', 'Toimittaja', 'Leverantör')),
    contacts,
    system,
    scalar(
      'certificationClass',
      'choice',
      'required',
      t('Certification class', 'Sertifiointiluokka', 'Certifieringsklass'),
      t(
        'Joint testing belongs to A2 and A3.',
        'Yhteistestaus kuuluu luokkiin A2 ja A3.',
        'Samtestning hör till klasserna A2 och A3.',
      ),
      { choices: CERTIFICATION_CLASSES, source: 'certification' },
    ),
    scalar(
      'firstCertification',
      'boolean',
      'recommended',
      t('First certification', 'Ensimmäinen sertifiointi', 'Första certifieringen'),
      t(
        'Kela also arranges joint testing outside the schedule for systems that have not taken part before.',
        'Kela järjestää ensikertalaisille yhteistestausta myös aikataulun ulkopuolella.',
        'För system som inte deltagit tidigare ordnar FPA samtestning även utanför schemat.',
      ),
      { source: 'registering' },
    ),
    services(),
    period,
    scalar(
      'registeredOn',
      'date',
      'optional',
      t('Sent on', 'Lähetetty', 'Skickad'),
      t(
        'When the registration was sent; empty until then.',
        'Milloin ilmoittautuminen lähetettiin; tyhjä siihen asti.',
        'När anmälan skickades; tom tills dess.',
      ),
      { ours: true },
    ),
    list(
      'functions',
      'required',
      t('Functions', 'Toiminnot', 'Funktioner'),
      t(
        'What is tested. New functions can be tested in stages, partial implementations separately.',
        'Mitä testataan. Uudet toiminnot voi testata vaiheittain ja osatoteutukset erikseen.',
        'Vad som testas. Nya funktioner kan testas stegvis och delimplementeringar separat.',
      ),
      itemGroup(t('Function', 'Toiminto', 'Funktion'), [
        scalar(
          'name',
          'text',
          'required',
          t('Function', 'Toiminto', 'Funktion'),
          t('Its name.', 'Sen nimi.', 'Dess namn.'),
        ),
        scalar(
          'service',
          'choice',
          'recommended',
          t('Service', 'Palvelu', 'Tjänst'),
          t('The service that it uses.', 'Palvelu, jota se käyttää.', 'Tjänsten som den använder.'),
          { choices: SERVICES },
        ),
        scalar(
          'implementation',
          'choice',
          'required',
          t('Implementation', 'Toteutus', 'Implementering'),
          t('Whole or partial.', 'Koko tai osittainen.', 'Hel eller delvis.'),
          {
            choices: [
              { value: 'full', title: t('Whole', 'Koko', 'Hel') },
              {
                value: 'partial',
                title: t('Partial', 'Osatoteutus', 'Delimplementering'),
                help: t(
                  'Say in the note what is left out.',
                  'Kerro huomautuksessa, mitä jää pois.',
                  'Ange i anmärkningen vad som utelämnas.',
                ),
              },
            ],
          },
        ),
        note,
      ]),
      { source: 'registering' },
    ),
    list(
      'connectedSystems',
      'optional',
      t('Connected systems', 'Liitetyt erillisjärjestelmät', 'Anslutna separata system'),
      t(
        'Integrated in the test environment by the time of registration; the combination tested goes to production.',
        'Integroitu testiympäristössä ilmoittautumiseen mennessä; testattu kokonaisuus viedään tuotantoon.',
        'Integrerade i testmiljön senast vid anmälan; den testade helheten tas i produktion.',
      ),
      itemGroup(t('Connected system', 'Erillisjärjestelmä', 'Separat system'), [
        scalar(
          'name',
          'text',
          'required',
          t('Name', 'Nimi', 'Namn'),
          t('Its name.', 'Sen nimi.', 'Dess namn.'),
        ),
        scalar(
          'version',
          'text',
          'required',
          t('Version', 'Versio', 'Version'),
          t('Quote it.', 'Lainausmerkkeihin.', 'Inom citattecken.'),
        ),
        scalar(
          'supplier',
          'text',
          'recommended',
          t('Supplier', 'Toimittaja', 'Leverantör'),
          t('Who makes it.', 'Kuka sen toimittaa.', 'Vem som levererar det.'),
        ),
        scalar(
          'integratedOn',
          'date',
          'recommended',
          t('Integrated on', 'Integroitu', 'Integrerat'),
          t(
            'When it was integrated in the test environment.',
            'Milloin integrointi testiympäristössä valmistui.',
            'När det integrerades i testmiljön.',
          ),
        ),
      ]),
      { source: 'environments' },
    ),
    list(
      'clientTesters',
      'recommended',
      t('Client testers', 'Asiakastestaajat', 'Kundtestare'),
      t(
        'Health or social care organisations and pharmacies that test with the supplier.',
        'Sote-organisaatiot ja apteekit, jotka testaavat toimittajan kanssa.',
        'Social- och hälsovårdsorganisationer och apotek som testar med leverantören.',
      ),
      itemGroup(t('Client tester', 'Asiakastestaaja', 'Kundtestare'), [
        scalar(
          'name',
          'text',
          'required',
          t('Organisation', 'Organisaatio', 'Organisation'),
          t('Its name.', 'Sen nimi.', 'Dess namn.'),
        ),
        oidField,
        group(
          'contact',
          'recommended',
          t('Contact person', 'Yhteyshenkilö', 'Kontaktperson'),
          t('At the client tester.', 'Asiakastestaajan luona.', 'Hos kundtestaren.'),
          contactFields,
        ),
      ]),
      { source: 'client-account' },
    ),
    cases(
      'preliminaryCases',
      t('Preliminary test cases', 'Ennakkotestitapaukset', 'Förhandstestfall'),
      t(
        'All are reported with the registration; each mandatory one has passed.',
        'Kaikki raportoidaan ilmoittautumisen yhteydessä; jokainen pakollinen on hyväksytty.',
        'Alla rapporteras i samband med anmälan; varje obligatoriskt är godkänt.',
      ),
    ),
    attachedFiles('required', [
      scalar(
        'systemForm',
        'path',
        'required',
        t("THL's system form", 'THL:n järjestelmälomake', 'THL:s systemblankett'),
        t('Appendix 4 of the registration.', 'Ilmoittautumisen liite 4.', 'Bilaga 4 till anmälan.'),
        { source: 'registering' },
      ),
      scalar(
        'architectureDescription',
        'path',
        'optional',
        t('Architecture description', 'Arkkitehtuurikuvaus', 'Arkitekturbeskrivning'),
        t(
          'Needed for the Patient Data Repository and imaging, or when Kela asks: interfaces, component systems, where documents are formed and archived, service requests, search.',
          'Tarvitaan Potilastietovarantoon ja kuva-aineistoihin tai Kelan pyynnöstä: rajapinnat, osajärjestelmät, asiakirjojen muodostus ja arkistointi, palvelupyynnöt, haku.',
          'Behövs för Patientdatalagret och bilddiagnostiken eller på FPA:s begäran: gränssnitt, delsystem, var dokument bildas och arkiveras, tjänsteanrop, sökning.',
        ),
        { source: 'terms' },
      ),
    ]),
    note,
  ],
};
