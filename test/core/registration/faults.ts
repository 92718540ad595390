import type { Kind } from '../../../src/core/registration/forms/model.ts';
import type { RuleId } from '../../../src/core/findings/ruleRegistry.ts';

/** Leaves the value out. */
export const GONE = Symbol('gone');

export interface Fault {
  readonly kind: Kind;
  /** Which of the three valid examples is spoilt. */
  readonly example: 0 | 1 | 2;
  /** What is put where; the value at the first path is wrong, others only make it possible. */
  readonly set: readonly (readonly [path: string, value: unknown])[];
  readonly rule: RuleId;
  /** Expression of the finding. */
  readonly at: string;
  /** Where it stands in the text: the value at a path, or its key. Without it, the value (or key) at `at`. */
  readonly key?: string;
}

function fault(
  kind: Kind,
  example: 0 | 1 | 2,
  rule: string,
  at: string,
  value: unknown,
  more: { readonly also?: Fault['set']; readonly path?: string; readonly key?: string } = {},
): Fault {
  return {
    kind,
    example,
    rule: `registration/${rule}` as RuleId,
    at,
    set: [[more.path ?? at, value], ...(more.also ?? [])],
    ...(more.key === undefined ? {} : { key: more.key }),
  };
}

const A: Kind = 'client-test-application';
const J: Kind = 'joint-testing-registration';
const P: Kind = 'phr-joint-testing-registration';
const C: Kind = 'test-code-request';
const R: Kind = 'archivist-access-request';
const W: Kind = 'workspace-access-request';
const N: Kind = 'notice-of-change';
const T: Kind = 'test-run';

/** Faults that every kind with the same parts can have. */
function organisationFaults(kind: Kind): Fault[] {
  return [
    fault(kind, 0, 'schema', 'organisation.name', GONE, { key: 'organisation' }),
    fault(kind, 0, 'schema', 'organisation.name', ''),
    fault(kind, 0, 'schema', 'organisation.businessId', 2459296),
    fault(kind, 0, 'oid', 'organisation.oid', '1.2.246.10.2459297'),
    fault(kind, 0, 'oid', 'organisation.oid', '1.2.246.10.0245929-6'),
    fault(kind, 0, 'oid', 'organisation.oid', 'urn:oid:1.2.246.10.2459296'),
    fault(kind, 0, 'business-id', 'organisation.businessId', '0245929-7'),
    fault(kind, 0, 'business-id', 'organisation.businessId', 'FI02459296'),
    fault(kind, 0, 'unknown-field', 'organisation.nimi', 'Esimerkki'),
    fault(kind, 0, 'schema', 'organisation', 'Esimerkki Oy'),
  ];
}

