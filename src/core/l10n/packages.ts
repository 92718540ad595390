import { defineTexts } from './message.ts';

/** Why a FHIR package can't be used or installed, and what to do. */
export const packageTexts = defineTexts({
  notFound: {
    en: 'Package {package} is not there. Give a .tgz file, a folder, or ID#VERSION of an installed package',
    fi: 'Pakettia {package} ei ole. Anna .tgz-tiedosto, kansio tai asennetun paketin TUNNUS#VERSIO',
    sv: 'Paketet {package} finns inte. Ange en .tgz-fil, en mapp eller ID#VERSION för ett installerat paket',
  },
  notInstalled: {
    en: 'Package {package} is not installed. Install it: kanta packages install {package}',
    fi: 'Pakettia {package} ei ole asennettu. Asenna se: kanta packages install {package}',
    sv: 'Paketet {package} är inte installerat. Installera det: kanta packages install {package}',
  },
  notReadable: {
    en: 'Package {package} can’t be read: {detail}',
    fi: 'Pakettia {package} ei voi lukea: {detail}',
    sv: 'Paketet {package} kan inte läsas: {detail}',
  },
  notAnArchive: {
    en: 'Package {package} is not a whole .tgz archive: it is damaged or cut short',
    fi: 'Paketti {package} ei ole ehjä .tgz-arkisto: se on vioittunut tai jäänyt kesken',
    sv: 'Paketet {package} är inte ett helt .tgz-arkiv: det är skadat eller avkortat',
  },
  noDefinitions: {
    en: 'Package {package} has no StructureDefinition, ValueSet or CodeSystem in JSON',
    fi: 'Paketissa {package} ei ole yhtään StructureDefinition-, ValueSet- tai CodeSystem-resurssia JSON-muodossa',
    sv: 'Paketet {package} innehåller ingen StructureDefinition, ValueSet eller CodeSystem i JSON',
  },
  tooBig: {
    en: 'Package {package} is too big: more than {limit} MB when unpacked',
    fi: 'Paketti {package} on liian suuri: purettuna yli {limit} Mt',
    sv: 'Paketet {package} är för stort: över {limit} MB uppackat',
  },
  fileTooBig: {
    en: 'Package {package} has a file of more than {limit} MB: {file}',
    fi: 'Paketissa {package} on yli {limit} Mt:n tiedosto: {file}',
    sv: 'Paketet {package} innehåller en fil på över {limit} MB: {file}',
  },
  tooManyFiles: {
    en: 'Package {package} has more than {limit} files',
    fi: 'Paketissa {package} on yli {limit} tiedostoa',
    sv: 'Paketet {package} innehåller fler än {limit} filer',
  },
  unsafePath: {
    en: 'Package {package} is not safe: a file in it points outside the package ({file})',
    fi: 'Paketti {package} ei ole turvallinen: sen tiedosto osoittaa paketin ulkopuolelle ({file})',
    sv: 'Paketet {package} är inte säkert: en fil i det pekar utanför paketet ({file})',
  },
  notAFile: {
    en: 'Package {package} is not safe: it has a link or device ({file})',
    fi: 'Paketti {package} ei ole turvallinen: siinä on linkki tai laite ({file})',
    sv: 'Paketet {package} är inte säkert: det innehåller en länk eller enhet ({file})',
  },
  brokenJson: {
    en: 'Package {package} has a file that is not valid JSON: {file}',
    fi: 'Paketissa {package} on tiedosto, joka ei ole kelvollista JSONia: {file}',
    sv: 'Paketet {package} innehåller en fil som inte är giltig JSON: {file}',
  },
  noManifest: {
    en: 'Package {package} has no package.json with a name and a version',
    fi: 'Paketissa {package} ei ole package.json-tiedostoa, jossa on nimi ja versio',
    sv: 'Paketet {package} saknar package.json med namn och version',
  },
  coreMissing: {
    en: 'Not checked: the definitions of FHIR {version} are not built in. Install them (kanta packages install {package}) or name the package in kanta.fhir.packages',
    fi: 'Ei tarkistettu: FHIR-version {version} määritykset eivät sisälly tuotteeseen. Asenna ne (kanta packages install {package}) tai nimeä paketti asetuksessa kanta.fhir.packages',
    sv: 'Inte kontrollerat: definitionerna för FHIR {version} är inte inbyggda. Installera dem (kanta packages install {package}) eller ange paketet i kanta.fhir.packages',
  },
  missingDependency: {
    en: 'Package {package} needs {dependency}, which is not installed. What it brings is not checked',
    fi: 'Paketti {package} tarvitsee paketin {dependency}, jota ei ole asennettu. Sen määrityksiä ei tarkisteta',
    sv: 'Paketet {package} behöver {dependency}, som inte är installerat. Det som finns där kontrolleras inte',
  },
  wrongReference: {
    en: '“{reference}” is not ID#VERSION, such as hl7.fhir.fi.base#2.0.0',
    fi: '”{reference}” ei ole muotoa TUNNUS#VERSIO, esimerkiksi hl7.fhir.fi.base#2.0.0',
    sv: '”{reference}” är inte ID#VERSION, till exempel hl7.fhir.fi.base#2.0.0',
  },
  wrongRegistry: {
    en: '“{registry}” is not the https address of a package registry',
    fi: '”{registry}” ei ole pakettirekisterin https-osoite',
    sv: '”{registry}” är inte https-adressen till ett paketregister',
  },
  registryFailed: {
    en: 'The registry {registry} does not give {package}: {detail}',
    fi: 'Rekisteri {registry} ei anna pakettia {package}: {detail}',
    sv: 'Registret {registry} ger inte {package}: {detail}',
  },
  notInRegistry: {
    en: 'The registry {registry} has no {package}',
    fi: 'Rekisterissä {registry} ei ole pakettia {package}',
    sv: 'Registret {registry} har inte {package}',
  },
  wrongChecksum: {
    en: 'Package {package} is not what the registry announced: its checksum differs',
    fi: 'Paketti {package} ei ole se, jonka rekisteri ilmoitti: tarkistussumma poikkeaa',
    sv: 'Paketet {package} är inte det som registret angav: kontrollsumman avviker',
  },
  otherPackage: {
    en: 'The archive holds {found}, not {package}',
    fi: 'Arkistossa on {found}, ei {package}',
    sv: 'Arkivet innehåller {found}, inte {package}',
  },
  notWritable: {
    en: 'Package {package} can’t be written to {folder}: {detail}',
    fi: 'Pakettia {package} ei voi kirjoittaa kansioon {folder}: {detail}',
    sv: 'Paketet {package} kan inte skrivas till {folder}: {detail}',
  },
});
