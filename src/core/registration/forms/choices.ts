import { text, type Choice } from './model.ts';

/** The repositories and services of Kanta; ids as in the environments. */
export const SERVICES: readonly Choice[] = [
  {
    value: 'prescription',
    title: text('Prescription service', 'Resepti-palvelu', 'Recepttjänsten'),
  },
  {
    value: 'patient-data',
    title: text('Patient Data Repository', 'Potilastietovaranto', 'Patientdatalagret'),
    help: text(
      'Joint testing also needs an architecture description.',
      'Yhteistestaukseen tarvitaan myös arkkitehtuurikuvaus.',
      'Samtestningen kräver även en arkitekturbeskrivning.',
    ),
  },
  {
    value: 'social-welfare',
    title: text(
      'Client Data Repository for Social Welfare Services',
      'Sosiaalihuollon asiakastietovaranto',
      'Klientdatalagret för socialvården',
    ),
  },
  {
    value: 'imaging',
    title: text(
      'Imaging Data Repository',
      'Kuva-aineistojen tietovaranto',
      'Datalagret för bilddiagnostiskt material',
    ),
    help: text(
      'Joint testing also needs an architecture description. Imaging data must be anonymous at every level.',
      'Yhteistestaukseen tarvitaan myös arkkitehtuurikuvaus. Kuva-aineiston on oltava anonyymiä joka tasolla.',
      'Samtestningen kräver även en arkitekturbeskrivning. Bildmaterialet ska vara anonymt på alla nivåer.',
    ),
  },
];

export const REPOSITORIES: readonly Choice[] = SERVICES.filter(
  ({ value }) => value === 'patient-data' || value === 'social-welfare',
);

export const ENVIRONMENTS: readonly Choice[] = [
  {
    value: 'ct',
    title: text('Client test environment (CT)', 'Asiakastestiympäristö (AT)', 'Kundtestmiljön (AT)'),
    help: text(
      'The next version of production. For independent testing before joint testing, and for joint testing.',
      'Tuotannon seuraava versio. Itsenäiseen testaukseen ennen yhteistestausta ja yhteistestaukseen.',
      'Nästa version av produktionen. För egen testning före samtestningen och för samtestningen.',
    ),
  },
  {
    value: 'pi',
    title: text('Production image (PI)', 'Tuotantokuvaympäristö (TK)', 'Produktionsbildmiljön (TK)'),
    help: text(
      'The versions that production runs. Client organisations that test on their own apply here.',
      'Tuotannossa olevat versiot. Itsenäisesti testaavat asiakasorganisaatiot hakevat tänne.',
      'Versionerna i produktion. Kundorganisationer som testar på egen hand ansöker hit.',
    ),
  },
];

export const RUN_ENVIRONMENTS: readonly Choice[] = [
  ...ENVIRONMENTS,
  {
    value: 'phr-sandbox',
    title: text('Kanta PHR sandbox', 'Omatietovarannon sandbox', 'Sandbox för datalagret för egna uppgifter'),
    help: text(
      'Own tests only; no promise of availability; old data is deleted four times a year.',
      'Vain omaan testaukseen; ei palvelulupausta; vanhat tiedot poistetaan neljästi vuodessa.',
      'Endast för egen testning; inget löfte om tillgänglighet; gamla uppgifter raderas fyra gånger om året.',
    ),
  },
  {
    value: 'own',
    title: text("The supplier's own environment", 'Toimittajan oma ympäristö', 'Leverantörens egen miljö'),
  },
];

export const RESULTS: readonly Choice[] = [
  { value: 'passed', title: text('Passed', 'Hyväksytty', 'Godkänd') },
  { value: 'failed', title: text('Failed', 'Hylätty', 'Underkänd') },
  { value: 'not-run', title: text('Not run yet', 'Ei vielä suoritettu', 'Inte utförd ännu') },
  {
    value: 'not-applicable',
    title: text('Does not apply', 'Ei koske järjestelmää', 'Gäller inte'),
    help: text(
      'Say in the note why: the system lacks the function that the case tests.',
      'Kerro huomautuksessa syy: järjestelmässä ei ole testitapauksen toimintoa.',
      'Ange orsaken i anmärkningen: systemet saknar funktionen som testfallet gäller.',
    ),
  },
];

