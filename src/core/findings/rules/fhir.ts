import { defineRules } from '../rule.ts';

/** Rules of FHIR itself and of profiles. */
export const fhirRules = defineRules([
  {
    id: 'fhir/json-syntax',
    severity: 'error',
    title: {
      en: 'The text is not valid JSON',
      fi: 'Teksti ei ole kelvollista JSONia',
      sv: 'Texten är inte giltig JSON',
    },
  },
  {
    id: 'fhir/duplicate-key',
    severity: 'error',
    title: {
      en: 'A property stands twice in one object',
      fi: 'Sama ominaisuus on objektissa kahdesti',
      sv: 'En egenskap finns två gånger i ett objekt',
    },
  },
  {
    id: 'fhir/resource-type',
    severity: 'error',
    title: {
      en: 'The resource type is missing or unknown',
      fi: 'Resurssin tyyppi puuttuu tai on tuntematon',
      sv: 'Resurstypen saknas eller är okänd',
    },
  },
  {
    id: 'fhir/unknown-element',
    severity: 'error',
    title: {
      en: 'The element does not exist in this type',
      fi: 'Elementtiä ei ole tässä tyypissä',
      sv: 'Elementet finns inte i denna typ',
    },
  },
  {
    id: 'fhir/cardinality',
    severity: 'error',
    title: {
      en: 'An element is missing or repeats too often',
      fi: 'Elementti puuttuu tai toistuu liian monta kertaa',
      sv: 'Ett element saknas eller upprepas för många gånger',
    },
  },
  {
    id: 'fhir/type',
    severity: 'error',
    title: {
      en: 'The value has the wrong JSON or FHIR type',
      fi: 'Arvon JSON- tai FHIR-tyyppi on väärä',
      sv: 'Värdet har fel JSON- eller FHIR-typ',
    },
  },
  {
    id: 'fhir/primitive-format',
    severity: 'error',
    title: {
      en: 'The value does not have the form of its data type',
      fi: 'Arvo ei ole tietotyyppinsä muotoa',
      sv: 'Värdet har inte datatypens form',
    },
  },
  {
    id: 'fhir/fixed-value',
    severity: 'error',
    title: {
      en: 'The value differs from the one that the profile fixes',
      fi: 'Arvo poikkeaa profiilin kiinnittämästä arvosta',
      sv: 'Värdet avviker från det som profilen fastställer',
    },
  },
  {
    id: 'fhir/pattern',
    severity: 'error',
    title: {
      en: 'The value does not hold the pattern of the profile',
      fi: 'Arvo ei noudata profiilin mallia',
      sv: 'Värdet följer inte profilens mönster',
    },
  },
  {
    id: 'fhir/binding',
    severity: 'error',
    title: {
      en: 'The code is not in the value set it is bound to',
      fi: 'Koodi ei kuulu sille määrättyyn arvojoukkoon',
      sv: 'Koden ingår inte i den värdemängd den är bunden till',
    },
  },
  {
    id: 'fhir/profile-unknown',
    severity: 'information',
    title: {
      en: 'A claimed profile is not known here and was not checked',
      fi: 'Ilmoitettua profiilia ei tunneta, eikä sitä tarkistettu',
      sv: 'En angiven profil är okänd här och kontrollerades inte',
    },
  },
]);
