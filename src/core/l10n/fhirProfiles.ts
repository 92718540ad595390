import { defineTexts } from './message.ts';

/** What the check against profiles says: fixed values, slices, invariants, and the profiles themselves. */
export const profileTexts = defineTexts({
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
  fixedExtended: {
    en: 'The value that {profile} fixes takes no extensions. Remove them.',
    fi: 'Profiilin {profile} kiinnittämä arvo ei voi sisältää laajennuksia. Poista ne.',
    sv: 'Värdet som {profile} fastställer tar inga tillägg. Ta bort dem.',
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
  notInWantedType: {
    en: '"{name}" is no part of {wanted}, the only type that {profile} allows here.',
    fi: '"{name}" ei kuulu tyyppiin {wanted}, joka on ainoa {profile}:n tässä sallima tyyppi.',
    sv: '"{name}" hör inte till {wanted}, den enda typ som {profile} tillåter här.',
  },
  otherInWantedType: {
    en: '"{name}" of {wanted} has the type {types}, not {type}.',
    fi: 'Tyypin {wanted} osa "{name}" on tyyppiä {types}, ei {type}.',
    sv: '"{name}" i {wanted} har typen {types}, inte {type}.',
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
  sliceSeen: {
    en: '{path} is wanted as {wanted}, but is {seen} here.',
    fi: 'Tiedon {path} pitäisi olla {wanted}, mutta tässä se on {seen}.',
    sv: '{path} ska vara {wanted}, men är {seen} här.',
  },
  sliceWithReason: { en: '{what} {why}', fi: '{what} {why}', sv: '{what} {why}' },
  sliceTried: {
    en: 'Slices: {slices}; told apart by {discriminators}.',
    fi: 'Viipaleet: {slices}; erotteleva tieto: {discriminators}.',
    sv: 'Skivor: {slices}; skiljs åt av {discriminators}.',
  },
  sliceItems: {
    en: 'This is the "{element}" that there is',
    fi: 'Tässä on se "{element}", joka on olemassa',
    sv: 'Här är "{element}" som finns',
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
  profileMisspelt: {
    en: 'The profile {profile} is not known here; the resource was not checked against it. Did you mean {meant}?',
    fi: 'Profiilia {profile} ei tunneta täällä, eikä resurssia tarkistettu sitä vasten. Tarkoititko {meant}?',
    sv: 'Profilen {profile} är okänd här och resursen kontrollerades inte mot den. Menade du {meant}?',
  },
  profileOtherVersion: {
    en: 'The profile {profile} is not known here in that version ({known} is); the resource was not checked against it. Install its package to check it.',
    fi: 'Profiilia {profile} ei tunneta täällä tuossa versiossa (tunnetaan {known}), eikä resurssia tarkistettu sitä vasten. Asenna profiilin paketti.',
    sv: 'Profilen {profile} är okänd här i den versionen ({known} är känd) och resursen kontrollerades inte mot den. Installera dess paket.',
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
});