export const CODE_PURPOSES: readonly Choice[] = [
  {
    value: 'independent',
    title: text('Independent testing', 'Itsenäinen testaus', 'Egen testning'),
    help: text(
      'May be used across Kanta services and cases, never in joint testing.',
      'Saa käyttää ristiin eri Kanta-palveluissa ja testitapauksissa, ei yhteistestauksessa.',
      'Får användas i olika Kanta-tjänster och testfall, men inte i samtestningen.',
    ),
  },
  {
    value: 'joint',
    title: text('Joint testing', 'Yhteistestaus', 'Samtestning'),
    help: text(
      'Only for the joint-testing cases it was given for.',
      'Vain niihin yhteistestauksen tapauksiin, joihin se on annettu.',
      'Endast för de samtestningsfall som den har getts för.',
    ),
  },
  {
    value: 'certificates',
    title: text(
      "Kela's certificates and statements",
      'Kelan todistukset ja lausunnot',
      'FPA:s intyg och utlåtanden',
    ),
    help: text(
      'Certificates and statements can be tested only with a code generated for them.',
      'Todistuksia ja lausuntoja voi testata vain niitä varten luodulla tunnuksella.',
      'Intyg och utlåtanden kan testas endast med en beteckning som skapats för dem.',
    ),
  },
];

export const SEXES: readonly Choice[] = [
  { value: 'female', title: text('Female', 'Nainen', 'Kvinna') },
  { value: 'male', title: text('Male', 'Mies', 'Man') },
  { value: 'any', title: text('Either', 'Kumpi tahansa', 'Valfritt') },
];

export const AGE_GROUPS: readonly Choice[] = [
  { value: 'adult', title: text('Adult', 'Täysi-ikäinen', 'Vuxen') },
  { value: 'minor', title: text('Minor', 'Alaikäinen', 'Minderårig') },
];

export const CERTIFICATION_CLASSES: readonly Choice[] = [
  {
    value: 'A1',
    title: text('A1', 'A1', 'A1'),
    help: text(
      'Data-security assessment, no joint testing.',
      'Tietoturvallisuuden arviointi, ei yhteistestausta.',
      'Bedömning av informationssäkerheten, ingen samtestning.',
    ),
  },
  {
    value: 'A2',
    title: text('A2', 'A2', 'A2'),
    help: text(
      'Joint testing and data-security assessment; limited content.',
      'Yhteistestaus ja tietoturvallisuuden arviointi; rajattu sisältö.',
      'Samtestning och bedömning av informationssäkerheten; begränsat innehåll.',
    ),
  },
  {
    value: 'A3',
    title: text('A3', 'A3', 'A3'),
    help: text(
      'Joint testing and data-security assessment; a full patient or client system.',
      'Yhteistestaus ja tietoturvallisuuden arviointi; laaja potilas- tai asiakastietojärjestelmä.',
      'Samtestning och bedömning av informationssäkerheten; ett omfattande patient- eller klientdatasystem.',
    ),
  },
  {
    value: 'B',
    title: text('B', 'B', 'B'),
    help: text('Not connected to Kanta.', 'Ei liitetty Kantaan.', 'Inte ansluten till Kanta.'),
  },
];

export const SECTORS: readonly Choice[] = [
  {
    value: 'public',
    title: text('Public', 'Julkinen', 'Offentlig'),
    help: text(
      "State the test controller's OID.",
      'Ilmoita testirekisterinpitäjän OID.',
      'Ange OID för den personuppgiftsansvarige i test.',
    ),
  },
  {
    value: 'private',
    title: text('Private', 'Yksityinen', 'Privat'),
    help: text(
      "State the test organisation's OID.",
      'Ilmoita testiorganisaation OID.',
      'Ange testorganisationens OID.',
    ),
  },
];

export const CERTIFICATE_KINDS: readonly Choice[] = [
  { value: 'server', title: text('Server certificate', 'Palvelinvarmenne', 'Servercertifikat') },
  {
    value: 'system-signature',
    title: text(
      'System signature certificate',
      'Järjestelmäallekirjoitusvarmenne',
      'Systemsignaturcertifikat',
    ),
  },
  {
    value: 'wellbeing-application',
    title: text(
      'Wellbeing application server certificate',
      'Hyvinvointisovelluksen palvelinvarmenne',
      'Servercertifikat för välbefinnandeapplikation',
    ),
    help: text(
      "For citizens' applications. Can be ordered only when the application is approved for testing and Kela has issued the OID.",
      'Kansalaisten sovelluksille. Voi tilata vasta, kun sovellus on hyväksytty testaukseen ja Kela on antanut OIDin.',
      'För medborgarapplikationer. Kan beställas först när applikationen har godkänts för testning och FPA har gett OID.',
    ),
  },
  {
    value: 'sote-server',
    title: text(
      'SOTE server certificate',
      'Sote-palvelinvarmenne',
      'Servercertifikat för social- och hälsovården',
    ),
    help: text(
      "For professionals' applications, at the service provider's access point.",
      'Ammattilaisten sovelluksille palvelunantajan liityntäpisteessä.',
      'För yrkesutövares applikationer, i tjänsteproducentens anslutningspunkt.',
    ),
  },
];
