import { defineTexts } from './message.ts';

/** What the rules of Kanta's Personal Health Record say that stand in prose (kanta.fi, PHR national data content). */
export const kantaTexts = defineTexts({
  profileMissing: {
    en: 'The PHR accepts only resources that name a Finnish PHR profile in meta.profile.',
    fi: 'Omatietovaranto hyväksyy vain resurssit, joiden meta.profile nimeää suomalaisen PHR-profiilin.',
    sv: 'Informationslagret för egna uppgifter godtar bara resurser vars meta.profile anger en finsk PHR-profil.',
  },
  languageMissing: {
    en: 'The PHR requires "language": the language of the narrative, for example fi, sv or en.',
    fi: 'Omatietovaranto vaatii kentän "language": tekstiesityksen kieli, esimerkiksi fi, sv tai en.',
    sv: 'Informationslagret för egna uppgifter kräver "language": berättelsens språk, till exempel fi, sv eller en.',
  },
  narrativeMissing: {
    en: 'The PHR requires a narrative ("text") that holds all essential information.',
    fi: 'Omatietovaranto vaatii tekstiesityksen ("text"), jossa on kaikki olennainen tieto.',
    sv: 'Informationslagret för egna uppgifter kräver en berättelse ("text") med all väsentlig information.',
  },
  containedNarrative: {
    en: 'Contained resources must not have a narrative in the PHR. Remove "text".',
    fi: 'Sisältyvillä resursseilla ei saa olla tekstiesitystä Omatietovarannossa. Poista "text".',
    sv: 'Inneslutna resurser får inte ha berättelse i informationslagret för egna uppgifter. Ta bort "text".',
  },
  identifierMissing: {
    en: 'The PHR requires an identifier that is unique in the world (for example a UUID with system urn:ietf:rfc:3986); it finds duplicates by it.',
    fi: 'Omatietovaranto vaatii maailmanlaajuisesti yksilöivän tunnisteen (esimerkiksi UUID, system urn:ietf:rfc:3986), jolla kaksoiskappaleet löydetään.',
    sv: 'Informationslagret för egna uppgifter kräver en globalt unik identifierare (till exempel ett UUID med system urn:ietf:rfc:3986) för att hitta dubbletter.',
  },
  narrativeMismatch: {
    en: 'The narrative does not mention {what} {value} of the data. A citizen reads the narrative: make both agree.',
    fi: 'Tekstiesityksessä ei mainita rakenteisen tiedon kohtaa {what} {value}. Kansalainen lukee tekstiesitystä: muuta ne yhtäpitäviksi.',
    sv: 'Berättelsen nämner inte {what} {value}, som uppgifterna har. Medborgaren läser berättelsen: gör dem samstämmiga.',
  },
  whatValue: { en: 'the value', fi: 'arvo', sv: 'värdet' },
  whatUnit: { en: 'the unit', fi: 'yksikkö', sv: 'enheten' },
  whatTime: { en: 'the time', fi: 'aika', sv: 'tiden' },
  inTheData: {
    en: 'Here is {what} in the data',
    fi: 'Tässä on {what} rakenteisessa tiedossa',
    sv: 'Här är {what} bland uppgifterna',
  },
});
