import {
  checkConnectedSystems,
  checkDuplicateCases,
  checkNotes,
  checkPreliminaryCases,
  checkRunTimes,
} from './cases.ts';
import { checkTestCodes } from './codes.ts';
import { checkContradictions } from './contradictions.ts';
import { checkBusinessIds, checkClientTesters, checkOids, checkSameOrganisation } from './organisations.ts';
import { checkApprovalCriteria, checkCertificate } from './phr.ts';
import { checkAddresses, checkEmails } from './reachability.ts';
import type { Check } from './ruleContext.ts';
import {
  checkArchitecture,
  checkCardOrganisation,
  checkCertificationClass,
  checkClientOrganisation,
  checkOneService,
  checkSubjectLine,
} from './services.ts';
import { checkDates, checkDeadline } from './times.ts';

/** Every check of content; those of files run beside, because they wait for the disk. */
export const allChecks: readonly Check[] = [
  checkOids,
  checkBusinessIds,
  checkSameOrganisation,
  checkClientTesters,
  checkEmails,
  checkAddresses,
  checkDates,
  checkDeadline,
  checkCertificationClass,
  checkPreliminaryCases,
  checkDuplicateCases,
  checkNotes,
  checkConnectedSystems,
  checkRunTimes,
  checkArchitecture,
  checkClientOrganisation,
  checkOneService,
  checkSubjectLine,
  checkCardOrganisation,
  checkTestCodes,
  checkCertificate,
  checkApprovalCriteria,
  checkContradictions,
];
