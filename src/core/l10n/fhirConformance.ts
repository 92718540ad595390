import { defineTexts } from './message.ts';

/** What the checks of conformance resources (profiles, code systems, value sets, search parameters …) say. */
export const fhirConformanceTexts = defineTexts({
  idTwice: {
    en: 'The element id "{id}" stands twice in this resource; ids must be unique within it.',
    fi: 'Elementin tunniste (id) "{id}" on resurssissa kahdesti; tunnisteiden on oltava siinä yksilöllisiä.',
    sv: 'Elementets id "{id}" finns två gånger i resursen; id:n måste vara unika inom den.',
  },
  codeTwice: {
    en: 'The code "{code}" is already defined in this code system.',
    fi: 'Koodi "{code}" on jo määritelty tässä koodistossa.',
    sv: 'Koden "{code}" är redan definierad i kodverket.',
  },
  countWrong: {
    en: 'The code system is complete, but has {found} concepts instead of the stated {stated}.',
    fi: 'Koodisto on täydellinen (complete), mutta siinä on {found} käsitettä ilmoitetun {stated} sijaan.',
    sv: 'Kodverket är fullständigt (complete) men har {found} begrepp i stället för angivna {stated}.',
  },
  countTooSmall: {
    en: 'The code system is only a part of the whole, yet holds {found} of the stated {stated} concepts.',
    fi: 'Koodistosta on vain osa, mutta siinä on {found} käsitettä ilmoitetusta {stated}.',
    sv: 'Kodverket är bara en del av helheten men innehåller {found} av angivna {stated} begrepp.',
  },
  conceptsNotPresent: {
    en: 'The code system says that its concepts are not present (content), but here are some.',
    fi: 'Koodisto ilmoittaa, ettei käsitteitä ole mukana (content), mutta tässä niitä on.',
    sv: 'Kodverket anger att begreppen inte finns med (content), men här finns några.',
  },
  completeWithoutConcepts: {
    en: 'The code system is stated to be complete, but has no concepts.',
    fi: 'Koodiston ilmoitetaan olevan täydellinen, mutta siinä ei ole käsitteitä.',
    sv: 'Kodverket anges vara fullständigt men har inga begrepp.',
  },
  supplementsMissing: {
    en: 'A supplement must say which code system it supplements (supplements).',
    fi: 'Täydennyksen on kerrottava, mitä koodistoa se täydentää (supplements).',
    sv: 'Ett supplement måste ange vilket kodverk det kompletterar (supplements).',
  },
  contentNotSupplement: {
    en: 'A code system with "supplements" must have the content "supplement".',
    fi: 'Koodistolla, jolla on "supplements", on oltava content-arvo "supplement".',
    sv: 'Ett kodverk med "supplements" måste ha content "supplement".',
  },
  caseSensitiveInSupplement: {
    en: 'A supplement must not state caseSensitive: the code system that it supplements does.',
    fi: 'Täydennyksessä ei saa olla caseSensitive-arvoa: täydennettävä koodisto kertoo sen.',
    sv: 'Ett supplement får inte ange caseSensitive: det gör kodverket som det kompletterar.',
  },
  supplementedUnknown: {
    en: 'The supplemented code system {system} is not known here, so the codes were not checked.',
    fi: 'Täydennettävää koodistoa {system} ei tunneta täällä, joten koodeja ei tarkistettu.',
    sv: 'Det kompletterade kodverket {system} är inte känt här, så koderna kontrollerades inte.',
  },
  codeNotInSupplemented: {
    en: 'The code "{code}" does not exist in the supplemented code system {system}.',
    fi: 'Koodia "{code}" ei ole täydennettävässä koodistossa {system}.',
    sv: 'Koden "{code}" finns inte i det kompletterade kodverket {system}.',
  },
  allCodesDiffer: {
    en: 'The value set {valueSet} should hold all codes of this code system and nothing else, but does not.',
    fi: 'Arvojoukossa {valueSet} pitäisi olla kaikki tämän koodiston koodit eikä muuta, mutta näin ei ole.',
    sv: 'Värdemängden {valueSet} borde innehålla alla koder i kodverket och inget annat, men gör inte det.',
  },
  propertyTwice: {
    en: 'A property with the code "{code}" is already defined.',
    fi: 'Ominaisuus, jonka koodi on "{code}", on jo määritelty.',
    sv: 'En egenskap med koden "{code}" är redan definierad.',
  },
  propertyUriTwice: {
    en: 'A property with the URI {uri} is already defined.',
    fi: 'Ominaisuus, jonka URI on {uri}, on jo määritelty.',
    sv: 'En egenskap med URI {uri} är redan definierad.',
  },
  propertyUriRelative: {
    en: 'The URI of a property must be absolute, not "{uri}".',
    fi: 'Ominaisuuden URIn on oltava absoluuttinen, ei "{uri}".',
    sv: 'En egenskaps URI måste vara absolut, inte "{uri}".',
  },
  propertyUriUnknown: {
    en: 'HL7 has no property {uri}. Use a URI of your own for your own property.',
    fi: 'HL7:llä ei ole ominaisuutta {uri}. Käytä omalle ominaisuudelle omaa URIa.',
    sv: 'HL7 har ingen egenskap {uri}. Använd en egen URI för din egen egenskap.',
  },
  propertyUriType: {
    en: 'The property {uri} has values of type {expected}, not {found}.',
    fi: 'Ominaisuuden {uri} arvot ovat tyyppiä {expected}, eivät {found}.',
    sv: 'Egenskapen {uri} har värden av typen {expected}, inte {found}.',
  },
  propertyUndefined: {
    en: 'The property "{code}" is not defined in CodeSystem.property.',
    fi: 'Ominaisuutta "{code}" ei ole määritelty (CodeSystem.property).',
    sv: 'Egenskapen "{code}" är inte definierad i CodeSystem.property.',
  },
  propertyType: {
    en: 'The property "{code}" is defined as {expected}, but the value is {found}.',
    fi: 'Ominaisuus "{code}" on määritelty tyypiksi {expected}, mutta arvo on tyyppiä {found}.',
    sv: 'Egenskapen "{code}" är definierad som {expected}, men värdet är {found}.',
  },
  propertyTarget: {
    en: 'The code "{code}" does not exist in this code system.',
    fi: 'Koodia "{code}" ei ole tässä koodistossa.',
    sv: 'Koden "{code}" finns inte i det här kodverket.',
  },
  systemRelative: {
    en: 'The system must be an absolute URL, not "{system}".',
    fi: 'Koodiston (system) on oltava absoluuttinen URL, ei "{system}".',
    sv: 'Systemet måste vara en absolut URL, inte "{system}".',
  },
  systemContained: {
    en: 'The system "{system}" must be the full URL of the code system, also of a contained one.',
    fi: 'Koodiston (system) "{system}" on oltava koodiston koko URL, myös kun koodisto on sisältyvä.',
    sv: 'Systemet "{system}" måste vara kodverkets hela URL, även för ett inneslutet.',
  },
  systemWithVersion: {
    en: 'The system must not hold a version ("{system}"): put it into the element version.',
    fi: 'Koodiston URLissa ei saa olla versiota ("{system}"): laita se elementtiin version.',
    sv: 'Systemet får inte innehålla en version ("{system}"): lägg den i elementet version.',
  },
  systemIsValueSet: {
    en: '{system} is a value set, not a code system. Name its code system, or import it with valueSet.',
    fi: '{system} on arvojoukko, ei koodisto. Nimeä sen koodisto tai tuo se elementillä valueSet.',
    sv: '{system} är en värdemängd, inte ett kodverk. Ange dess kodverk eller importera den med valueSet.',
  },
  codeNotInSystem: {
    en: 'The code "{code}" does not exist in the code system {system}.',
    fi: 'Koodia "{code}" ei ole koodistossa {system}.',
    sv: 'Koden "{code}" finns inte i kodverket {system}.',
  },
  codeNotInValueSet: {
    en: 'The code "{code}" is not in the value set {valueSet}.',
    fi: 'Koodi "{code}" ei kuulu arvojoukkoon {valueSet}.',
    sv: 'Koden "{code}" ingår inte i värdemängden {valueSet}.',
  },
  filterRegex: {
    en: 'The value of the filter on "{property}" is not a valid regular expression.',
    fi: 'Suodattimen "{property}" arvo ei ole kelvollinen säännöllinen lauseke.',
    sv: 'Värdet för filtret på "{property}" är inget giltigt reguljärt uttryck.',
  },
  filterBoolean: {
    en: 'The value of the filter on "{property}" must be "true" or "false".',
    fi: 'Suodattimen "{property}" arvon on oltava "true" tai "false".',
    sv: 'Värdet för filtret på "{property}" måste vara "true" eller "false".',
  },
  filterCoding: {
    en: 'The value of the filter on "{property}" must have the form system#code or system|version#code.',
    fi: 'Suodattimen "{property}" arvon on oltava muotoa koodisto#koodi tai koodisto|versio#koodi.',
    sv: 'Värdet för filtret på "{property}" måste ha formen system#kod eller system|version#kod.',
  },
  filterNumber: {
    en: 'The value of the filter on "{property}" must be a number of its type.',
    fi: 'Suodattimen "{property}" arvon on oltava tyyppinsä mukainen luku.',
    sv: 'Värdet för filtret på "{property}" måste vara ett tal av sin typ.',
  },
  filterDate: {
    en: 'The value of the filter on "{property}" must be a date.',
    fi: 'Suodattimen "{property}" arvon on oltava päivämäärä.',
    sv: 'Värdet för filtret på "{property}" måste vara ett datum.',
  },
  filterOperator: {
    en: 'The operator "{operator}" is not allowed for "{property}".',
    fi: 'Operaattori "{operator}" ei ole sallittu ominaisuudelle "{property}".',
    sv: 'Operatorn "{operator}" är inte tillåten för "{property}".',
  },
  expressionUnreadable: {
    en: 'The FHIRPath expression cannot be read.',
    fi: 'FHIRPath-lauseketta ei voi lukea.',
    sv: 'FHIRPath-uttrycket kan inte läsas.',
  },
  expressionName: {
    en: 'The FHIRPath expression names "{name}", which does not exist there.',
    fi: 'FHIRPath-lauseke nimeää elementin "{name}", jota ei siinä ole.',
    sv: 'FHIRPath-uttrycket anger "{name}", som inte finns där.',
  },
  componentsMissing: {
    en: 'A search parameter of type composite needs two or more components.',
    fi: 'Tyypin composite hakuparametri tarvitsee vähintään kaksi osaa (component).',
    sv: 'En sökparameter av typen composite behöver minst två komponenter.',
  },
  baseUnknown: {
    en: 'The base {base} is not known here, so the definition was not checked against it.',
    fi: 'Kantamääritystä {base} ei tunneta täällä, joten määritystä ei tarkistettu sitä vasten.',
    sv: 'Basen {base} är inte känd här, så definitionen kontrollerades inte mot den.',
  },
  typeDiffers: {
    en: 'The type "{type}" must be that of the base: {expected}.',
    fi: 'Tyypin "{type}" on oltava sama kuin kantamäärityksessä: {expected}.',
    sv: 'Typen "{type}" måste vara densamma som i basen: {expected}.',
  },
  kindDiffers: {
    en: 'The kind "{kind}" must be that of the base: {expected}.',
    fi: 'Lajin (kind) "{kind}" on oltava sama kuin kantamäärityksessä: {expected}.',
    sv: 'Sorten (kind) "{kind}" måste vara densamma som i basen: {expected}.',
  },
  pathType: {
    en: 'The path "{path}" must begin with the type of the structure: {type}.',
    fi: 'Polun "{path}" on alettava rakenteen tyypillä: {type}.',
    sv: 'Sökvägen "{path}" måste börja med strukturens typ: {type}.',
  },
  elementNoPlace: {
    en: 'The base has no place for "{id}": check its path and id.',
    fi: 'Kantamäärityksessä ei ole paikkaa kohdalle "{id}": tarkista sen polku ja id.',
    sv: 'Basen har ingen plats för "{id}": kontrollera sökväg och id.',
  },
  elementOrder: {
    en: '"{id}" is out of order: elements must come in the order of the base.',
    fi: '"{id}" on väärässä järjestyksessä: elementtien on oltava kantamäärityksen järjestyksessä.',
    sv: '"{id}" står i fel ordning: elementen måste följa basens ordning.',
  },
  bindingNotRelevant: {
    en: 'A binding makes no sense on {types}: these types hold no codes.',
    fi: 'Sidonta ei sovi tyypille {types}: siinä ei ole koodeja.',
    sv: 'En bindning är meningslös för {types}: den typen innehåller inga koder.',
  },
  bindingNoValueSet: {
    en: '{url} is a code system, not a value set; bindings need a value set.',
    fi: '{url} on koodisto, ei arvojoukko; sidonta tarvitsee arvojoukon.',
    sv: '{url} är ett kodverk, ingen värdemängd; bindningar behöver en värdemängd.',
  },
  bindingWeaker: {
    en: 'The binding of "{path}" is required in the base and cannot become {strength}.',
    fi: 'Kohdan "{path}" sidonta on kantamäärityksessä required, eikä se voi olla {strength}.',
    sv: 'Bindningen för "{path}" är required i basen och kan inte bli {strength}.',
  },
  valueType: {
    en: 'The {what} value is of type {found}, but "{path}" takes {types}.',
    fi: '{what}-arvo on tyyppiä {found}, mutta "{path}" on tyyppiä {types}.',
    sv: '{what}-värdet är av typen {found}, men "{path}" tar {types}.',
  },
  typeNotInBase: {
    en: '"{path}" cannot be {type}: the base allows only {types}.',
    fi: '"{path}" ei voi olla {type}: kantamääritys sallii vain {types}.',
    sv: '"{path}" kan inte vara {type}: basen tillåter bara {types}.',
  },
  targetNotInBase: {
    en: '"{path}" cannot refer to {target}: the base does not allow that.',
    fi: '"{path}" ei voi viitata kohteeseen {target}: kantamääritys ei salli sitä.',
    sv: '"{path}" kan inte referera till {target}: basen tillåter det inte.',
  },
  profileType: {
    en: 'The profile {profile} is for {found}, but the element is {expected}.',
    fi: 'Profiili {profile} on tyypille {found}, mutta elementti on tyyppiä {expected}.',
    sv: 'Profilen {profile} gäller {found}, men elementet är {expected}.',
  },
  maxAboveBase: {
    en: 'The maximum {max} of "{path}" is above that of the base, {base}.',
    fi: 'Kohdan "{path}" enimmäismäärä {max} ylittää kantamäärityksen arvon {base}.',
    sv: 'Maximum {max} för "{path}" är högre än basens, {base}.',
  },
  minBelowBase: {
    en: 'The minimum {min} of "{path}" is below that of the base, {base}.',
    fi: 'Kohdan "{path}" vähimmäismäärä {min} alittaa kantamäärityksen arvon {base}.',
    sv: 'Minimum {min} för "{path}" är lägre än basens, {base}.',
  },
  bindingElsewhere: {
    en: '{url} is a profile or type, not a value set; bindings need a value set.',
    fi: '{url} on profiili tai tyyppi, ei arvojoukko; sidonta tarvitsee arvojoukon.',
    sv: '{url} är en profil eller typ, ingen värdemängd; bindningar behöver en värdemängd.',
  },
  bindingNoSubset: {
    en: '"{path}" may only have codes of {base}, which the base requires; {valueSet} has others: {codes}.',
    fi: 'Elementillä "{path}" saa olla vain kantamäärityksen vaatiman arvojoukon {base} koodeja; arvojoukossa {valueSet} on muita: {codes}.',
    sv: '"{path}" får bara ha koder ur {base}, som basen kräver; {valueSet} har andra: {codes}.',
  },
  derivationMissing: {
    en: 'A definition with a baseDefinition must say how it derives from it: add "derivation", "constraint" for a profile.',
    fi: 'Määrityksen, jolla on baseDefinition, on kerrottava suhteensa siihen: lisää "derivation", profiilille "constraint".',
    sv: 'En definition med baseDefinition måste ange hur den härleds: lägg till "derivation", "constraint" för en profil.',
  },
  typeNotNew: {
    en: 'A specialization defines a new type, but "{type}" is that of its base. For a profile, set derivation to "constraint".',
    fi: 'Erikoistus (specialization) määrittelee uuden tyypin, mutta "{type}" on kantamäärityksen tyyppi. Profiilin derivation on "constraint".',
    sv: 'En specialisering definierar en ny typ, men "{type}" är basens typ. För en profil ska derivation vara "constraint".',
  },
  contextNotExtension: {
    en: 'Only extensions have a context; this definition is about {type}. Remove "context".',
    fi: 'Vain laajennuksilla on konteksti; tämä määritys koskee tyyppiä {type}. Poista "context".',
    sv: 'Bara tillägg har en kontext; den här definitionen gäller {type}. Ta bort "context".',
  },
  contextInvariantUnreadable: {
    en: 'The context invariant cannot be read as FHIRPath.',
    fi: 'Kontekstin invarianttia ei voi lukea FHIRPathina.',
    sv: 'Kontextinvarianten kan inte läsas som FHIRPath.',
  },
  extensionUrlMissing: {
    en: 'An extension must fix Extension.url to its own URL: {url}.',
    fi: 'Laajennuksen on kiinnitettävä Extension.url omaan URL-osoitteeseensa: {url}.',
    sv: 'Ett tillägg måste fastställa Extension.url till sin egen URL: {url}.',
  },
  onlyInTypes: {
    en: 'A profile cannot say "{name}": only the definition of a type can.',
    fi: 'Profiilissa ei voi olla tietoa "{name}": se kuuluu vain tyypin määritykseen.',
    sv: 'En profil kan inte ange "{name}": det kan bara definitionen av en typ.',
  },
  slicingAtRoot: {
    en: 'The root of a profile cannot be sliced.',
    fi: 'Profiilin juurta ei voi viipaloida.',
    sv: 'Roten i en profil kan inte skivas.',
  },
  slicingNotRepeating: {
    en: '"{path}" cannot be sliced: it does not repeat.',
    fi: 'Kohtaa "{path}" ei voi viipaloida: se ei toistu.',
    sv: '"{path}" kan inte skivas: det upprepas inte.',
  },
  discriminatorPath: {
    en: 'The discriminator path "{path}" does not exist in "{element}".',
    fi: 'Erottelijan polkua "{path}" ei ole kohdassa "{element}".',
    sv: 'Diskriminatorns sökväg "{path}" finns inte i "{element}".',
  },
  sliceWithoutSlicing: {
    en: 'The slice "{slice}" of "{path}" has no slicing: say first how it is sliced.',
    fi: 'Viipaleella "{slice}" ({path}) ei ole viipalointia: kerro ensin, miten viipaloidaan.',
    sv: 'Skivan "{slice}" av "{path}" saknar slicing: ange först hur det skivas.',
  },
  constraintKey: {
    en: 'The constraint key "{key}" is already used here with another expression.',
    fi: 'Säännön tunnus "{key}" on jo käytössä tässä toisella lausekkeella.',
    sv: 'Regelns nyckel "{key}" används redan här med ett annat uttryck.',
  },
  constraintExpression: {
    en: 'The expression of the constraint "{key}" cannot be read as FHIRPath.',
    fi: 'Säännön "{key}" lauseketta ei voi lukea FHIRPathina.',
    sv: 'Uttrycket för regeln "{key}" kan inte läsas som FHIRPath.',
  },
  constraintName: {
    en: 'The expression of the constraint "{key}" names "{name}", which does not exist there.',
    fi: 'Säännön "{key}" lauseke nimeää elementin "{name}", jota ei siinä ole.',
    sv: 'Uttrycket för regeln "{key}" anger "{name}", som inte finns där.',
  },
  extensionUrl: {
    en: 'The fixed Extension.url must be the URL of this definition: {url}.',
    fi: 'Kiinnitetyn Extension.url-arvon on oltava tämän määrityksen URL: {url}.',
    sv: 'Den fastställda Extension.url måste vara definitionens URL: {url}.',
  },
  contextUnknown: {
    en: 'The element "{element}" does not exist, so the extension cannot stand there.',
    fi: 'Elementtiä "{element}" ei ole, joten laajennus ei voi olla siinä.',
    sv: 'Elementet "{element}" finns inte, så tillägget kan inte stå där.',
  },
  mapVariable: {
    en: 'The variable "{name}" is not known at this point of the map.',
    fi: 'Muuttujaa "{name}" ei tunneta tässä kohdassa muunnosta.',
    sv: 'Variabeln "{name}" är inte känd här i mappningen.',
  },
  mapGroup: {
    en: 'No group of this map is called "{name}", and no other map is imported.',
    fi: 'Minkään tämän muunnoksen ryhmän nimi ei ole "{name}", eikä muita muunnoksia tuoda (import).',
    sv: 'Ingen grupp i mappningen heter "{name}", och ingen annan mappning importeras.',
  },
  mapArguments: {
    en: 'The group "{name}" takes {expected} variables, not {found}.',
    fi: 'Ryhmä "{name}" tarvitsee {expected} muuttujaa, ei {found}.',
    sv: 'Gruppen "{name}" tar {expected} variabler, inte {found}.',
  },
  mapType: {
    en: 'The type "{type}" is neither a structure of this map nor known otherwise.',
    fi: 'Tyyppi "{type}" ei ole muunnoksen rakenne eikä muutenkaan tunnettu.',
    sv: 'Typen "{type}" är varken en struktur i mappningen eller känd på annat sätt.',
  },
});
