/**
 * Names below `http://hl7.org/fhir/` that code systems of STU3 had and that R4 has given up (`hl7.fhir.r3.core` 3.0.2). Older profiles ask for them in R4,
 * too: Kanta PHR for `observation-category`.
 */
export const STU3_CODE_SYSTEMS: ReadonlySet<string> = new Set(
  (
    'action-type actionlist activity-definition-category adjudication adjudication-error adjudication-reason admit-source ' +
    'adverse-event-category adverse-event-causality adverse-event-causality-assess adverse-event-causality-method ' +
    'adverse-event-causality-result adverse-event-outcome adverse-event-seriousness allerg-intol-substance-exp-risk ' +
    'allergy-clinical-status allergy-verification-status audit-entity-type audit-event-type basic-resource-type ' +
    'benefit-category benefit-network benefit-subcategory benefit-term benefit-type benefit-unit care-plan-activity-category ' +
    'care-plan-intent care-plan-status care-team-category chargeitem-billingcodes choice-list-orientation chromosome-human ' +
    'claim-exception claimcareteamrole claiminformationcategory classification-or-context clinical-impression-status ' +
    'common-tags communication-category communication-not-done-reason composite-measure-scoring condition-category ' +
    'condition-clinical condition-state condition-ver-status conformance-expectation consent-except-type consentaction ' +
    'consentcategorycodes contactentity-type content-type contract-content-derivative contractsubtypecodes ' +
    'contracttermsubtypecodes contracttermtypecodes contracttypecodes copy-number-event coverage-level coverage-selfpay ' +
    'data-absent-reason dataelement-stringency definition-status definition-topic diagnosis-role dicom-audit-lifecycle diet ' +
    'digital-media-type discharge-disposition encounter-special-arrangements encounter-type endpoint-connection-type ' +
    'endpoint-payload-type entformula-additive episodeofcare-type evidence-quality ex-claimsubtype ex-claimtype ' +
    'ex-diagnosisrelatedgroup ex-diagnosistype ex-payee-resource-type ex-paymenttype ex-programcode ex-providerqualification ' +
    'ex-relatedclaimrelationship ex-revenue-center ex-serviceplace ex-tooth ex-visionprescriptionproduct extension-context ' +
    'extra-security-role-type flag-category forms-codes fundsreserve goal-acceptance-status goal-category goal-priority ' +
    'goal-relationship-type guide-dependency-type guide-page-kind history-not-done-reason hl7-work-group identifier-type ' +
    'immunization-origin immunization-recommendation-date-criterion immunization-recommendation-status implant-status ' +
    'iso-21089-lifecycle library-type list-empty-reason list-example-use-codes list-order location-physical-type ' +
    'marital-status match-grade measure-data-usage measure-population measure-scoring measure-type measurement-principle ' +
    'media-subtype medication-admin-category medication-admin-status medication-dispense-category medication-dispense-status ' +
    'medication-package-form medication-request-category medication-request-intent medication-request-priority ' +
    'medication-request-status medication-statement-category medication-statement-status medication-statement-taken ' +
    'medication-status message-reasons-encounter message-transport missingtoothreason modifiers name-assembly-order ' +
    'nutrition-request-status object-role observation-category observation-relationshiptypes observation-statistics ' +
    'operation-outcome operational-status organization-type parameter-group participant-type payeetype ' +
    'payment-adjustment-reason payment-type paymentstatus plan-definition-type policyholder-relationship practitioner-role ' +
    'processoutcomecodes processpriority question-max-occurs questionnaire-usage-mode reaction-event-certainty ' +
    'reason-medication-given recommendation-strength referencerange-meaning resource-type-link restful-security-service ' +
    'risk-probability security-source-type service-category service-provision-conditions service-referral-method service-type ' +
    'special-values specification-type subscription-tag substance-category supply-item-type supply-kind supplyrequest-reason ' +
    'system-version-processing-mode task-performer-type testscript-operation-codes testscript-profile-destination-types ' +
    'testscript-profile-origin-types usage-context-type vaccination-protocol-dose-status ' +
    'vaccination-protocol-dose-status-reason variant-state'
  ).split(' '),
);
