import { defineTexts } from './message.ts';

/** What the command line says beside findings. */
export const cliTexts = defineTexts({
  usage: {
    en: `kanta: checks for systems that connect to Finland's Kanta services

  kanta check [PATH…]        check files and folders (default: this folder)
      --only AREAS           fhir, identifiers, registration, environments, settings; separated by commas
      --fhir-version 3.0|4.0 instead of finding the version out
      --profile URL          a profile that every resource must meet; may be repeated
      --package SOURCE       a FHIR package: .tgz file, folder, or id#version from the FHIR cache; may be repeated
      --format FORMAT        text, json, sarif or markdown
      --fail-on SEVERITY     error (default), warning, information or hint: what makes the exit status 1
      --jobs N               how many cores to use (default: as many as pay)
      --shard I/N            only the I-th of N parts of the files, for parallel CI jobs
      --baseline FILE        leave accepted findings out (default: .kanta/baseline.json where it exists)
      --write-baseline FILE  accept everything that is found now
      --stdin-filepath NAME  read the text from standard input and treat it as this file
      --language LANGUAGE    en, fi or sv
  kanta id                   test personal identity codes of the 900 series
  kanta environments         what is open now, what comes next
  kanta packages             list or install FHIR packages
  kanta lsp --stdio          language server
  kanta mcp                  tools for AI agents
  kanta --version · kanta COMMAND --help

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or an input that could not be read.
`,
    fi: `kanta: tarkistuksia järjestelmille, jotka liittyvät Kanta-palveluihin

  kanta check [POLKU…]       tarkistaa tiedostot ja kansiot (oletus: tämä kansio)
      --only ALUEET          fhir, identifiers, registration, environments, settings; pilkuin eroteltuina
      --fhir-version 3.0|4.0 version päättelyn sijaan
      --profile URL          profiili, jota jokaisen resurssin on noudatettava; voi toistaa
      --package LÄHDE        FHIR-paketti: .tgz-tiedosto, kansio tai id#versio FHIR-välimuistista; voi toistaa
      --format MUOTO         text, json, sarif tai markdown
      --fail-on VAKAVUUS     error (oletus), warning, information tai hint: mistä paluuarvo on 1
      --jobs N               montako ydintä käytetään (oletus: niin monta kuin kannattaa)
      --shard I/N            vain tiedostojen I:s osa N:stä, rinnakkaisiin CI-ajoihin
      --baseline TIEDOSTO    jättää hyväksytyt löydökset pois (oletus: .kanta/baseline.json, jos se on)
      --write-baseline TIEDOSTO  hyväksyy kaiken, mitä nyt löytyy
      --stdin-filepath NIMI  lukee tekstin vakiosyötteestä ja pitää sitä tänä tiedostona
      --language KIELI       en, fi tai sv
  kanta id                   900-sarjan testihenkilötunnuksia
  kanta environments         mikä on nyt auki, mitä tulee seuraavaksi
  kanta packages             luettelee tai asentaa FHIR-paketteja
  kanta lsp --stdio          kielipalvelin
  kanta mcp                  työkalut tekoälyagenteille
  kanta --version · kanta KOMENTO --help

Paluuarvo: 0 ei mitään --fail-on-rajalla tai sen yli, 1 löydöksiä, 2 väärä käyttö tai syöte, jota ei voitu lukea.
`,
    sv: `kanta: kontroller för system som ansluter till Kanta-tjänsterna

  kanta check [SÖKVÄG…]      kontrollerar filer och mappar (standard: denna mapp)
      --only OMRÅDEN         fhir, identifiers, registration, environments, settings; åtskilda med komma
      --fhir-version 3.0|4.0 i stället för att ta reda på versionen
      --profile URL          en profil som varje resurs ska uppfylla; kan upprepas
      --package KÄLLA        ett FHIR-paket: .tgz-fil, mapp eller id#version ur FHIR-cachen; kan upprepas
      --format FORMAT        text, json, sarif eller markdown
      --fail-on ALLVAR       error (standard), warning, information eller hint: vad som ger slutstatus 1
      --jobs N               hur många kärnor som används (standard: så många som lönar sig)
      --shard I/N            bara del I av N av filerna, för parallella CI-jobb
      --baseline FIL         utelämnar godkända fynd (standard: .kanta/baseline.json om den finns)
      --write-baseline FIL   godkänner allt som nu hittas
      --stdin-filepath NAMN  läser texten från standard input och behandlar den som denna fil
      --language SPRÅK       en, fi eller sv
  kanta id                   testpersonbeteckningar i 900-serien
  kanta environments         vad som är öppet nu, vad som kommer
  kanta packages             listar eller installerar FHIR-paket
  kanta lsp --stdio          språkserver
  kanta mcp                  verktyg för AI-agenter
  kanta --version · kanta KOMMANDO --help

Slutstatus: 0 inget på eller över --fail-on, 1 fynd, 2 felaktigt anrop eller indata som inte kunde läsas.
`,
  },
  unknownCommand: {
    en: 'Unknown command “{command}”. “kanta --help” lists the commands.',
    fi: 'Tuntematon komento ”{command}”. ”kanta --help” luettelee komennot.',
    sv: 'Okänt kommando ”{command}”. ”kanta --help” listar kommandona.',
  },
  wrongOption: {
    en: '{option}: {detail}',
    fi: '{option}: {detail}',
    sv: '{option}: {detail}',
  },
  takes: { en: 'takes {expected}', fi: 'arvo on {expected}', sv: 'tar {expected}' },
  wholeNumber: {
    en: 'a whole number from {from} to {to}',
    fi: 'kokonaisluku väliltä {from}–{to}',
    sv: 'ett heltal från {from} till {to}',
  },
  oneOf: { en: 'one of {values}', fi: 'jokin näistä: {values}', sv: 'ett av {values}' },
  shard: {
    en: 'I/N with I from 1 to N, such as 2/5',
    fi: 'I/N, jossa I on 1…N, kuten 2/5',
    sv: 'I/N där I är 1 till N, till exempel 2/5',
  },
  pathMissing: {
    en: 'No such file or folder: {path}',
    fi: 'Tiedostoa tai kansiota ei ole: {path}',
    sv: 'Filen eller mappen finns inte: {path}',
  },
  cannotRead: {
    en: 'Could not be read: {path} ({reason})',
    fi: 'Ei voitu lukea: {path} ({reason})',
    sv: 'Kunde inte läsas: {path} ({reason})',
  },
  notABaseline: {
    en: '{path} is no baseline; make one with --write-baseline',
    fi: '{path} ei ole hyväksyttyjen löydösten luettelo; tee se valinnalla --write-baseline',
    sv: '{path} är ingen lista med godkända fynd; skapa en med --write-baseline',
  },
  baselineWritten: {
    en: '{count} findings accepted in {path}',
    fi: '{count} löydöstä hyväksytty tiedostoon {path}',
    sv: '{count} fynd godkända i {path}',
  },
  lspNeedsStdio: {
    en: 'Say how to talk to the language server: kanta lsp --stdio',
    fi: 'Kerro, miten kielipalvelimen kanssa puhutaan: kanta lsp --stdio',
    sv: 'Ange hur språkservern nås: kanta lsp --stdio',
  },
});
