import { defineRules } from '../rule.ts';

/** Rules about data that leads to a real person, and about the codes that may stand in its place. */
export const identifierRules = defineRules([
  {
    id: 'identifier/hetu-real',
    severity: 'error',
    title: {
      en: 'A personal identity code outside the 900 series',
      fi: 'Henkilötunnus, joka ei ole 900-sarjaa',
      sv: 'En personbeteckning utanför 900-serien',
    },
  },
  {
    id: 'identifier/hetu-check-character',
    severity: 'warning',
    title: {
      en: 'What must be a personal identity code is not a valid one',
      fi: 'Henkilötunnuksen paikalla on virheellinen tunnus',
      sv: 'Det som ska vara en personbeteckning är inte giltigt',
    },
  },
  {
    id: 'identifier/hetu-not-issued',
    severity: 'information',
    title: {
      en: 'A 900-series code that the register of issued codes lacks',
      fi: '900-sarjan tunnus, jota ei ole saatujen testitunnusten luettelossa',
      sv: 'En beteckning i 900-serien som saknas i registret över erhållna testbeteckningar',
    },
  },
  {
    id: 'identifier/hetu-cross-use',
    severity: 'warning',
    title: {
      en: 'A test code is used for a purpose it was not issued for',
      fi: 'Testitunnusta käytetään muuhun kuin siihen, mihin se on saatu',
      sv: 'En testbeteckning används för något annat än den har getts för',
    },
  },
  {
    id: 'identifier/professional',
    severity: 'warning',
    title: {
      en: 'A professional’s number that is not on the team’s test cards',
      fi: 'Ammattihenkilön numero, jota ei ole ryhmän testikorteissa',
      sv: 'Ett nummer för en yrkesutbildad person som inte finns på teamets testkort',
    },
  },
  {
    id: 'identifier/email',
    severity: 'warning',
    title: {
      en: 'An e-mail address that may be somebody’s',
      fi: 'Sähköpostiosoite, joka voi olla jonkun oma',
      sv: 'En e-postadress som kan vara någons egen',
    },
  },
  {
    id: 'identifier/phone',
    severity: 'warning',
    title: {
      en: 'A phone number that may be somebody’s',
      fi: 'Puhelinnumero, joka voi olla jonkun oma',
      sv: 'Ett telefonnummer som kan vara någons eget',
    },
  },
  {
    id: 'identifier/iban',
    severity: 'warning',
    title: {
      en: 'A valid Finnish bank account number',
      fi: 'Kelvollinen suomalainen tilinumero',
      sv: 'Ett giltigt finländskt kontonummer',
    },
  },
  {
    id: 'identifier/ehic',
    severity: 'warning',
    title: {
      en: 'The number of a European health insurance card',
      fi: 'Eurooppalaisen sairaanhoitokortin numero',
      sv: 'Numret på ett europeiskt sjukvårdskort',
    },
  },
  {
    id: 'identifier/name',
    severity: 'information',
    title: {
      en: 'A person’s name that no convention calls fictional',
      fi: 'Henkilön nimi, joka ei ole tunnettu esimerkkinimi',
      sv: 'Ett personnamn som inte är ett känt exempelnamn',
    },
  },
  {
    id: 'identifier/address',
    severity: 'information',
    title: {
      en: 'A person’s address that no convention calls fictional',
      fi: 'Henkilön osoite, joka ei ole tunnettu esimerkkiosoite',
      sv: 'En persons adress som inte är en känd exempeladress',
    },
  },
  {
    id: 'identifier/register',
    severity: 'warning',
    title: {
      en: 'An entry of .kanta/test-ids.yaml is not understood',
      fi: 'Tiedoston .kanta/test-ids.yaml kohtaa ei ymmärretä',
      sv: 'En post i .kanta/test-ids.yaml förstås inte',
    },
  },
  {
    id: 'identifier/dicom-attribute',
    severity: 'error',
    title: {
      en: 'A DICOM attribute that identifies a person has a value',
      fi: 'Henkilön tunnistavalla DICOM-attribuutilla on arvo',
      sv: 'Ett DICOM-attribut som identifierar en person har ett värde',
    },
  },
  {
    id: 'identifier/dicom-private-tag',
    severity: 'warning',
    title: {
      en: 'Private DICOM attributes may hold anything',
      fi: 'Yksityisissä DICOM-attribuuteissa voi olla mitä tahansa',
      sv: 'Privata DICOM-attribut kan innehålla vad som helst',
    },
  },
  {
    id: 'identifier/dicom-overlay',
    severity: 'warning',
    title: {
      en: 'An overlay layer may hold burned-in text',
      fi: 'Kuvan päällystasossa (overlay) voi olla tekstiä',
      sv: 'Ett överläggslager (overlay) kan innehålla text',
    },
  },
  {
    id: 'identifier/dicom-burned-in',
    severity: 'error',
    title: {
      en: 'The image says that it has annotations burned in',
      fi: 'Kuva ilmoittaa, että siihen on poltettu merkintöjä',
      sv: 'Bilden uppger att den har inbrända anteckningar',
    },
  },
  {
    id: 'identifier/dicom-text',
    severity: 'warning',
    title: {
      en: 'Free text of a DICOM report or comment',
      fi: 'DICOM-lausunnon tai -kommentin vapaata tekstiä',
      sv: 'Fritext i ett DICOM-utlåtande eller en kommentar',
    },
  },
  {
    id: 'identifier/dicom-pixels',
    severity: 'information',
    title: {
      en: 'Pixel data can’t be judged: look',
      fi: 'Kuvadataa ei voi arvioida koneellisesti: katso itse',
      sv: 'Pixeldata kan inte bedömas maskinellt: titta själv',
    },
  },
]);
