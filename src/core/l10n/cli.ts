import { defineTexts } from './message.ts';

/** What the command line says beside findings. */
export const cliTexts = defineTexts({
  usage: {
    en: `kanta: checks for systems that connect to Finland's Kanta services

  kanta check [PATH…]        check files and folders (default: this folder)
      --only AREAS           fhir, identifiers, registration, environments, settings; separated by commas
      --fhir-version VERSION  3.0, 4.0, 4.3 or 5.0 instead of finding it out
      --profile URL          a profile that every resource must meet; may be repeated
      --package SOURCE       a FHIR package: .tgz file, folder, or id#version from the FHIR cache; may be repeated
      --terminology-server URL  ask this FHIR terminology server about codes that are not shipped (default: none is asked)
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
      --fhir-version VERSIO   3.0, 4.0, 4.3 tai 5.0 päättelyn sijaan
      --profile URL          profiili, jota jokaisen resurssin on noudatettava; voi toistaa
      --package LÄHDE        FHIR-paketti: .tgz-tiedosto, kansio tai id#versio FHIR-välimuistista; voi toistaa
      --terminology-server URL  kysyy tältä FHIR-terminologiapalvelimelta koodeista, jotka eivät tule mukana (oletus: ei kysytä)
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
      --fhir-version VERSION  3.0, 4.0, 4.3 eller 5.0 i stället för att ta reda på den
      --profile URL          en profil som varje resurs ska uppfylla; kan upprepas
      --package KÄLLA        ett FHIR-paket: .tgz-fil, mapp eller id#version ur FHIR-cachen; kan upprepas
      --terminology-server URL  frågar denna FHIR-terminologiserver om koder som inte följer med (standard: ingen tillfrågas)
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
  httpsAddress: {
    en: 'an https address, such as https://example.org/fhir',
    fi: 'https-osoite, esimerkiksi https://example.org/fhir',
    sv: 'en https-adress, till exempel https://example.org/fhir',
  },
  terminologyFailed: {
    en: 'The terminology server {server} did not answer; the codes that it would know are not checked.',
    fi: 'Terminologiapalvelin {server} ei vastannut; koodeja, jotka se tuntisi, ei tarkisteta.',
    sv: 'Terminologiservern {server} svarade inte; koderna som den känner kontrolleras inte.',
  },
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
  cannotCheck: {
    en: 'Could not be checked because Kanta Tools failed: {path} ({reason})',
    fi: 'Ei voitu tarkistaa, koska Kanta Tools epäonnistui: {path} ({reason})',
    sv: 'Kunde inte kontrolleras eftersom Kanta Tools misslyckades: {path} ({reason})',
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
  idUsage: {
    en: `kanta id: test personal identity codes of the 900 series, valid in form and never anyone's.
They are for your own tests; Kanta's test environments accept only codes that Kela has issued.

  --count N            how many (default 1)
  --born DATE|FROM..TO birth date or span, such as 1981-01-01
  --age N|A..B         age in full years today
  --sex female|male
  --separator CHAR     one of + - Y X W V U A B C D E F, or classic (default) or reform (those of 2023)
  --seed TEXT          the same codes each time
  --format text|json
`,
    fi: `kanta id: 900-sarjan testihenkilötunnuksia, muodoltaan oikeita, eivät kenenkään.
Ne ovat omaan testaukseen; Kannan testiympäristöt hyväksyvät vain Kelan antamia tunnuksia.

  --count N            montako (oletus 1)
  --born PÄIVÄ|ALKU..LOPPU  syntymäpäivä tai väli, esimerkiksi 1981-01-01
  --age N|A..B         ikä täysinä vuosina tänään
  --sex female|male    nainen tai mies
  --separator MERKKI   jokin näistä: + - Y X W V U A B C D E F, tai classic (oletus) tai reform (vuoden 2023 merkit)
  --seed TEKSTI        samat tunnukset joka kerta
  --format text|json
`,
    sv: `kanta id: testpersonbeteckningar i 900-serien, rätt till formen och aldrig någons.
De är för egna tester; Kantas testmiljöer godtar bara beteckningar som FPA har gett ut.

  --count N            hur många (standard 1)
  --born DATUM|FRÅN..TILL  födelsedatum eller intervall, till exempel 1981-01-01
  --age N|A..B         ålder i hela år i dag
  --sex female|male    kvinna eller man
  --separator TECKEN   ett av + - Y X W V U A B C D E F, eller classic (standard) eller reform (tecknen från 2023)
  --seed TEXT          samma beteckningar varje gång
  --format text|json
`,
  },
  dateOrSpan: {
    en: 'a date or a span of dates, such as 1981-01-01 or 1980-01-01..1989-12-31',
    fi: 'päivä tai päivien väli, kuten 1981-01-01 tai 1980-01-01..1989-12-31',
    sv: 'ett datum eller ett datumintervall, till exempel 1981-01-01 eller 1980-01-01..1989-12-31',
  },
  ageOrSpan: {
    en: 'an age or a span of ages up to {oldest}, such as 40 or 18..65',
    fi: 'ikä tai ikien väli, enintään {oldest}, kuten 40 tai 18..65',
    sv: 'en ålder eller ett åldersintervall upp till {oldest}, till exempel 40 eller 18..65',
  },
  noSuchBirthDates: {
    en: 'There is no birth date in that span from 1800 to 2099',
    fi: 'Välillä ei ole syntymäpäivää vuosilta 1800–2099',
    sv: 'Det finns inget födelsedatum i intervallet mellan 1800 och 2099',
  },
  separatorOfOtherCentury: {
    en: 'That separator belongs to another century than the birth dates',
    fi: 'Välimerkki kuuluu muulle vuosisadalle kuin syntymäpäivät',
    sv: 'Skiljetecknet hör till ett annat århundrade än födelsedatumen',
  },
  codesExhausted: {
    en: 'Only {count} such codes exist; widen the birth dates or leave the sex open',
    fi: 'Tällaisia tunnuksia on vain {count}; laajenna syntymäpäiviä tai jätä sukupuoli avoimeksi',
    sv: 'Det finns bara {count} sådana beteckningar; utvidga födelsedatumen eller lämna könet öppet',
  },
  codesExhaustedTry: {
    en: 'Only {count} such codes exist; go on with --separator {next}, or widen the birth dates',
    fi: 'Tällaisia tunnuksia on vain {count}; jatka valinnalla --separator {next} tai laajenna syntymäpäiviä',
    sv: 'Det finns bara {count} sådana beteckningar; fortsätt med --separator {next} eller utvidga födelsedatumen',
  },
  packagesUsage: {
    en: `kanta packages list                   FHIR packages in the FHIR cache (~/.fhir/packages)
kanta packages install ID#VERSION     from the registry of FHIR packages; the only call that uses the network
    --from FILE                       from a .tgz file instead, without the network
    --registry URL                    another registry
    --cache FOLDER                    another cache
    --format text|json                for list
`,
    fi: `kanta packages list                   FHIR-välimuistin paketit (~/.fhir/packages)
kanta packages install TUNNUS#VERSIO  FHIR-pakettien rekisteristä; ainoa kutsu, joka käyttää verkkoa
    --from TIEDOSTO                   .tgz-tiedostosta ilman verkkoa
    --registry URL                    toinen rekisteri
    --cache KANSIO                    toinen välimuisti
    --format text|json                luettelolle
`,
    sv: `kanta packages list                   FHIR-paket i FHIR-cachen (~/.fhir/packages)
kanta packages install ID#VERSION     ur registret för FHIR-paket; det enda anrop som använder nätet
    --from FIL                        ur en .tgz-fil i stället, utan nät
    --registry URL                    ett annat register
    --cache MAPP                      en annan cache
    --format text|json                för list
`,
  },
  packageInstalled: {
    en: '{package} is installed in {folder}',
    fi: '{package} on asennettu kansioon {folder}',
    sv: '{package} är installerat i {folder}',
  },
  packageWasThere: {
    en: '{package} was there already, in {folder}',
    fi: '{package} oli jo kansiossa {folder}',
    sv: '{package} fanns redan i {folder}',
  },
  noPackages: {
    en: 'No packages in {folder}',
    fi: 'Kansiossa {folder} ei ole paketteja',
    sv: 'Inga paket i {folder}',
  },
});
