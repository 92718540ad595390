import { defineTexts } from './message.ts';

/** What the check of the structure says: elements, their number, their JSON form. */
export const structureTexts = defineTexts({
  json: {
    en: 'Not valid JSON: {what}.',
    fi: 'Ei kelvollista JSONia: {what}.',
    sv: 'Inte giltig JSON: {what}.',
  },
  duplicateKey: {
    en: 'The property "{key}" stands twice in this object; readers keep only one of them. Remove one.',
    fi: 'Ominaisuus "{key}" on tässä objektissa kahdesti, ja lukijat säilyttävät vain toisen. Poista toinen.',
    sv: 'Egenskapen "{key}" finns två gånger i objektet och läsare behåller bara den ena. Ta bort en av dem.',
  },
  resourceTypeMissing: {
    en: 'A FHIR resource needs a "resourceType" with the name of its type.',
    fi: 'FHIR-resurssi tarvitsee "resourceType"-ominaisuuden, jossa on tyypin nimi.',
    sv: 'En FHIR-resurs behöver "resourceType" med typens namn.',
  },
  resourceTypeUnknown: {
    en: '"{type}" is not a resource type of FHIR {version}.',
    fi: '"{type}" ei ole FHIR {version}:n resurssityyppi.',
    sv: '"{type}" är ingen resurstyp i FHIR {version}.',
  },
  unknownElement: {
    en: 'Unknown element "{name}": {type} has no such element. Check the spelling or remove it.',
    fi: 'Tuntematon elementti "{name}": tyypissä {type} ei ole sellaista. Tarkista kirjoitusasu tai poista se.',
    sv: 'Okänt element "{name}": {type} har inget sådant. Kontrollera stavningen eller ta bort det.',
  },
  unknownElementNear: {
    en: 'Unknown element "{name}": {type} has no such element. Did you mean "{near}"?',
    fi: 'Tuntematon elementti "{name}": tyypissä {type} ei ole sellaista. Tarkoititko "{near}"?',
    sv: 'Okänt element "{name}": {type} har inget sådant. Menade du "{near}"?',
  },
  unknownChoice: {
    en: '"{name}" is not allowed: {element} takes only {types}.',
    fi: '"{name}" ei ole sallittu: {element} voi olla vain {types}.',
    sv: '"{name}" är inte tillåtet: {element} tar bara {types}.',
  },
  minimum: {
    en: '"{element}" is missing: at least {min} required, {found} found.',
    fi: '"{element}" puuttuu: vähintään {min} vaaditaan, {found} löytyi.',
    sv: '"{element}" saknas: minst {min} krävs, {found} hittades.',
  },
  maximum: {
    en: '"{element}" may occur at most {max} times, {found} found.',
    fi: '"{element}" saa esiintyä enintään {max} kertaa, {found} löytyi.',
    sv: '"{element}" får förekomma högst {max} gånger, {found} hittades.',
  },
  twoChoices: {
    en: '"{name}": {element} already has a value ("{other}"), and only one is allowed.',
    fi: '"{name}": elementillä {element} on jo arvo ("{other}"), ja vain yksi on sallittu.',
    sv: '"{name}": {element} har redan ett värde ("{other}") och bara ett är tillåtet.',
  },
  arrayExpected: {
    en: '"{name}" repeats, so its value must be a JSON array: put it in [ ].',
    fi: '"{name}" voi toistua, joten arvon on oltava JSON-taulukko: laita se hakasulkeisiin [ ].',
    sv: '"{name}" kan upprepas, så värdet måste vara en JSON-array: sätt det inom [ ].',
  },
  arrayUnexpected: {
    en: '"{name}" does not repeat, so its value must not be a JSON array: remove the [ ].',
    fi: '"{name}" ei toistu, joten arvo ei saa olla JSON-taulukko: poista hakasulkeet [ ].',
    sv: '"{name}" upprepas inte, så värdet får inte vara en JSON-array: ta bort [ ].',
  },
  objectExpected: {
    en: '"{name}" is of type {type}: its value must be a JSON object.',
    fi: '"{name}" on tyyppiä {type}: arvon on oltava JSON-objekti.',
    sv: '"{name}" är av typen {type}: värdet måste vara ett JSON-objekt.',
  },
  simpleExpected: {
    en: '"{name}" is of type {type}: its value must be a JSON {form}, without objects or null.',
    fi: '"{name}" on tyyppiä {type}: arvon on oltava JSON-{form}, ei objekti eikä null.',
    sv: '"{name}" är av typen {type}: värdet måste vara JSON {form}, inte objekt eller null.',
  },
  numberExpected: {
    en: '"{name}" is of type {type}: write the number without quotes.',
    fi: '"{name}" on tyyppiä {type}: kirjoita luku ilman lainausmerkkejä.',
    sv: '"{name}" är av typen {type}: skriv talet utan citattecken.',
  },
  booleanExpected: {
    en: '"{name}" is of type boolean: write true or false without quotes.',
    fi: '"{name}" on tyyppiä boolean: kirjoita true tai false ilman lainausmerkkejä.',
    sv: '"{name}" är av typen boolean: skriv true eller false utan citattecken.',
  },
  stringExpected: {
    en: '"{name}" is of type {type}: write the value in quotes.',
    fi: '"{name}" on tyyppiä {type}: kirjoita arvo lainausmerkkeihin.',
    sv: '"{name}" är av typen {type}: skriv värdet inom citattecken.',
  },
  emptyArray: {
    en: 'An empty array is not allowed in FHIR: leave "{name}" out.',
    fi: 'Tyhjä taulukko ei ole sallittu FHIRissä: jätä "{name}" pois.',
    sv: 'En tom array är inte tillåten i FHIR: utelämna "{name}".',
  },
  emptyObject: {
    en: 'An empty object is not allowed in FHIR: leave "{name}" out or fill it in.',
    fi: 'Tyhjä objekti ei ole sallittu FHIRissä: jätä "{name}" pois tai täytä se.',
    sv: 'Ett tomt objekt är inte tillåtet i FHIR: utelämna "{name}" eller fyll i det.',
  },
  emptyString: {
    en: 'An empty string is not allowed in FHIR: leave "{name}" out.',
    fi: 'Tyhjä merkkijono ei ole sallittu FHIRissä: jätä "{name}" pois.',
    sv: 'En tom sträng är inte tillåten i FHIR: utelämna "{name}".',
  },
  nullNotAllowed: {
    en: 'null is only allowed in arrays of primitives, to keep a place: leave it out.',
    fi: 'null on sallittu vain primitiivien taulukoissa paikan säilyttäjänä: jätä se pois.',
    sv: 'null är bara tillåtet i arrayer av primitiver, för att hålla en plats: utelämna det.',
  },
  format: {
    en: 'Not a valid {type}: {why}.',
    fi: 'Ei kelvollinen {type}: {why}.',
    sv: 'Inte en giltig {type}: {why}.',
  },
  whitespace: {
    en: 'The text should not begin or end with white space.',
    fi: 'Teksti ei saisi alkaa tai päättyä tyhjämerkkiin.',
    sv: 'Texten borde inte börja eller sluta med blanktecken.',
  },
});
