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
    id: 'fhir/duplicate-id',
    severity: 'error',
    title: {
      en: 'An element id stands twice in one resource',
      fi: 'Elementin tunniste (id) on samassa resurssissa kahdesti',
      sv: 'Ett element-id finns två gånger i en resurs',
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
    severity: 'warning',
    title: {
      en: 'A claimed profile is not known here and was not checked',
      fi: 'Ilmoitettua profiilia ei tunneta, eikä sitä tarkistettu',
      sv: 'En angiven profil är okänd här och kontrollerades inte',
    },
  },
  {
    id: 'fhir/slice',
    severity: 'error',
    title: {
      en: 'An element fits no slice, or a slice is missing or repeats too often',
      fi: 'Elementti ei sovi viipaleeseen, tai viipale puuttuu tai toistuu liikaa',
      sv: 'Ett element passar ingen skiva, eller en skiva saknas eller upprepas för ofta',
    },
  },
  {
    id: 'fhir/invariant',
    severity: 'error',
    title: {
      en: 'A rule (invariant) of the type or profile does not hold',
      fi: 'Tyypin tai profiilin sääntö (invariantti) ei toteudu',
      sv: 'En regel (invariant) i typen eller profilen är inte uppfylld',
    },
  },
  {
    id: 'fhir/extension',
    severity: 'error',
    title: {
      en: 'An extension is unknown, stands in the wrong place or has a wrong value',
      fi: 'Laajennus on tuntematon, väärässä paikassa tai sen arvo on väärä',
      sv: 'Ett tillägg är okänt, står på fel plats eller har fel värde',
    },
  },
  {
    id: 'fhir/unknown-url',
    severity: 'error',
    title: {
      en: 'Nothing is defined under an address of HL7',
      fi: 'HL7:n osoitteessa ei ole määritelty mitään',
      sv: 'Inget är definierat under en adress hos HL7',
    },
  },
  {
    id: 'fhir/code',
    severity: 'error',
    title: {
      en: 'A code does not exist in its code system',
      fi: 'Koodia ei ole koodistossaan',
      sv: 'En kod finns inte i sitt kodverk',
    },
  },
  {
    id: 'fhir/display',
    severity: 'error',
    title: {
      en: 'A display name does not belong to its code',
      fi: 'Näyttönimi ei kuulu koodilleen',
      sv: 'Ett visningsnamn hör inte till sin kod',
    },
  },
  {
    id: 'fhir/unit',
    severity: 'error',
    title: {
      en: 'A unit is not valid UCUM',
      fi: 'Yksikkö ei ole kelvollista UCUMia',
      sv: 'En enhet är inte giltig UCUM',
    },
  },
  {
    id: 'fhir/not-checked',
    severity: 'information',
    title: {
      en: 'Something could not be checked here',
      fi: 'Jotakin ei voitu tarkistaa täällä',
      sv: 'Något kunde inte kontrolleras här',
    },
  },
  {
    id: 'fhir/reference',
    severity: 'error',
    title: {
      en: 'A reference has a wrong form, target or type',
      fi: 'Viittauksen muoto, kohde tai tyyppi on väärä',
      sv: 'En referens har fel form, mål eller typ',
    },
  },
  {
    id: 'fhir/contained',
    severity: 'error',
    title: {
      en: 'A contained resource is unused, without id or not allowed',
      fi: 'Sisältyvä resurssi on käyttämätön, ilman tunnistetta tai kielletty',
      sv: 'En innesluten resurs är oanvänd, utan id eller otillåten',
    },
  },
  {
    id: 'fhir/bundle',
    severity: 'error',
    title: {
      en: 'A Bundle breaks the rules of its type',
      fi: 'Bundle rikkoo tyyppinsä sääntöjä',
      sv: 'En Bundle bryter mot reglerna för sin typ',
    },
  },
  {
    id: 'fhir/narrative',
    severity: 'error',
    title: {
      en: 'The narrative is not allowed XHTML',
      fi: 'Tekstiesitys ei ole sallittua XHTML:ää',
      sv: 'Berättelsen är inte tillåten XHTML',
    },
  },
  {
    id: 'fhir/value-range',
    severity: 'error',
    title: {
      en: 'A value lies outside the limits of the profile',
      fi: 'Arvo on profiilin rajojen ulkopuolella',
      sv: 'Ett värde ligger utanför profilens gränser',
    },
  },
  {
    id: 'fhir/profile-type',
    severity: 'error',
    title: {
      en: 'A profile is claimed that is for another type',
      fi: 'Ilmoitettu profiili on toiselle tyypille',
      sv: 'En angiven profil gäller en annan typ',
    },
  },
  {
    id: 'fhir/questionnaire',
    severity: 'error',
    title: {
      en: 'A Questionnaire is not consistent',
      fi: 'Kysely (Questionnaire) on ristiriitainen',
      sv: 'Ett formulär (Questionnaire) är inte konsekvent',
    },
  },
  {
    id: 'fhir/questionnaire-response',
    severity: 'error',
    title: {
      en: 'The answers do not fit the Questionnaire',
      fi: 'Vastaukset eivät sovi kyselyyn (Questionnaire)',
      sv: 'Svaren passar inte formuläret (Questionnaire)',
    },
  },
  {
    id: 'fhir/measure-report',
    severity: 'error',
    title: {
      en: 'A MeasureReport does not fit its Measure',
      fi: 'MeasureReport ei vastaa mittariaan (Measure)',
      sv: 'En MeasureReport passar inte sitt mått (Measure)',
    },
  },
  {
    id: 'fhir/conformance-resource',
    severity: 'error',
    title: {
      en: 'A definition (profile, value set, code system …) is not consistent',
      fi: 'Määritys (profiili, arvojoukko, koodisto …) on ristiriitainen',
      sv: 'En definition (profil, värdemängd, kodverk …) är inte konsekvent',
    },
  },
  {
    id: 'fhir/attachment',
    severity: 'error',
    title: {
      en: 'An attachment does not agree with its stated size, type or content',
      fi: 'Liite ei vastaa ilmoitettua kokoa, tyyppiä tai sisältöä',
      sv: 'En bilaga stämmer inte med angiven storlek, typ eller innehåll',
    },
  },
  {
    id: 'fhir/security',
    severity: 'warning',
    title: {
      en: 'A text may hold something that harms whoever shows it',
      fi: 'Teksti voi sisältää jotakin, mikä vahingoittaa sen näyttäjää',
      sv: 'En text kan innehålla något som skadar den som visar den',
    },
  },
]);
