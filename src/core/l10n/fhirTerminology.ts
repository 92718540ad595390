import { defineTexts } from './message.ts';

/** What the check of codes says: value sets, code systems, displays, units. */
export const terminologyTexts = defineTexts({
  codeNotInSet: {
    en: 'The code {code} is not in the value set {valueSet}, which is required here.',
    fi: 'Koodi {code} ei kuulu arvojoukkoon {valueSet}, joka tässä vaaditaan.',
    sv: 'Koden {code} ingår inte i värdemängden {valueSet}, som krävs här.',
  },
  codeNotInSetAdvice: {
    en: 'The code {code} is not in the value set {valueSet}, which should be used here when it has a fitting code.',
    fi: 'Koodi {code} ei kuulu arvojoukkoon {valueSet}, jota tässä pitäisi käyttää, jos siinä on sopiva koodi.',
    sv: 'Koden {code} ingår inte i värdemängden {valueSet}, som bör användas här om den har en lämplig kod.',
  },
  codingsNotInSet: {
    en: 'None of the codings is in the value set {valueSet}, and one from it is required here.',
    fi: 'Mikään koodeista ei kuulu arvojoukkoon {valueSet}, ja tässä vaaditaan siihen kuuluva koodi.',
    sv: 'Ingen av koderna ingår i värdemängden {valueSet}, och en därifrån krävs här.',
  },
  codingsNotInSetAdvice: {
    en: 'None of the codings is in the value set {valueSet}, which should be used here when it has a fitting code.',
    fi: 'Mikään koodeista ei kuulu arvojoukkoon {valueSet}, jota tässä pitäisi käyttää, jos siinä on sopiva koodi.',
    sv: 'Ingen av koderna ingår i värdemängden {valueSet}, som bör användas här om den har en lämplig kod.',
  },
  codeMissing: {
    en: 'A code from the value set {valueSet} is required here.',
    fi: 'Tässä vaaditaan arvojoukon {valueSet} koodi.',
    sv: 'Här krävs en kod ur värdemängden {valueSet}.',
  },
  codeUnknown: {
    en: 'The code {code} does not exist in the code system {system}.',
    fi: 'Koodia {code} ei ole koodistossa {system}.',
    sv: 'Koden {code} finns inte i kodverket {system}.',
  },
  unitInvalid: {
    en: '{code} is not a UCUM unit. Look the unit up at ucum.org; "unit" may hold a text for people.',
    fi: '{code} ei ole UCUM-yksikkö. Tarkista yksikkö osoitteesta ucum.org; "unit" voi olla tekstiä ihmiselle.',
    sv: '{code} är ingen UCUM-enhet. Kontrollera enheten på ucum.org; "unit" kan ha en text för människor.',
  },
  systemRelative: {
    en: 'The system of a coding must be an absolute URI, not "{system}".',
    fi: 'Koodin system-tiedon on oltava absoluuttinen URI, ei "{system}".',
    sv: 'Kodens system måste vara en absolut URI, inte "{system}".',
  },
  systemMisspelt: {
    en: 'The system {system} is not the code system {meant}. Write {meant}.',
    fi: 'system-tieto {system} ei ole koodisto {meant}. Kirjoita {meant}.',
    sv: 'system {system} är inte kodverket {meant}. Skriv {meant}.',
  },
  systemUnknown: {
    en: 'HL7 has no code system {system}. Check the address.',
    fi: 'HL7:llä ei ole koodistoa {system}. Tarkista osoite.',
    sv: 'HL7 har inget kodverk {system}. Kontrollera adressen.',
  },
  systemIsValueSet: {
    en: 'The system {system} is a value set; a coding names the code system.',
    fi: 'system-tieto {system} on arvojoukko; koodi nimeää koodiston.',
    sv: 'system {system} är en värdemängd; en kod anger kodverket.',
  },
  systemIsSupplement: {
    en: 'The system {system} is a supplement; a coding names the code system that it supplements.',
    fi: 'system-tieto {system} on täydennys (supplement); koodi nimeää täydennettävän koodiston.',
    sv: 'system {system} är ett tillägg (supplement); en kod anger kodverket som det kompletterar.',
  },
  versionUnknown: {
    en: 'Not checked: version {version} of the code system {system} is not known here ({known} is).',
    fi: 'Ei tarkistettu: koodiston {system} versiota {version} ei tunneta täällä (tunnetaan {known}).',
    sv: 'Inte kontrollerat: version {version} av kodverket {system} är okänd här ({known} är känd).',
  },
  versionNotInSet: {
    en: 'The value set {valueSet} takes the codes of version {wanted} of this system, not of {version}.',
    fi: 'Arvojoukko {valueSet} ottaa koodit järjestelmän versiosta {wanted}, ei versiosta {version}.',
    sv: 'Värdemängden {valueSet} tar koderna ur version {wanted} av systemet, inte ur {version}.',
  },
  displayWrong: {
    en: 'The display "{display}" does not belong to the code {code}; known: {known}.',
    fi: 'Nimi "{display}" ei kuulu koodille {code}; tunnetut: {known}.',
    sv: 'Visningsnamnet "{display}" hör inte till koden {code}; kända: {known}.',
  },
  notChecked: {
    en: 'Not checked: the codes of {system} are not known here.',
    fi: 'Ei tarkistettu: koodiston {system} koodeja ei tunneta täällä.',
    sv: 'Inte kontrollerat: koderna i {system} är inte kända här.',
  },
});
