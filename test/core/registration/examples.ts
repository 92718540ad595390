import type { Kind } from '../../../src/core/registration/forms/model.ts';

/** Complete, valid documents, three of each kind. People, organisations and addresses are fictional or published as examples. */
export type Plain = Record<string, unknown>;

const ORGANISATION = {
  name: 'Esimerkki Järjestelmät Oy',
  oid: '1.2.246.10.2459296',
  businessId: '0245929-6',
};
const TURKU = { name: 'Esimerkkikaupunki', oid: '1.2.246.10.2048198', businessId: '0204819-8' };
const CONTACT = { name: 'Maija Meikäläinen', email: 'maija.meikalainen@example.fi' };
const CONTACTS = {
  technical: { ...CONTACT, phone: '+358 9 0000000' },
  administrative: { name: 'Matti Meikäläinen', email: 'matti.meikalainen@example.fi' },
};
const SYSTEM = { name: 'Esimerkkipotilas', version: '4.10', purpose: 'Potilastietojärjestelmä' };
const CERTIFICATES = [
  {
    kind: 'server',
    subject: 'CN=test.example.fi, O=Esimerkki, serialNumber=1.2.246.10.2459296, C=FI',
    validUntil: '2027-06-30',
  },
  { kind: 'system-signature' },
];

const application: Plain = {
  kind: 'client-test-application',
  organisation: ORGANISATION,
  applicant: 'supplier',
  contacts: CONTACTS,
  services: ['prescription'],
  environment: 'ct',
  purposes: ['independent-testing', 'joint-testing'],
  system: SYSTEM,
  connection: { addresses: ['192.0.2.10', 'test.example.fi'], certificates: CERTIFICATES },
  startsOn: '2027-01-11',
};

const joint: Plain = {
  kind: 'joint-testing-registration',
  organisation: ORGANISATION,
  contacts: CONTACTS,
  system: SYSTEM,
  certificationClass: 'A3',
  firstCertification: false,
  services: ['prescription', 'patient-data'],
  period: { start: '2027-03', end: '2027-06', registerBy: '2027-01' },
  functions: [
    { name: 'Lääkemääräyksen laadinta', service: 'prescription', implementation: 'full' },
    { name: 'Arkistointi', service: 'patient-data', implementation: 'partial', note: 'Ilman mitätöintiä' },
  ],
  connectedSystems: [
    { name: 'Erillinen', version: '1.0', supplier: 'Esimerkki', integratedOn: '2026-10-01' },
  ],
  clientTesters: [{ name: TURKU.name, oid: TURKU.oid, contact: CONTACT }],
  preliminaryCases: [
    {
      id: 'E-1',
      title: 'Laadinta',
      mandatory: true,
      result: 'passed',
      date: '2026-10-05',
      testCode: '010181-900C',
      evidence: ['evidence/e-1.json'],
    },
    { id: 'E-2', mandatory: false, result: 'not-applicable', note: 'Ei toimintoa' },
  ],
  attachedFiles: {
    systemForm: 'liitteet/jarjestelmalomake.xlsx',
    architectureDescription: 'liitteet/arkkitehtuuri.pdf',
  },
};

const phr: Plain = {
  kind: 'phr-joint-testing-registration',
  organisation: ORGANISATION,
  contacts: CONTACTS,
  application: { name: 'Esimerkkiseuranta', version: '2.0', purpose: 'Painon seuranta' },
  audience: 'citizen',
  startsOn: '2027-03-01',
  backEnd: { description: 'Pilvipalvelu', addresses: ['192.0.2.20'] },
  profiles: [
    {
      profile: 'http://phr.kanta.fi/StructureDefinition/fiphr-sd-bodyweight',
      resourceType: 'Observation',
      interactions: ['create', 'read'],
    },
  ],
  scopes: ['patient/Observation.read'],
  approvalCriteria: [
    { id: '1', title: 'Tietosisältö', state: 'met', evidence: ['evidence/k-1.md'] },
    { id: '2', state: 'not-applicable', note: 'Ei kyselyitä' },
  ],
  certificate: {
    kind: 'wellbeing-application',
    subject: 'CN=app.example.fi, serialNumber=1.2.246.10.2459296',
    orderedOn: '2026-11-01',
  },
  testCases: [{ id: 'P-1', mandatory: true, result: 'not-run' }],
  attachedFiles: { approvalCriteriaForm: 'liitteet/kriteerit.xlsx' },
};

const codes: Plain = {
  kind: 'test-code-request',
  organisation: ORGANISATION,
  contact: CONTACT,
  purpose: 'independent',
  services: ['prescription'],
  codes: [
    { count: 4, ageGroup: 'adult', sex: 'any' },
    { count: 2, ageGroup: 'minor', sex: 'female', note: 'Alle 12-vuotiaita' },
  ],
};

const archivist: Plain = {
  kind: 'archivist-access-request',
  organisation: ORGANISATION,
  contact: CONTACT,
  repositories: ['patient-data'],
  testCard: { firstName: 'Testi', lastName: 'Ammattilainen', registrationNumber: '00000000001' },
  sector: 'private',
  organisationOid: '1.2.246.10.2459296.10.0',
};

