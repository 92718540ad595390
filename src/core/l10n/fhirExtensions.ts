import { defineTexts } from './message.ts';

/** What the check of extensions says. */
export const extensionTexts = defineTexts({
  extensionOnId: {
    en: 'The id of a resource takes no extensions. Remove them.',
    fi: 'Resurssin id ei voi sisältää laajennuksia. Poista ne.',
    sv: 'Resursens id tar inga tillägg. Ta bort dem.',
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
  extensionIsNone: {
    en: '{url} does not define an extension; it is about {type}.',
    fi: '{url} ei määrittele laajennusta, vaan koskee tyyppiä {type}.',
    sv: '{url} definierar inget tillägg, utan gäller {type}.',
  },
  extensionUrlVersion: {
    en: 'The url of an extension has no version: leave out what follows "|" in {url}.',
    fi: 'Laajennuksen url-tiedossa ei ole versiota: poista "|" ja mitä sen jälkeen tulee ({url}).',
    sv: 'Ett tilläggs url har ingen version: ta bort "|" och det som följer i {url}.',
  },
  extensionPart: {
    en: 'The extension {url} has no part "{name}"; its parts: {parts}.',
    fi: 'Laajennuksessa {url} ei ole osaa "{name}"; sen osat: {parts}.',
    sv: 'Tillägget {url} har ingen del "{name}"; dess delar: {parts}.',
  },
});
