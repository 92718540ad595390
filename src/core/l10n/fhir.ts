import { defineTexts } from './message.ts';

/** What FHIR validation says: what is wrong, where the rule comes from, what to do. */
export const fhirTexts = defineTexts({
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
  notAllowed: {
    en: '"{element}" is not allowed here by {profile}. Remove it.',
    fi: '{profile} ei salli tässä elementtiä "{element}". Poista se.',
    sv: '{profile} tillåter inte "{element}" här. Ta bort det.',
  },
  valueDemanded: {
    en: '"{element}" must have a value here, by {profile}; an extension alone is not enough.',
    fi: 'Elementillä "{element}" on oltava tässä arvo ({profile}); pelkkä laajennus ei riitä.',
    sv: '"{element}" måste ha ett värde här enligt {profile}; bara ett tillägg räcker inte.',
  },
  valueOrExtension: {
    en: '"{element}" has no value; {profile} then asks for one of these extensions: {extensions}.',
    fi: 'Elementillä "{element}" ei ole arvoa; {profile} vaatii silloin jonkin näistä laajennuksista: {extensions}.',
    sv: '"{element}" saknar värde; {profile} kräver då något av dessa tillägg: {extensions}.',
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
  fixedValue: {
    en: 'The value must be {expected} (fixed by {profile}).',
    fi: 'Arvon on oltava {expected} (profiilin {profile} kiinnittämä).',
    sv: 'Värdet måste vara {expected} (fastställt av {profile}).',
  },
  fixedMissing: {
    en: '"{element}" with the value {expected} is missing (fixed by {profile}).',
    fi: '"{element}", arvona {expected}, puuttuu (profiilin {profile} kiinnittämä).',
    sv: '"{element}" med värdet {expected} saknas (fastställt av {profile}).',
  },
  fixedExtra: {
    en: '"{element}" is not part of the value that {profile} fixes. Remove it.',
    fi: '"{element}" ei kuulu arvoon, jonka {profile} kiinnittää. Poista se.',
    sv: '"{element}" ingår inte i värdet som {profile} fastställer. Ta bort det.',
  },
  pattern: {
    en: 'The value must hold {expected} (pattern of {profile}).',
    fi: 'Arvossa on oltava {expected} (profiilin {profile} malli).',
    sv: 'Värdet måste innehålla {expected} (mönster i {profile}).',
  },
  typeNotAllowed: {
    en: '{profile} allows only {types} here, not {type}.',
    fi: '{profile} sallii tässä vain tyypit {types}, ei tyyppiä {type}.',
    sv: '{profile} tillåter bara {types} här, inte {type}.',
  },
  minValue: {
    en: 'The value must be at least {limit} (from {profile}).',
    fi: 'Arvon on oltava vähintään {limit} (profiilista {profile}).',
    sv: 'Värdet måste vara minst {limit} (från {profile}).',
  },
  maxValue: {
    en: 'The value must be at most {limit} (from {profile}).',
    fi: 'Arvon on oltava enintään {limit} (profiilista {profile}).',
    sv: 'Värdet måste vara högst {limit} (från {profile}).',
  },
  maxLength: {
    en: 'The text has {found} characters, at most {limit} are allowed (from {profile}).',
    fi: 'Tekstissä on {found} merkkiä, enintään {limit} sallitaan (profiilista {profile}).',
    sv: 'Texten har {found} tecken, högst {limit} tillåts (från {profile}).',
  },
  sliceMissing: {
    en: 'No {element} fits the slice "{slice}" of {profile}: at least {min} required, {found} found.',
    fi: 'Mikään {element} ei sovi profiilin {profile} viipaleeseen "{slice}": vähintään {min} vaaditaan, {found} löytyi.',
    sv: 'Inget {element} passar skivan "{slice}" i {profile}: minst {min} krävs, {found} hittades.',
  },
  sliceMaximum: {
    en: 'The slice "{slice}" of {profile} may occur at most {max} times, {found} found.',
    fi: 'Profiilin {profile} viipale "{slice}" saa esiintyä enintään {max} kertaa, {found} löytyi.',
    sv: 'Skivan "{slice}" i {profile} får förekomma högst {max} gånger, {found} hittades.',
  },
  sliceClosed: {
    en: 'This {element} fits no slice of {profile}, and no others are allowed. {why}',
    fi: 'Tämä {element} ei sovi mihinkään profiilin {profile} viipaleeseen, eikä muita sallita. {why}',
    sv: 'Detta {element} passar ingen skiva i {profile} och andra tillåts inte. {why}',
  },
  sliceTried: {
    en: 'Slices: {slices}; told apart by {discriminators}.',
    fi: 'Viipaleet: {slices}; erotteleva tieto: {discriminators}.',
    sv: 'Skivor: {slices}; skiljs åt av {discriminators}.',
  },
  sliceOrder: {
    en: 'This {element} belongs to the slice "{slice}" of {profile} and must stand before the later slices.',
    fi: 'Tämä {element} kuuluu profiilin {profile} viipaleeseen "{slice}", jonka on oltava ennen myöhempiä viipaleita.',
    sv: 'Detta {element} hör till skivan "{slice}" i {profile} och måste stå före senare skivor.',
  },
  profileUnknown: {
    en: 'The profile {profile} is not known here; the resource was not checked against it. Install its package to check it.',
    fi: 'Profiilia {profile} ei tunneta täällä, eikä resurssia tarkistettu sitä vasten. Asenna profiilin paketti.',
    sv: 'Profilen {profile} är okänd här och resursen kontrollerades inte mot den. Installera dess paket.',
  },
  profileDemanded: {
    en: 'The profile {profile}, which is required here, is not known. Install its package.',
    fi: 'Tässä vaadittua profiilia {profile} ei tunneta. Asenna sen paketti.',
    sv: 'Profilen {profile}, som krävs här, är okänd. Installera dess paket.',
  },
  profileWrongType: {
    en: 'The profile {profile} is for {expected}, not for {found}.',
    fi: 'Profiili {profile} on tyypille {expected}, ei tyypille {found}.',
    sv: 'Profilen {profile} gäller {expected}, inte {found}.',
  },
  profileOfSetting: {
    en: 'Rule from the profile {profile}',
    fi: 'Sääntö on profiilista {profile}',
    sv: 'Regeln kommer från profilen {profile}',
  },
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
  officialUrlUnknown: {
    en: 'Nothing is defined under {url}. Names below http://hl7.org/fhir are given by HL7 alone: check the address, or use one of your own.',
    fi: 'Osoitteessa {url} ei ole määritelty mitään. Osoitteen http://hl7.org/fhir alla nimiä antaa vain HL7: tarkista osoite tai käytä omaasi.',
    sv: 'Inget är definierat under {url}. Namn under http://hl7.org/fhir ges bara av HL7: kontrollera adressen eller använd en egen.',
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
  invariant: {
    en: '{human} ({key}, from {profile}).',
    fi: 'Sääntö {key} ei toteudu: {human} ({profile}).',
    sv: 'Regeln {key} är inte uppfylld: {human} ({profile}).',
  },
  invariantPart: {
    en: '{human} ({key}, from {profile}). Not so here: {part}.',
    fi: 'Sääntö {key} ei toteudu: {human} ({profile}). Ei pidä tässä paikkaansa: {part}.',
    sv: 'Regeln {key} är inte uppfylld: {human} ({profile}). Stämmer inte här: {part}.',
  },
  invariantSeen: {
    en: '{human} ({key}, from {profile}). Not so here: {part}, with {values}.',
    fi: 'Sääntö {key} ei toteudu: {human} ({profile}). Ei pidä tässä paikkaansa: {part}, kun {values}.',
    sv: 'Regeln {key} är inte uppfylld: {human} ({profile}). Stämmer inte här: {part}, med {values}.',
  },
  extensionUrlRelative: {
    en: 'The url of an extension must be absolute, not "{url}".',
    fi: 'Laajennuksen url-osoitteen on oltava absoluuttinen, ei "{url}".',
    sv: 'Tilläggets url måste vara absolut, inte "{url}".',
  },
  extensionUnknown: {
    en: 'The extension {url} is not known here and was not checked.',
    fi: 'Laajennusta {url} ei tunneta täällä, eikä sitä tarkistettu.',
    sv: 'Tillägget {url} är okänt här och kontrollerades inte.',
  },
  extensionNotFound: {
    en: 'The extension {url} is not defined anywhere known, so it is not allowed here.',
    fi: 'Laajennusta {url} ei ole määritelty missään tunnetussa paikassa, joten se ei ole sallittu tässä.',
    sv: 'Tillägget {url} är inte definierat på något känt ställe och är därför inte tillåtet här.',
  },
  extensionContext: {
    en: 'The extension {url} may not stand on {place}; it is allowed on: {allowed}.',
    fi: 'Laajennus {url} ei saa olla elementissä {place}; sallitut paikat: {allowed}.',
    sv: 'Tillägget {url} får inte stå på {place}; tillåtet på: {allowed}.',
  },
  extensionContextInvariant: {
    en: 'The extension {url} does not fit here: its rule "{rule}" does not hold.',
    fi: 'Laajennus {url} ei sovi tähän: sen sääntö "{rule}" ei toteudu.',
    sv: 'Tillägget {url} passar inte här: dess regel "{rule}" gäller inte.',
  },
  extensionIsModifier: {
    en: 'The extension {url} changes the meaning of its element and must stand in "modifierExtension".',
    fi: 'Laajennus {url} muuttaa elementin merkitystä ja kuuluu kohtaan "modifierExtension".',
    sv: 'Tillägget {url} ändrar elementets betydelse och ska stå i "modifierExtension".',
  },
  extensionIsNoModifier: {
    en: 'The extension {url} is no modifier extension and must stand in "extension".',
    fi: 'Laajennus {url} ei ole merkitystä muuttava, joten se kuuluu kohtaan "extension".',
    sv: 'Tillägget {url} är inget modifierande tillägg och ska stå i "extension".',
  },
  extensionType: {
    en: 'The extension {url} takes a value of type {types}, not {type}.',
    fi: 'Laajennuksen {url} arvon tyyppi on {types}, ei {type}.',
    sv: 'Tillägget {url} tar ett värde av typen {types}, inte {type}.',
  },
  extensionPart: {
    en: 'The extension {url} has no part "{name}"; its parts: {parts}.',
    fi: 'Laajennuksessa {url} ei ole osaa "{name}"; sen osat: {parts}.',
    sv: 'Tillägget {url} har ingen del "{name}"; dess delar: {parts}.',
  },
  referenceForm: {
    en: '"{reference}" is not a valid reference: write Type/id, an absolute URL, urn:uuid:… or #id.',
    fi: '"{reference}" ei ole kelvollinen viittaus: kirjoita Tyyppi/tunniste, absoluuttinen URL, urn:uuid:… tai #tunniste.',
    sv: '"{reference}" är ingen giltig referens: skriv Typ/id, en absolut URL, urn:uuid:… eller #id.',
  },
  referenceTarget: {
    en: 'This reference may point to {allowed}, not to {type}.',
    fi: 'Tämä viittaus saa osoittaa tyyppeihin {allowed}, ei tyyppiin {type}.',
    sv: 'Denna referens får peka på {allowed}, inte på {type}.',
  },
  referenceType: {
    en: 'The type "{stated}" does not agree with the reference, which points to {type}.',
    fi: 'Tyyppi "{stated}" ei vastaa viittausta, joka osoittaa tyyppiin {type}.',
    sv: 'Typen "{stated}" stämmer inte med referensen, som pekar på {type}.',
  },
  referenceNotInWorkspace: {
    en: 'No file of this workspace has {reference}.',
    fi: 'Missään tämän työtilan tiedostossa ei ole resurssia {reference}.',
    sv: 'Ingen fil i arbetsytan innehåller {reference}.',
  },
  referenceNotContained: {
    en: 'No contained resource has the id of the reference "{reference}".',
    fi: 'Millään sisältyvällä resurssilla ei ole viittauksen "{reference}" tunnistetta.',
    sv: 'Ingen innesluten resurs har id:t i referensen "{reference}".',
  },
  referenceNotInBundle: {
    en: 'The reference "{reference}" is not in this Bundle.',
    fi: 'Viittauksen "{reference}" kohdetta ei ole tässä Bundlessa.',
    sv: 'Referensen "{reference}" finns inte i denna Bundle.',
  },
  referenceNoProfile: {
    en: 'The target of "{reference}" fits none of the allowed profiles: {profiles}.',
    fi: 'Viittauksen "{reference}" kohde ei vastaa mitään sallittua profiilia: {profiles}.',
    sv: 'Målet för "{reference}" motsvarar ingen av de tillåtna profilerna: {profiles}.',
  },
  referenceAggregation: {
    en: 'The reference must be {allowed} (from {profile}), but it is {found}.',
    fi: 'Viittauksen on oltava {allowed} (profiilista {profile}), mutta se on {found}.',
    sv: 'Referensen måste vara {allowed} (från {profile}), men den är {found}.',
  },
  containedWithoutId: {
    en: 'A contained resource needs an id, so that it can be referred to.',
    fi: 'Sisältyvä resurssi tarvitsee id-tunnisteen, jotta siihen voi viitata.',
    sv: 'En innesluten resurs behöver ett id för att kunna refereras.',
  },
  containedTwice: {
    en: 'Two contained resources have the id "{id}".',
    fi: 'Kahdella sisältyvällä resurssilla on id "{id}".',
    sv: 'Två inneslutna resurser har id "{id}".',
  },
  containedUnused: {
    en: 'Nothing refers to the contained resource "{id}" (dom-3). Refer to it or remove it.',
    fi: 'Mikään ei viittaa sisältyvään resurssiin "{id}" (dom-3). Lisää viittaus tai poista resurssi.',
    sv: 'Inget refererar till den inneslutna resursen "{id}" (dom-3). Referera till den eller ta bort den.',
  },
  bundleFullUrlMissing: {
    en: 'An entry of this Bundle needs a fullUrl that identifies its resource.',
    fi: 'Tämän Bundlen jäsen tarvitsee fullUrl-osoitteen, joka yksilöi resurssin.',
    sv: 'En post i denna Bundle behöver en fullUrl som identifierar resursen.',
  },
  bundleFullUrlRelative: {
    en: 'fullUrl must be an absolute URL, not "{url}".',
    fi: 'fullUrl-osoitteen on oltava absoluuttinen, ei "{url}".',
    sv: 'fullUrl måste vara absolut, inte "{url}".',
  },
  bundleFullUrlId: {
    en: 'The fullUrl "{url}" does not end with the resource\'s own type and id ({expected}).',
    fi: 'fullUrl "{url}" ei pääty resurssin omaan tyyppiin ja tunnisteeseen ({expected}).',
    sv: 'fullUrl "{url}" slutar inte med resursens egen typ och id ({expected}).',
  },
  signatureNoFormat: {
    en: 'Not checked: the signature does not say its format (sigFormat).',
    fi: 'Ei tarkistettu: allekirjoitus ei kerro muotoaan (sigFormat).',
    sv: 'Inte kontrollerat: signaturen anger inte sitt format (sigFormat).',
  },
  signatureNotVerified: {
    en: 'Not checked: signatures of the format {format} are not verified here.',
    fi: 'Ei tarkistettu: muodon {format} allekirjoituksia ei todenneta täällä.',
    sv: 'Inte kontrollerat: signaturer i formatet {format} verifieras inte här.',
  },
  signatureForm: {
    en: 'The signature is said to be a JWS, but its data is none: expected header..signature, the header as JSON with alg (RFC 7515).',
    fi: 'Allekirjoituksen sanotaan olevan JWS, mutta data ei ole: odotettu muoto on header..signature, jossa header on JSONia ja sisältää kentän alg (RFC 7515).',
    sv: 'Signaturen sägs vara en JWS, men data är ingen: förväntat är header..signature, där header är JSON med alg (RFC 7515).',
  },
  bundleFirst: {
    en: 'The first entry of a {bundle} Bundle must be a {type}.',
    fi: '{bundle}-Bundlen ensimmäisen jäsenen on oltava {type}.',
    sv: 'Den första posten i en {bundle}-Bundle måste vara {type}.',
  },
  bundleField: {
    en: 'A {bundle} Bundle must have {field}.',
    fi: '{bundle}-Bundlessa on oltava {field}.',
    sv: 'En {bundle}-Bundle måste ha {field}.',
  },
  bundleUnreached: {
    en: 'Nothing links this entry with the first resource of the Bundle.',
    fi: 'Mikään ei yhdistä tätä jäsentä Bundlen ensimmäiseen resurssiin.',
    sv: 'Inget länkar denna post till Bundlens första resurs.',
  },
  bundleTwice: {
    en: 'The Bundle holds several resources that "{reference}" can mean.',
    fi: 'Bundlessa on useita resursseja, joita "{reference}" voi tarkoittaa.',
    sv: 'Bundlen har flera resurser som "{reference}" kan syfta på.',
  },
  bundleLink: {
    en: 'The link relation "{relation}" is not allowed here: {why}.',
    fi: 'Linkin suhde "{relation}" ei ole tässä sallittu: {why}.',
    sv: 'Länkrelationen "{relation}" är inte tillåten här: {why}.',
  },
  bundleLinkPaging: {
    en: 'paging belongs to searches and histories',
    fi: 'sivutus kuuluu hakuihin ja historioihin',
    sv: 'bläddring hör till sökningar och historik',
  },
  bundleLinkTwice: {
    en: 'it stands twice',
    fi: 'se on kahdesti',
    sv: 'den finns två gånger',
  },
  bundleSearchResource: {
    en: 'An entry of a searchset Bundle needs a resource.',
    fi: 'searchset-Bundlen jäsenessä on oltava resurssi.',
    sv: 'En post i en searchset-Bundle behöver en resurs.',
  },
  bundleSearchOutcome: {
    en: 'An entry with search mode "outcome" holds an OperationOutcome, not {type}.',
    fi: 'Jäsenessä, jonka hakutila on "outcome", on oltava OperationOutcome, ei {type}.',
    sv: 'En post med sökläget "outcome" innehåller en OperationOutcome, inte {type}.',
  },
  bundleSearchId: {
    en: 'A resource found by a search has an id.',
    fi: 'Haulla löytyneellä resurssilla on oltava id.',
    sv: 'En resurs som hittats med en sökning har ett id.',
  },
  bundleSearchType: {
    en: 'The search asks for {wanted}, so a match can not be {type}.',
    fi: 'Haku koskee tyyppejä {wanted}, joten osuma ei voi olla {type}.',
    sv: 'Sökningen gäller {wanted}, så en träff kan inte vara {type}.',
  },
  htmlInText: {
    en: 'The text looks as if it holds HTML, which is not allowed here for safety.',
    fi: 'Teksti näyttää sisältävän HTML:ää, jota ei turvallisuussyistä sallita tässä.',
    sv: 'Texten verkar innehålla HTML, vilket av säkerhetsskäl inte är tillåtet här.',
  },
  attachmentHash: {
    en: 'The hash is not that of the data (SHA-1 of the bytes, as base64).',
    fi: 'Tiiviste ei ole datan tiiviste (tavujen SHA-1 base64-koodattuna).',
    sv: 'Kontrollsumman är inte datans (SHA-1 av byten, som base64).',
  },
  attachmentEmpty: {
    en: 'The attachment has neither data nor url: say at least contentType or language of what is missing.',
    fi: 'Liitteessä ei ole kenttää data eikä url: kerro puuttuvasta ainakin contentType tai language.',
    sv: 'Bilagan har varken data eller url: ange åtminstone contentType eller language för det som saknas.',
  },
  attachmentSize: {
    en: 'The attachment states a size of {stated} bytes, but its data has {found}.',
    fi: 'Liitteen kooksi on ilmoitettu {stated} tavua, mutta tiedossa on {found}.',
    sv: 'Bilagan anger storleken {stated} byte, men data har {found}.',
  },
});