const workspace: Plain = {
  kind: 'workspace-access-request',
  subject: 'Käyttöoikeus ulkoiseen työtilaan',
  organisation: ORGANISATION,
  contact: CONTACT,
  persons: [
    {
      firstName: 'Maija',
      lastName: 'Meikäläinen',
      email: 'maija.meikalainen@example.fi',
      organisation: ORGANISATION.name,
      oid: ORGANISATION.oid,
    },
  ],
};

const change: Plain = {
  kind: 'notice-of-change',
  organisation: ORGANISATION,
  contacts: CONTACTS,
  system: SYSTEM,
  services: ['prescription'],
  since: { version: '4.9', certifiedOn: '2025-05-05' },
  productionOn: '2027-02-01',
  changes: [
    {
      title: 'Uusi haku',
      description: 'Haku nimellä',
      effectOnFunctions: 'minor',
      effectOnDataContent: 'none',
    },
  ],
};

const run: Plain = {
  kind: 'test-run',
  organisation: ORGANISATION,
  system: SYSTEM,
  services: ['prescription'],
  purpose: 'joint',
  tester: 'Maija Meikäläinen',
  cases: [
    {
      case: 'Y-1',
      testCode: '020516C903K',
      environment: 'ct',
      startedAt: '2026-11-10T10:15',
      result: 'passed',
      evidence: ['evidence/y-1.xml'],
    },
    {
      case: 'Y-2',
      environment: 'ct',
      startedAt: '2026-11-10T10:45:00+02:00',
      result: 'failed',
      note: 'Virhe kirjattu',
    },
  ],
};

/** Three of each kind: the usual one, one with little, one of another branch. */
export const VALID: Readonly<Record<Kind, readonly [Plain, Plain, Plain]>> = {
  'client-test-application': [
    application,
    without(application, 'startsOn'),
    {
      ...application,
      organisation: TURKU,
      applicant: 'client-organisation',
      environment: 'pi',
      purposes: ['independent-testing'],
      connection: { addresses: ['2001:db8::10'], certificates: [{ kind: 'server' }] },
      attachedFiles: {
        testPlan: 'liitteet/testaussuunnitelma.docx',
        other: [{ file: 'liitteet/muu.pdf', title: 'Muu' }],
      },
    },
  ],
  'joint-testing-registration': [
    joint,
    {
      ...without(joint, 'connectedSystems', 'clientTesters', 'firstCertification'),
      certificationClass: 'A2',
      services: ['prescription'],
      attachedFiles: { systemForm: 'liitteet/jarjestelmalomake.xlsx' },
      functions: [{ name: 'Haku', implementation: 'full' }],
    },
    {
      ...joint,
      services: ['imaging'],
      period: { start: '2027-05-31' },
      registeredOn: '2026-11-20',
      'x-own': { any: ['thing', 1] },
    },
  ],
  'phr-joint-testing-registration': [
    phr,
    {
      ...without(phr, 'certificate'),
      organisation: { name: ORGANISATION.name, businessId: ORGANISATION.businessId },
    },
    { ...phr, audience: 'professional', certificate: { kind: 'sote-server' } },
  ],
  'test-code-request': [
    codes,
    without(codes, 'services'),
    {
      ...codes,
      purpose: 'certificates',
      familyRelations: ['Alaikäinen ja vanhemmat'],
      wishes: 'Nimet: ei tarvetta',
    },
  ],
  'archivist-access-request': [
    archivist,
    { ...archivist, repositories: ['patient-data', 'social-welfare'], note: 'Kiireellinen' },
    {
      ...without(archivist, 'organisationOid'),
      organisation: TURKU,
      sector: 'public',
      controllerOid: '1.2.246.10.2048198.19.0',
    },
  ],
  'workspace-access-request': [
    workspace,
    { ...workspace, access: 'partners', services: ['patient-data', 'imaging'] },
    {
      ...workspace,
      access: 'testain',
      persons: [
        ...(workspace['persons'] as Plain[]),
        {
          firstName: 'Matti',
          lastName: 'Meikäläinen',
          email: 'matti@example.com',
          organisation: TURKU.name,
          oid: TURKU.oid,
        },
      ],
    },
  ],
  'notice-of-change': [
    change,
    without(change, 'services', 'productionOn'),
    {
      ...change,
      changes: [
        ...(change['changes'] as Plain[]),
        { title: 'Uusi tietosisältö', effectOnFunctions: 'significant', effectOnDataContent: 'significant' },
      ],
    },
  ],
  'test-run': [
    run,
    without(run, 'tester'),
    {
      ...run,
      purpose: 'independent',
      cases: [
        {
          case: 'E-1',
          testCode: '010181-900C',
          environment: 'own',
          startedAt: '2026-10-05T08:00',
          result: 'passed',
        },
      ],
    },
  ],
};

/** Files that the examples name. */
export const FILES: ReadonlySet<string> = new Set([
  'liitteet/jarjestelmalomake.xlsx',
  'liitteet/arkkitehtuuri.pdf',
  'liitteet/kriteerit.xlsx',
  'liitteet/testaussuunnitelma.docx',
  'liitteet/muu.pdf',
  'evidence/e-1.json',
  'evidence/k-1.md',
  'evidence/y-1.xml',
]);

function without(document: Plain, ...keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}
