import { defineRules } from '../rule.ts';

export const environmentRules = defineRules([
  {
    id: 'environment/production-endpoint',
    severity: 'error',
    title: {
      en: 'A production host of the national services in configuration of a test',
      fi: 'Kansallisten palvelujen tuotantopalvelin testin asetuksissa',
      sv: 'En produktionsserver för de nationella tjänsterna i en testkonfiguration',
    },
  },
  {
    id: 'environment/test-endpoint-in-production',
    severity: 'error',
    title: {
      en: 'A test host in configuration marked as production',
      fi: 'Testipalvelin tuotannon asetuksissa',
      sv: 'En testserver i en produktionskonfiguration',
    },
  },
  {
    id: 'environment/plain-http-endpoint',
    severity: 'warning',
    title: {
      en: 'The old http address of a sandbox that is published as https',
      fi: 'Hiekkalaatikon vanha http-osoite, vaikka julkaistu osoite on https',
      sv: 'Den gamla http-adressen till en sandlåda som är publicerad som https',
    },
  },
  {
    id: 'environment/settings',
    severity: 'warning',
    title: {
      en: 'The environments part of the workspace settings is not understood',
      fi: 'Työtilan asetusten ympäristöosaa ei ymmärretä',
      sv: 'Miljödelen i arbetsytans inställningar går inte att förstå',
    },
  },
  {
    id: 'environment/outage-schema',
    severity: 'error',
    title: {
      en: 'An announced outage is written in a way that is not understood',
      fi: 'Ilmoitettu katko on kirjattu tavalla, jota ei ymmärretä',
      sv: 'Ett meddelat avbrott är skrivet på ett sätt som inte går att förstå',
    },
  },
  {
    id: 'environment/outage-end-before-start',
    severity: 'error',
    title: {
      en: 'An announced outage ends before it starts',
      fi: 'Ilmoitettu katko päättyy ennen kuin se alkaa',
      sv: 'Ett meddelat avbrott slutar innan det börjar',
    },
  },
  {
    id: 'environment/outage-overlap',
    severity: 'warning',
    title: {
      en: 'Two announced outages of one environment overlap',
      fi: 'Kaksi saman ympäristön ilmoitettua katkoa on päällekkäin',
      sv: 'Två meddelade avbrott i samma miljö överlappar varandra',
    },
  },
  {
    id: 'environment/outage-short-notice',
    severity: 'information',
    title: {
      en: 'An outage was announced less than two days ahead',
      fi: 'Katkosta ilmoitettiin alle kaksi päivää ennen',
      sv: 'Ett avbrott meddelades mindre än två dagar före',
    },
  },
  {
    id: 'environment/outage-unknown-target',
    severity: 'warning',
    title: {
      en: 'An announced outage names an environment or service that does not exist',
      fi: 'Ilmoitettu katko koskee ympäristöä tai palvelua, jota ei ole',
      sv: 'Ett meddelat avbrott gäller en miljö eller tjänst som inte finns',
    },
  },
]);
