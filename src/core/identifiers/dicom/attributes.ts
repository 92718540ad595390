/**
 * The direct identifiers of the Basic Application Level Confidentiality Profile (DICOM PS3.15 annex E, table E.1-1): attributes that name
 * or lead to a person by themselves. Dates, UIDs and descriptions that the profile also treats are left to the team, because test series
 * need some. By tag, as eight capital hexadecimal digits.
 */
export const DIRECT_IDENTIFIERS: ReadonlyMap<string, string> = new Map([
  ['00080050', 'AccessionNumber'],
  ['00080080', 'InstitutionName'],
  ['00080081', 'InstitutionAddress'],
  ['00080090', 'ReferringPhysicianName'],
  ['00080092', 'ReferringPhysicianAddress'],
  ['00080094', 'ReferringPhysicianTelephoneNumbers'],
  ['0008009C', 'ConsultingPhysicianName'],
  ['00081040', 'InstitutionalDepartmentName'],
  ['00081048', 'PhysiciansOfRecord'],
  ['00081050', 'PerformingPhysicianName'],
  ['00081060', 'NameOfPhysiciansReadingStudy'],
  ['00081070', 'OperatorsName'],
  ['00100010', 'PatientName'],
  ['00100020', 'PatientID'],
  ['00100021', 'IssuerOfPatientID'],
  ['00100030', 'PatientBirthDate'],
  ['00100032', 'PatientBirthTime'],
  ['00100033', 'PatientBirthDateInAlternativeCalendar'],
  ['00100034', 'PatientDeathDateInAlternativeCalendar'],
  ['00100050', 'PatientInsurancePlanCodeSequence'],
  ['00101000', 'OtherPatientIDs'],
  ['00101001', 'OtherPatientNames'],
  ['00101002', 'OtherPatientIDsSequence'],
  ['00101005', 'PatientBirthName'],
  ['00101040', 'PatientAddress'],
  ['00101050', 'InsurancePlanIdentification'],
  ['00101060', 'PatientMotherBirthName'],
  ['00101080', 'MilitaryRank'],
  ['00101081', 'BranchOfService'],
  ['00101090', 'MedicalRecordLocator'],
  ['00102150', 'CountryOfResidence'],
  ['00102152', 'RegionOfResidence'],
  ['00102154', 'PatientTelephoneNumbers'],
  ['00102155', 'PatientTelecomInformation'],
  ['00102180', 'Occupation'],
  ['001021F0', 'PatientReligiousPreference'],
  ['00102297', 'ResponsiblePerson'],
  ['00102299', 'ResponsibleOrganization'],
  ['00181000', 'DeviceSerialNumber'],
  ['00321032', 'RequestingPhysician'],
  ['00321033', 'RequestingService'],
  ['00380010', 'AdmissionID'],
  ['00380300', 'CurrentPatientLocation'],
  ['00380400', 'PatientInstitutionResidence'],
  ['00400006', 'ScheduledPerformingPhysicianName'],
  ['00401010', 'NamesOfIntendedRecipientsOfResults'],
  ['00402008', 'OrderEnteredBy'],
  ['00402010', 'OrderCallbackPhoneNumber'],
  ['00402011', 'OrderCallbackTelecomInformation'],
  ['0040A027', 'VerifyingOrganization'],
  ['0040A075', 'VerifyingObserverName'],
  ['0040A123', 'PersonName'],
  ['00404037', 'HumanPerformerName'],
  ['40080114', 'PhysicianApprovingInterpretation'],
  ['40080119', 'DistributionName'],
  ['4008011A', 'DistributionAddress'],
]);

/** Free text in which people are named: comments, descriptions and the text of structured reports. */
export const FREE_TEXTS: ReadonlyMap<string, string> = new Map([
  ['001021B0', 'AdditionalPatientHistory'],
  ['00104000', 'PatientComments'],
  ['00184000', 'AcquisitionComments'],
  ['00204000', 'ImageComments'],
  ['00324000', 'StudyComments'],
  ['00384000', 'VisitComments'],
  ['00401400', 'RequestedProcedureComments'],
  ['0040A160', 'TextValue'],
  ['40080115', 'InterpretationDiagnosisDescription'],
  ['4008010B', 'InterpretationText'],
  ['40084000', 'ImpressionsComments'],
]);

export const BURNED_IN_ANNOTATION = '00280301';
export const PIXEL_DATA: ReadonlySet<string> = new Set(['7FE00008', '7FE00009', '7FE00010']);
export const OVERLAY_DATA = /^60[0-9A-F]{2}3000$/u;

/** Odd groups are private (PS3.5 section 7.8); group lengths and the reserved low ones are not. */
export function isPrivateTag(tag: string): boolean {
  const group = parseInt(tag.slice(0, 4), 16);
  return group % 2 === 1 && group > 7;
}

/** `(0010,0010)`. */
export function writeTag(tag: string): string {
  return `(${tag.slice(0, 4)},${tag.slice(4)})`;
}
