import { group, item, itemGroup, list, scalar, text, type Form } from './model.ts';
import { cases, evidence } from './caseParts.ts';
import { attachedFiles, certificateFields, contacts, note, organisation } from './parts.ts';

const t = text;

export const phrRegistration: Form = {
  kind: 'phr-joint-testing-registration',
  title: t(
    'Registration for Kanta PHR joint testing',
    'Ilmoittautuminen Omatietovarannon yhteistestaukseen',
    'Anmälan till samtestning av datalagret för egna uppgifter',
  ),
  help: t(
    'Application form and approval criteria of a wellbeing application. The client test environment is joined at the same time.',
    'Hyvinvointisovelluksen ilmoittautuminen ja hyväksymiskriteerit. Asiakastestiympäristöön liitytään samalla.',
    'Välbefinnandeapplikationens anmälan och kriterier för godkännande. Anslutning till kundtestmiljön sker samtidigt.',
  ),
  source: 'phr-integration',
  recipient: {
    address: 'kanta@kanta.fi',
    alternative: 'yhteistestaus@kanta.fi',
    source: 'wellbeing-interface',
    subject: 'Ilmoittautuminen Omatietovarannon yhteistestaukseen: {name}',
  },
  fields: [
    organisation('organisation', t('Supplier', 'Toimittaja', 'Leverantör'), 'awaited'),
    contacts,
    group(
      'application',
      'required',
      t('Application', 'Sovellus', 'Applikation'),
      t(
        'As the PHR application catalogue will show it.',
        'Niin kuin se näkyy sovellusluettelossa.',
        'Så som den visas i applikationskatalogen.',
      ),
      [
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
          { examples: ['2.0'] },
        ),
        scalar(
          'applicationId',
          'text',
          'awaited',
          t('Application id', 'Sovelluksen tunniste', 'Applikationens id'),
          t(
            'As registered in the PHR service; the creating-application extension carries it.',
            'Omatietovarantoon rekisteröity tunniste, joka kirjataan luovan sovelluksen laajennukseen.',
            'Enligt registreringen i tjänsten; finns i tillägget för den skapande applikationen.',
          ),
          { from: t('Kela', 'Kela', 'FPA') },
        ),
        scalar(
          'purpose',
          'note',
          'required',
          t('Purpose of use', 'Käyttötarkoitus', 'Användningsändamål'),
          t('What it does and for whom.', 'Mitä se tekee ja kenelle.', 'Vad den gör och för vem.'),
        ),
      ],
      { source: 'phr-integration' },
    ),
    scalar(
      'audience',
      'choice',
      'required',
      t('Audience', 'Käyttäjäryhmä', 'Målgrupp'),
      t('Who uses the application.', 'Kuka sovellusta käyttää.', 'Vem som använder applikationen.'),
      {
        choices: [
          { value: 'citizen', title: t('Citizens', 'Kansalaiset', 'Medborgare') },
          {
            value: 'professional',
            title: t('Professionals', 'Ammattilaiset', 'Yrkesutövare'),
            help: t(
              'Class A certification is needed.',
              'Tarvitaan A-luokan sertifiointi.',
              'Certifiering i klass A krävs.',
            ),
          },
        ],
        source: 'phr-integration',
      },
    ),
    scalar(
      'startsOn',
      'date',
      'required',
      t('Wanted start of joint testing', 'Yhteistestauksen toivottu alku', 'Önskad start för samtestningen'),
      t(
        'The approval criteria must be met before it.',
        'Hyväksymiskriteerien on täytyttävä sitä ennen.',
        'Kriterierna för godkännande ska vara uppfyllda dessförinnan.',
      ),
      { ours: true },
    ),
    group(
      'backEnd',
      'required',
      t('Back-end service', 'Taustapalvelu', 'Bakgrundstjänst'),
      t(
        'Only applications with a back-end service in a trusted environment can be integrated.',
        'Vain luotettavassa ympäristössä toimivan taustapalvelun sovellukset voidaan liittää.',
        'Endast applikationer med en bakgrundstjänst i en tillförlitlig miljö kan anslutas.',
      ),
      [
        scalar(
          'description',
          'note',
          'required',
          t('Description', 'Kuvaus', 'Beskrivning'),
          t(
            'Where it runs and who runs it.',
            'Missä ja kenen ylläpitämänä se toimii.',
            'Var den körs och av vem.',
          ),
        ),
        list(
          'addresses',
          'required',
          t('Static public addresses', 'Kiinteät julkiset osoitteet', 'Fasta publika adresser'),
          t(
            'IP addresses that connect to Kanta.',
            'IP-osoitteet, joista Kantaan liitytään.',
            'IP-adresser som ansluter till Kanta.',
          ),
          item('address', t('Address', 'Osoite', 'Adress'), { examples: ['192.0.2.20'] }),
          { source: 'wellbeing-interface' },
        ),
      ],
      { source: 'phr-integration' },
    ),
    list(
      'profiles',
      'required',
      t('Profiles and resource types', 'Profiilit ja resurssityypit', 'Profiler och resurstyper'),
      t(
        'What the application reads and writes. Mandatory cases are chosen by these.',
        'Mitä sovellus lukee ja kirjoittaa. Pakolliset testitapaukset määräytyvät näistä.',
        'Vad applikationen läser och skriver. De obligatoriska testfallen bestäms av dessa.',
      ),
      itemGroup(t('Profile', 'Profiili', 'Profil'), [
        scalar(
          'profile',
          'url',
          'required',
          t('Profile', 'Profiili', 'Profil'),
          t('Canonical URL.', 'Kanoninen URL.', 'Kanonisk URL.'),
          {
            examples: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight'],
          },
        ),
        scalar(
          'resourceType',
          'text',
          'required',
          t('Resource type', 'Resurssityyppi', 'Resurstyp'),
          t('FHIR resource type.', 'FHIR-resurssityyppi.', 'FHIR-resurstyp.'),
          {
            examples: ['Observation'],
          },
        ),
        list(
          'interactions',
          'required',
          t('Interactions', 'Toiminnot', 'Åtgärder'),
          t('What is done with it.', 'Mitä sillä tehdään.', 'Vad som görs med den.'),
          item('choice', t('Interaction', 'Toiminto', 'Åtgärd'), {
            choices: [
              { value: 'create', title: t('Create', 'Luonti', 'Skapa') },
              { value: 'read', title: t('Read', 'Luku', 'Läsa') },
              { value: 'search', title: t('Search', 'Haku', 'Söka') },
              { value: 'update', title: t('Update', 'Päivitys', 'Uppdatera') },
              { value: 'delete', title: t('Delete', 'Poisto', 'Radera') },
            ],
          }),
        ),
      ]),
      { source: 'phr-integration' },
    ),
    list(
      'scopes',
      'required',
      t('Authorisation scopes', 'Valtuutuksen laajuudet (scope)', 'Behörighetsomfattningar (scope)'),
      t(
        'OAuth 2.0 scopes that are asked for.',
        'Pyydettävät OAuth 2.0 -scopet.',
        'OAuth 2.0-scope som begärs.',
      ),
      item('text', t('Scope', 'Scope', 'Scope'), { examples: ['patient/Observation.read'] }),
      { source: 'phr-integration' },
    ),
    list(
      'approvalCriteria',
      'required',
      t('Approval criteria', 'Hyväksymiskriteerit', 'Kriterier för godkännande'),
      t(
        'State and evidence of each criterion of the form (newer name: form of essential requirements).',
        'Lomakkeen jokaisen kriteerin tila ja todisteet (uudempi nimi: olennaisten vaatimusten lomake).',
        'Läge och underlag för varje kriterium på blanketten (nyare namn: blanketten för väsentliga krav).',
      ),
      itemGroup(t('Criterion', 'Kriteeri', 'Kriterium'), [
        scalar(
          'id',
          'text',
          'required',
          t('Number', 'Numero', 'Nummer'),
          t('As on the form.', 'Kuten lomakkeella.', 'Som på blanketten.'),
        ),
        scalar(
          'title',
          'text',
          'recommended',
          t('Criterion', 'Kriteeri', 'Kriterium'),
          t('In short.', 'Lyhyesti.', 'I korthet.'),
        ),
        scalar(
          'state',
          'choice',
          'required',
          t('State', 'Tila', 'Läge'),
          t('Whether it is met.', 'Täyttyykö se.', 'Om det är uppfyllt.'),
          {
            choices: [
              { value: 'met', title: t('Met', 'Täyttyy', 'Uppfyllt') },
              { value: 'in-progress', title: t('In progress', 'Kesken', 'Pågår') },
              { value: 'not-met', title: t('Not met', 'Ei täyty', 'Inte uppfyllt') },
              { value: 'not-applicable', title: t('Does not apply', 'Ei koske', 'Gäller inte') },
            ],
          },
        ),
        evidence,
        note,
      ]),
      { source: 'phr-integration' },
    ),
    group(
      'certificate',
      'recommended',
      t('Certificate', 'Varmenne', 'Certifikat'),
      t(
        "Citizens' applications: wellbeing application certificate, once Kela has issued the OID. Professionals': SOTE server certificate.",
        'Kansalaissovellus: hyvinvointisovelluksen varmenne, kun Kela on antanut OIDin. Ammattilaissovellus: sote-palvelinvarmenne.',
        'Medborgarapplikation: certifikat för välbefinnandeapplikation när FPA gett OID. Yrkesutövares: servercertifikat för social- och hälsovården.',
      ),
      [
        ...certificateFields,
        scalar(
          'orderedOn',
          'date',
          'optional',
          t('Ordered on', 'Tilattu', 'Beställt'),
          t('When it was ordered from DVV.', 'Milloin se tilattiin DVV:ltä.', 'När det beställdes hos MDB.'),
        ),
      ],
      { source: 'phr-integration' },
    ),
    cases(
      'testCases',
      t('Test cases', 'Testitapaukset', 'Testfall'),
      t(
        'Authorisation, functions by resource type and profile, national data content, display in MyKanta.',
        'Valtuutus, toiminnot resurssityypeittäin ja profiileittain, kansallinen tietosisältö, näkyminen OmaKannassa.',
        'Behörighet, funktioner per resurstyp och profil, nationellt datainnehåll, visning i MittKanta.',
      ),
    ),
    attachedFiles('required', [
      scalar(
        'approvalCriteriaForm',
        'path',
        'required',
        t('Approval criteria form', 'Hyväksymiskriteerilomake', 'Blankett för kriterier för godkännande'),
        t('With its appendices.', 'Liitteineen.', 'Med bilagor.'),
        { source: 'phr-integration' },
      ),
    ]),
    note,
  ],
};