export const FAULTS: readonly Fault[] = [
  ...organisationFaults(A),
  fault(A, 0, 'organisation-mismatch', 'organisation.oid', '1.2.246.10.2048198'),
  fault(A, 0, 'schema', 'applicant', 'toimittaja'),
  fault(A, 0, 'schema', 'environment', 'production'),
  fault(A, 0, 'schema', 'services', []),
  fault(A, 0, 'schema', 'connection', GONE, { key: 'kind' }),
  fault(A, 0, 'email', 'contacts.technical.email', 'maija.meikalainen(at)example.fi'),
  fault(A, 0, 'private-email', 'contacts.administrative.email', 'matti.meikalainen@gmail.com'),
  fault(A, 0, 'address', 'connection.addresses[0]', '10.1.2.3'),
  fault(A, 0, 'address', 'connection.addresses[1]', 'https://test.example.fi/api'),
  fault(
    A,
    0,
    'organisation-mismatch',
    'connection.certificates[0].subject',
    'CN=test.example.fi, serialNumber=1.2.246.10.2048198',
  ),
  fault(A, 0, 'organisation-mismatch', 'contacts.technical.organisationOid', '1.2.246.10.2048198'),
  fault(A, 0, 'date', 'startsOn', '2027-02-30'),
  fault(A, 0, 'schema', 'startsOn', '11.1.2027'),
  fault(A, 0, 'unknown-field', 'enviroment', 'ct'),
  fault(A, 2, 'environment', 'environment', 'ct'),
  fault(A, 2, 'test-plan', 'applicant', GONE, { path: 'attachedFiles' }),
  fault(A, 2, 'attached-file', 'attachedFiles.testPlan', 'liitteet/puuttuu.docx'),
  fault(A, 0, 'one-service', 'services[1]', 'imaging'),

  ...organisationFaults(J),
  fault(J, 0, 'deadline', 'period.start', '2027-01'),
  fault(J, 2, 'deadline', 'registeredOn', '2026-11-20', { also: [['period.start', '2027-01-15']] }),
  fault(J, 0, 'date', 'period.end', '2027-02'),
  fault(J, 0, 'certification-class', 'certificationClass', 'A1'),
  fault(J, 0, 'certification-class', 'certificationClass', 'B'),
  fault(J, 0, 'schema', 'certificationClass', 'A'),
  fault(J, 0, 'preliminary-case', 'preliminaryCases[0].result', 'failed'),
  fault(J, 0, 'preliminary-case', 'preliminaryCases[1].result', 'not-run'),
  fault(J, 0, 'preliminary-case', 'preliminaryCases[0].result', 'not-applicable'),
  fault(J, 0, 'duplicate-case', 'preliminaryCases[1].id', 'E-1'),
  fault(J, 0, 'note-expected', 'functions[1].implementation', GONE, { path: 'functions[1].note' }),
  fault(J, 0, 'note-expected', 'preliminaryCases[1].result', '', { path: 'preliminaryCases[1].note' }),
  fault(J, 0, 'architecture-description', 'services[1]', GONE, {
    path: 'attachedFiles.architectureDescription',
  }),
  fault(J, 2, 'architecture-description', 'attachedFiles.architectureDescription', ''),
  fault(J, 0, 'schema', 'attachedFiles.systemForm', GONE, { key: 'attachedFiles' }),
  fault(J, 0, 'attached-file', 'attachedFiles.systemForm', 'liitteet/toinen.xlsx'),
  fault(J, 0, 'attached-file', 'attachedFiles.systemForm', '../../muualla.xlsx'),
  fault(J, 0, 'attached-file', 'preliminaryCases[0].evidence[0]', 'evidence/none.json'),
  fault(J, 0, 'connected-system', 'connectedSystems[0].integratedOn', '2026-12-24'),
  fault(J, 0, 'connected-system', 'connectedSystems[0]', GONE, {
    path: 'connectedSystems[0].integratedOn',
    key: 'connectedSystems[0].name',
  }),
  fault(J, 0, 'test-code', 'preliminaryCases[0].testCode', '020516C903K'),
  fault(J, 0, 'test-code', 'preliminaryCases[0].testCode', '010181-900D'),
  fault(J, 0, 'date', 'preliminaryCases[0].date', '2026-12-24'),
  fault(J, 0, 'schema', 'system.version', 4.1),
  fault(J, 0, 'schema', 'preliminaryCases[0].mandatory', 'yes'),
  fault(J, 0, 'organisation-mismatch', 'clientTesters[0].contact.organisationOid', '1.2.246.10.2459296'),
  fault(J, 0, 'oid', 'clientTesters[0].oid', '1.2.246.10.2048199'),
  fault(J, 0, 'schema', 'period.start', 'maaliskuu 2027'),

  ...organisationFaults(P),
  fault(P, 1, 'certificate-order', 'certificate.orderedOn', '2026-11-01', {
    also: [['certificate.kind', 'wellbeing-application']],
  }),
  fault(P, 0, 'certificate-kind', 'certificate.kind', 'sote-server'),
  fault(P, 2, 'certificate-kind', 'certificate.kind', 'wellbeing-application'),
  fault(P, 0, 'approval-criteria', 'approvalCriteria[0].state', 'not-met'),
  fault(P, 0, 'approval-criteria', 'approvalCriteria[0].state', 'in-progress'),
  fault(P, 0, 'approval-criteria', 'approvalCriteria[0].state', GONE, {
    path: 'approvalCriteria[0].evidence',
    key: 'approvalCriteria[0].state',
  }),
  fault(P, 0, 'note-expected', 'approvalCriteria[1].state', GONE, { path: 'approvalCriteria[1].note' }),
  fault(P, 0, 'address', 'backEnd.addresses[0]', '192.168.1.5'),
  fault(P, 0, 'schema', 'audience', 'everyone'),
  fault(P, 0, 'schema', 'profiles[0].interactions[1]', 'write'),
  fault(P, 0, 'schema', 'scopes', 'patient/Observation.read'),
  fault(P, 0, 'duplicate-case', 'approvalCriteria[1].id', '1'),
  fault(
    P,
    0,
    'organisation-mismatch',
    'certificate.subject',
    'CN=app.example.fi, serialNumber=1.2.246.10.2048198',
  ),
  fault(P, 0, 'attached-file', 'attachedFiles.approvalCriteriaForm', 'kriteerit.xlsx'),

  ...organisationFaults(C),
  fault(C, 0, 'schema', 'purpose', 'training'),
  fault(C, 0, 'schema', 'codes[0].count', 0),
  fault(C, 0, 'schema', 'codes[1].count', '2'),
  fault(C, 0, 'schema', 'codes[0].sex', 'both'),
  fault(C, 0, 'schema', 'codes', GONE, { key: 'kind' }),
  fault(C, 0, 'email', 'contact.email', 'maija'),
  fault(C, 0, 'private-email', 'contact.email', 'maija@luukku.com'),
  fault(C, 0, 'unknown-field', 'codes[0].age', 'adult'),

  ...organisationFaults(R),
  fault(R, 0, 'card-organisation', 'sector', GONE, { path: 'organisationOid', key: 'sector' }),
  fault(R, 2, 'card-organisation', 'sector', GONE, { path: 'controllerOid', key: 'sector' }),
  fault(R, 0, 'schema', 'testCard.registrationNumber', '12-34'),
  fault(R, 0, 'schema', 'testCard.firstName', GONE, { key: 'testCard' }),
  fault(R, 0, 'schema', 'repositories[0]', 'imaging'),
  fault(R, 0, 'schema', 'sector', 'kunta'),
  fault(R, 0, 'oid', 'organisationOid', '1.2.246.10.2459296.010.0'),
  fault(R, 0, 'organisation-mismatch', 'contact.organisationOid', '1.2.246.10.2048198'),

  ...organisationFaults(W),
  fault(W, 0, 'subject-line', 'subject', 'Käyttöoikeus työtilaan'),
  fault(W, 0, 'organisation-mismatch', 'persons[0].oid', '1.2.246.10.2048198'),
  fault(W, 0, 'private-email', 'persons[0].email', 'maija@hotmail.com'),
  fault(W, 0, 'email', 'persons[0].email', 'maija@example'),
  fault(W, 0, 'schema', 'persons[0].lastName', GONE, { key: 'persons[0].firstName' }),
  fault(W, 0, 'schema', 'persons', []),
  fault(W, 1, 'schema', 'access', 'katso'),

  ...organisationFaults(N),
  fault(N, 0, 'schema', 'since', GONE, { key: 'kind' }),
  fault(N, 0, 'schema', 'changes[0].effectOnFunctions', 'big'),
  fault(N, 0, 'schema', 'changes[0].effectOnDataContent', GONE, { key: 'changes[0].title' }),
  fault(N, 0, 'date', 'since.certifiedOn', '2025-11-31'),
  fault(N, 0, 'private-email', 'contacts.technical.email', 'maija@icloud.com'),
  fault(N, 0, 'unknown-field', 'changes[0].effect', 'none'),

  ...organisationFaults(T),
  fault(T, 0, 'test-code', 'cases[0].testCode', '010181-900C'),
  fault(T, 2, 'test-code', 'cases[0].testCode', '020516C903K'),
  fault(T, 2, 'test-code', 'cases[0].testCode', '030594W903B'),
  fault(T, 0, 'test-code', 'cases[0].testCode', '010594Y9032'),
  fault(T, 0, 'date', 'cases[0].startedAt', '2026-12-24T10:00'),
  fault(T, 0, 'schema', 'cases[0].startedAt', '10.11.2026 klo 10.15'),
  fault(T, 0, 'schema', 'cases[0].environment', 'prod'),
  fault(T, 0, 'attached-file', 'cases[0].evidence[0]', 'evidence/missing.xml'),
];
