import { defineRules } from '../rule.ts';

/** Rules of Kanta that stand in prose, beside the profiles. */
export const kantaRules = defineRules([
  {
    id: 'kanta/profile-missing',
    severity: 'warning',
    title: {
      en: 'A PHR resource names no Finnish PHR profile in meta.profile',
      fi: 'Omatietovarannon resurssi ei nimeä suomalaista PHR-profiilia kohdassa meta.profile',
      sv: 'En resurs för informationslagret för egna uppgifter anger ingen finsk PHR-profil i meta.profile',
    },
  },
  {
    id: 'kanta/language-missing',
    severity: 'error',
    title: {
      en: 'A PHR resource lacks its language',
      fi: 'Omatietovarannon resurssilta puuttuu kieli (language)',
      sv: 'En resurs för egna uppgifter saknar språk (language)',
    },
  },
  {
    id: 'kanta/narrative-missing',
    severity: 'error',
    title: {
      en: 'A PHR resource lacks its narrative',
      fi: 'Omatietovarannon resurssilta puuttuu tekstiesitys (text)',
      sv: 'En resurs för egna uppgifter saknar berättelse (text)',
    },
  },
  {
    id: 'kanta/contained-narrative',
    severity: 'warning',
    title: {
      en: 'A contained resource of a PHR resource has a narrative',
      fi: 'Omatietovarannon resurssin sisältyvällä resurssilla on tekstiesitys',
      sv: 'En innesluten resurs i en resurs för egna uppgifter har en berättelse',
    },
  },
  {
    id: 'kanta/identifier-missing',
    severity: 'error',
    title: {
      en: 'A PHR resource lacks a globally unique identifier',
      fi: 'Omatietovarannon resurssilta puuttuu maailmanlaajuisesti yksilöivä tunniste',
      sv: 'En resurs för egna uppgifter saknar en globalt unik identifierare',
    },
  },
  {
    id: 'kanta/narrative-mismatch',
    severity: 'warning',
    title: {
      en: 'The narrative states another value, unit or time than the data',
      fi: 'Tekstiesityksessä on eri arvo, yksikkö tai aika kuin rakenteisessa tiedossa',
      sv: 'Berättelsen anger ett annat värde, en annan enhet eller tid än uppgifterna',
    },
  },
]);
