import { defineRules } from '../rule.ts';

/** Rules about registration documents (`*.kanta.yaml`, `*.kanta.json`). */
export const registrationRules = defineRules([
  {
    id: 'registration/syntax',
    severity: 'error',
    title: {
      en: 'The document can’t be read',
      fi: 'Asiakirjaa ei voi lukea',
      sv: 'Dokumentet går inte att läsa',
    },
  },
  {
    id: 'registration/kind',
    severity: 'error',
    title: {
      en: 'The kind of the document is missing or unknown',
      fi: 'Asiakirjan laji puuttuu tai on tuntematon',
      sv: 'Dokumentets slag saknas eller är okänt',
    },
  },
  {
    id: 'registration/schema',
    severity: 'error',
    title: {
      en: 'A field is missing, or its value does not have the form the schema gives',
      fi: 'Kenttä puuttuu tai sen arvo ei ole skeeman mukainen',
      sv: 'Ett fält saknas eller dess värde följer inte schemat',
    },
  },
  {
    id: 'registration/unknown-field',
    severity: 'warning',
    title: {
      en: 'A field is not part of the form',
      fi: 'Kenttä ei kuulu lomakkeeseen',
      sv: 'Ett fält ingår inte i blanketten',
    },
  },
  {
    id: 'registration/date',
    severity: 'error',
    title: {
      en: 'A date does not exist or contradicts another',
      fi: 'Päivää ei ole olemassa tai se on ristiriidassa toisen kanssa',
      sv: 'Ett datum finns inte eller motsäger ett annat',
    },
  },
  {
    id: 'registration/oid',
    severity: 'error',
    title: {
      en: 'An OID or the business ID in it is malformed',
      fi: 'OID tai sen sisältämä Y-tunnus on virheellinen',
      sv: 'En OID eller FO-numret i den är felaktig',
    },
  },
  {
    id: 'registration/business-id',
    severity: 'error',
    title: {
      en: 'A business ID is malformed or has a wrong check digit',
      fi: 'Y-tunnus on virheellinen tai sen tarkistusnumero on väärä',
      sv: 'Ett FO-nummer är felaktigt eller har fel kontrollsiffra',
    },
  },
  {
    id: 'registration/organisation-mismatch',
    severity: 'error',
    title: {
      en: 'Organisation, contact and certificate name different organisations',
      fi: 'Organisaatio, yhteyshenkilö ja varmenne viittaavat eri organisaatioihin',
      sv: 'Organisation, kontaktperson och certifikat anger olika organisationer',
    },
  },
  {
    id: 'registration/email',
    severity: 'error',
    title: {
      en: 'An e-mail address is malformed',
      fi: 'Sähköpostiosoite on virheellinen',
      sv: 'En e-postadress är felaktig',
    },
  },
  {
    id: 'registration/private-email',
    severity: 'warning',
    title: {
      en: 'A private e-mail address stands where a work address belongs',
      fi: 'Työosoitteen paikalla on yksityinen sähköpostiosoite',
      sv: 'En privat e-postadress står där en arbetsadress hör hemma',
    },
  },
  {
    id: 'registration/address',
    severity: 'error',
    title: {
      en: 'A connection address is malformed or not public',
      fi: 'Yhteysosoite on virheellinen tai ei ole julkinen',
      sv: 'En anslutningsadress är felaktig eller inte publik',
    },
  },
  {
    id: 'registration/deadline',
    severity: 'warning',
    title: {
      en: 'The registration is late for its joint testing period',
      fi: 'Ilmoittautuminen on myöhässä yhteistestausjaksosta',
      sv: 'Anmälan är försenad till samtestningsperioden',
    },
  },
  {
    id: 'registration/certification-class',
    severity: 'error',
    title: {
      en: 'The certification class takes no part in joint testing',
      fi: 'Sertifiointiluokka ei osallistu yhteistestaukseen',
      sv: 'Certifieringsklassen deltar inte i samtestningen',
    },
  },
  {
    id: 'registration/preliminary-case',
    severity: 'error',
    title: {
      en: 'A preliminary case is not reported, or a mandatory one has not passed',
      fi: 'Ennakkotestitapaus on raportoimatta tai pakollinen ei ole hyväksytty',
      sv: 'Ett förhandstestfall är inte rapporterat eller ett obligatoriskt är inte godkänt',
    },
  },
  {
    id: 'registration/duplicate-case',
    severity: 'warning',
    title: {
      en: 'A test case is listed twice',
      fi: 'Testitapaus on luettelossa kahdesti',
      sv: 'Ett testfall finns två gånger i listan',
    },
  },
  {
    id: 'registration/note-expected',
    severity: 'warning',
    title: {
      en: 'Something is left out without a note that says why',
      fi: 'Jotain jää pois ilman huomautusta syystä',
      sv: 'Något utelämnas utan anmärkning om varför',
    },
  },
  {
    id: 'registration/architecture-description',
    severity: 'error',
    title: {
      en: 'The service needs an architecture description',
      fi: 'Palvelu edellyttää arkkitehtuurikuvausta',
      sv: 'Tjänsten kräver en arkitekturbeskrivning',
    },
  },
  {
    id: 'registration/test-plan',
    severity: 'error',
    title: {
      en: 'A client organisation’s application lacks its test plan',
      fi: 'Asiakasorganisaation hakemuksesta puuttuu testaussuunnitelma',
      sv: 'Kundorganisationens ansökan saknar testplan',
    },
  },
  {
    id: 'registration/environment',
    severity: 'error',
    title: {
      en: 'The application is for the wrong environment',
      fi: 'Hakemus koskee väärää ympäristöä',
      sv: 'Ansökan gäller fel miljö',
    },
  },
  {
    id: 'registration/one-service',
    severity: 'information',
    title: {
      en: 'One application covers several services',
      fi: 'Yksi hakemus kattaa useita palveluja',
      sv: 'En ansökan omfattar flera tjänster',
    },
  },
  {
    id: 'registration/test-code',
    severity: 'error',
    title: {
      en: 'A test code is not issued, or issued for another purpose',
      fi: 'Testitunnusta ei ole annettu tai se on annettu toiseen tarkoitukseen',
      sv: 'En testbeteckning är inte utdelad eller har getts för ett annat ändamål',
    },
  },
  {
    id: 'registration/certificate-order',
    severity: 'error',
    title: {
      en: 'The certificate is ordered before Kela has issued the OID',
      fi: 'Varmenne on tilattu ennen kuin Kela on antanut OIDin',
      sv: 'Certifikatet har beställts innan FPA har gett OID:n',
    },
  },
  {
    id: 'registration/certificate-kind',
    severity: 'error',
    title: {
      en: 'The certificate is not the one for this audience',
      fi: 'Varmenne ei ole tälle käyttäjäryhmälle',
      sv: 'Certifikatet är inte för denna målgrupp',
    },
  },
  {
    id: 'registration/approval-criteria',
    severity: 'error',
    title: {
      en: 'An approval criterion is not met before joint testing',
      fi: 'Hyväksymiskriteeri ei täyty ennen yhteistestausta',
      sv: 'Ett kriterium för godkännande är inte uppfyllt före samtestningen',
    },
  },
  {
    id: 'registration/attached-file',
    severity: 'error',
    title: { en: 'An attached file does not exist', fi: 'Liitetiedostoa ei ole', sv: 'En bilaga finns inte' },
  },
  {
    id: 'registration/connected-system',
    severity: 'error',
    title: {
      en: 'A connected system was not integrated by the time of registration',
      fi: 'Erillisjärjestelmää ei ole integroitu ilmoittautumiseen mennessä',
      sv: 'Ett separat system var inte integrerat vid anmälan',
    },
  },
  {
    id: 'registration/subject-line',
    severity: 'error',
    title: {
      en: 'The subject is not the one that Kela asks for',
      fi: 'Otsikko ei ole Kelan pyytämä',
      sv: 'Rubriken är inte den som FPA ber om',
    },
  },
  {
    id: 'registration/card-organisation',
    severity: 'error',
    title: {
      en: 'The OID that the sector calls for is missing',
      fi: 'Sektorin edellyttämä OID puuttuu',
      sv: 'Den OID som sektorn kräver saknas',
    },
  },
  {
    id: 'registration/run-time',
    severity: 'warning',
    title: {
      en: 'A case was run at a time when the environment was not available',
      fi: 'Tapaus on suoritettu aikana, jolloin ympäristö ei ollut käytettävissä',
      sv: 'Ett fall utfördes när miljön inte var tillgänglig',
    },
  },
  {
    id: 'registration/contradiction',
    severity: 'warning',
    title: {
      en: 'Two documents contradict one another',
      fi: 'Kaksi asiakirjaa on ristiriidassa',
      sv: 'Två dokument motsäger varandra',
    },
  },
]);
