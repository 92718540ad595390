import { defineTexts } from './message.ts';

/** Messages, hovers and titles about identifiers. None takes a value from the user's text as a parameter. */
export const identifierTexts = defineTexts({
  real: {
    en: 'A personal identity code of the real range (002–899). Only 900-series codes issued by Kela may be used in Kanta’s test environments; a document with any other is not stored. Replace it with a test code.',
    fi: 'Henkilötunnus, jonka yksilönumero on oikeiden henkilöiden alueelta (002–899). Kannan testiympäristöissä saa käyttää vain Kelan antamia 900-sarjan tunnuksia, eikä muita sisältävää asiakirjaa tallenneta. Korvaa testitunnuksella.',
    sv: 'En personbeteckning vars individnummer hör till verkliga personer (002–899). I Kantas testmiljöer får endast beteckningar i 900-serien från FPA användas, och ett dokument med någon annan sparas inte. Ersätt den med en testbeteckning.',
  },
  notACode: {
    en: 'A personal identity code must stand here, but {reason}.',
    fi: 'Tässä pitää olla henkilötunnus, mutta {reason}.',
    sv: 'Här ska stå en personbeteckning, men {reason}.',
  },
  form: {
    en: 'the form is not DDMMYY, separator, three digits and check character',
    fi: 'muoto ei ole PPKKVV, välimerkki, kolme numeroa ja tarkistusmerkki',
    sv: 'formen är inte DDMMÅÅ, skiljetecken, tre siffror och kontrolltecken',
  },
  separator: {
    en: 'the separator is none of + - Y X W V U A B C D E F',
    fi: 'välimerkki ei ole mikään näistä: + - Y X W V U A B C D E F',
    sv: 'skiljetecknet är inget av + - Y X W V U A B C D E F',
  },
  date: {
    en: 'the date of birth does not exist',
    fi: 'syntymäpäivää ei ole olemassa',
    sv: 'födelsedatumet finns inte',
  },
  'individual-number': {
    en: 'the individual numbers 000 and 001 are never given',
    fi: 'yksilönumeroita 000 ja 001 ei anneta kenellekään',
    sv: 'individnumren 000 och 001 ges aldrig',
  },
  'check-character': {
    en: 'the check character does not match',
    fi: 'tarkistusmerkki ei täsmää',
    sv: 'kontrolltecknet stämmer inte',
  },
  notIssued: {
    en: 'This 900-series code is not in .kanta/test-ids.yaml. It is valid in form, but only codes issued by Kela may be sent to Kanta’s test environments.',
    fi: 'Tätä 900-sarjan tunnusta ei ole tiedostossa .kanta/test-ids.yaml. Se on muodoltaan kelvollinen, mutta Kannan testiympäristöihin saa lähettää vain Kelan antamia tunnuksia.',
    sv: 'Denna beteckning i 900-serien finns inte i .kanta/test-ids.yaml. Formen är giltig, men endast beteckningar från FPA får skickas till Kantas testmiljöer.',
  },
  crossUse: {
    en: 'This code was issued for {purpose}, but the file belongs to {place}. Kela’s test codes must not be cross-used.',
    fi: 'Tämä tunnus on saatu tarkoitukseen {purpose}, mutta tiedosto kuuluu tarkoitukseen {place}. Kelan testitunnuksia ei saa käyttää ristiin.',
    sv: 'Denna beteckning har getts för {purpose}, men filen hör till {place}. FPA:s testbeteckningar får inte användas i kors.',
  },
  independent: { en: 'independent testing', fi: 'itsenäinen testaus', sv: 'självständig testning' },
  joint: { en: 'joint testing', fi: 'yhteistestaus', sv: 'samtestning' },
  certificates: {
    en: 'certificates and statements',
    fi: 'todistukset ja lausunnot',
    sv: 'intyg och utlåtanden',
  },
  registrationNumber: {
    en: 'A professional’s registration number that is not among the team’s test cards (identifiers.testCards in .kanta/config.yaml). Real professional cards must not be used in test environments.',
    fi: 'Ammattihenkilön rekisteröintinumero, jota ei ole ryhmän testikorteissa (identifiers.testCards tiedostossa .kanta/config.yaml). Oikeita ammattikortteja ei saa käyttää testiympäristöissä.',
    sv: 'Ett registreringsnummer för en yrkesutbildad person som inte hör till teamets testkort (identifiers.testCards i .kanta/config.yaml). Verkliga yrkeskort får inte användas i testmiljöer.',
  },
  doctorNumber: {
    en: 'A prescriber’s identification number that is not among the team’s test cards (identifiers.testCards in .kanta/config.yaml). Use the number of a test card.',
    fi: 'Lääkkeenmäärääjän yksilöintitunnus (SV-numero), jota ei ole ryhmän testikorteissa (identifiers.testCards tiedostossa .kanta/config.yaml). Käytä testikortin numeroa.',
    sv: 'Förskrivarens identifikationsnummer finns inte bland teamets testkort (identifiers.testCards i .kanta/config.yaml). Använd numret på ett testkort.',
  },
  email: {
    en: 'An e-mail address that may be somebody’s. Real people’s addresses must not be used in testing; use one at example.com.',
    fi: 'Sähköpostiosoite, joka voi olla jonkun oma. Oikeiden henkilöiden osoitteita ei saa käyttää testauksessa; käytä example.com-osoitetta.',
    sv: 'En e-postadress som kan vara någons egen. Verkliga personers adresser får inte användas i testning; använd en på example.com.',
  },
  phone: {
    en: 'A phone number that may be somebody’s. Real people’s numbers must not be used in testing; use 040 123 4567.',
    fi: 'Puhelinnumero, joka voi olla jonkun oma. Oikeiden henkilöiden numeroita ei saa käyttää testauksessa; käytä numeroa 040 123 4567.',
    sv: 'Ett telefonnummer som kan vara någons eget. Verkliga personers nummer får inte användas i testning; använd 040 123 4567.',
  },
  iban: {
    en: 'A valid Finnish account number: it may be somebody’s. Use a published example such as FI21 1234 5600 0007 85.',
    fi: 'Kelvollinen suomalainen tilinumero: se voi olla jonkun oma. Käytä julkaistua esimerkkiä, kuten FI21 1234 5600 0007 85.',
    sv: 'Ett giltigt finländskt kontonummer: det kan vara någons eget. Använd ett publicerat exempel som FI21 1234 5600 0007 85.',
  },
  ehic: {
    en: 'The number of a Finnish European health insurance card. It leads to a person; use 80246802460000000000.',
    fi: 'Suomalaisen eurooppalaisen sairaanhoitokortin numero. Se johtaa henkilöön; käytä numeroa 80246802460000000000.',
    sv: 'Numret på ett finländskt europeiskt sjukvårdskort. Det leder till en person; använd 80246802460000000000.',
  },
  name: {
    en: 'A person’s name. Real people’s names must not be used in testing; use a published fictional one (Meikäläinen, Teikäläinen) or accept it in .kanta/config.yaml.',
    fi: 'Henkilön nimi. Oikeiden henkilöiden nimiä ei saa käyttää testauksessa; käytä tunnettua esimerkkinimeä (Meikäläinen, Teikäläinen) tai hyväksy nimi tiedostossa .kanta/config.yaml.',
    sv: 'Ett personnamn. Verkliga personers namn får inte användas i testning; använd ett känt exempelnamn (Meikäläinen, Teikäläinen) eller godkänn namnet i .kanta/config.yaml.',
  },
  address: {
    en: 'A person’s address. Real people’s addresses must not be used in testing; use Teikäläistentie 1 A 1, 00100 HELSINKI or accept it in .kanta/config.yaml.',
    fi: 'Henkilön osoite. Oikeiden henkilöiden osoitteita ei saa käyttää testauksessa; käytä osoitetta Teikäläistentie 1 A 1, 00100 HELSINKI tai hyväksy osoite tiedostossa .kanta/config.yaml.',
    sv: 'En persons adress. Verkliga personers adresser får inte användas i testning; använd Teikäläistentie 1 A 1, 00100 HELSINKI eller godkänn adressen i .kanta/config.yaml.',
  },
  registerSyntax: {
    en: 'Not valid YAML',
    fi: 'Ei kelvollista YAMLia',
    sv: 'Inte giltig YAML',
  },
  registerList: {
    en: 'Expected “codes:” with a list',
    fi: 'Tässä pitää olla ”codes:” ja luettelo',
    sv: 'Här väntas ”codes:” med en lista',
  },
  registerEntry: {
    en: 'Expected an entry with “code” and “purpose”',
    fi: 'Kohdassa pitää olla ”code” ja ”purpose”',
    sv: 'Posten ska ha ”code” och ”purpose”',
  },
  registerCode: {
    en: 'No personal identity code: {reason}',
    fi: 'Ei ole henkilötunnus: {reason}',
    sv: 'Ingen personbeteckning: {reason}',
  },
  registerPurpose: {
    en: '“purpose” must be one of {purposes}',
    fi: 'Avaimen ”purpose” arvon pitää olla jokin näistä: {purposes}',
    sv: '”purpose” ska vara ett av {purposes}',
  },
  registerTwice: {
    en: 'This code is in the register already',
    fi: 'Tämä tunnus on luettelossa jo',
    sv: 'Denna beteckning finns redan i registret',
  },
  registerKey: {
    en: 'Unknown key. Known here: {known}',
    fi: 'Tuntematon avain. Tässä tunnetaan: {known}',
    sv: 'Okänd nyckel. Här finns: {known}',
  },
  fixReplace: {
    en: 'Replace with the matching test code',
    fi: 'Korvaa vastaavalla testitunnuksella',
    sv: 'Ersätt med motsvarande testbeteckning',
  },
  fixReplaceAll: {
    en: 'Replace all real-range codes in this file with test codes',
    fi: 'Korvaa tiedoston kaikki oikeiden alueen tunnukset testitunnuksilla',
    sv: 'Ersätt alla verkliga beteckningar i filen med testbeteckningar',
  },
  fixCheckCharacter: {
    en: 'Correct the check character',
    fi: 'Korjaa tarkistusmerkki',
    sv: 'Rätta kontrolltecknet',
  },
  fixFictional: {
    en: 'Replace with the published example',
    fi: 'Korvaa julkaistulla esimerkillä',
    sv: 'Ersätt med det publicerade exemplet',
  },
  fixIgnore: {
    en: 'Accept here with a reason (comment)',
    fi: 'Hyväksy tässä perustellen (kommentti)',
    sv: 'Godkänn här med motivering (kommentar)',
  },
  hoverReal: {
    en: '**Personal identity code of the real range.** It may belong to a person and must not be used in test environments.',
    fi: '**Oikeiden henkilöiden alueen henkilötunnus.** Se voi kuulua jollekulle, eikä sitä saa käyttää testiympäristöissä.',
    sv: '**Personbeteckning i verkliga personers serie.** Den kan tillhöra någon och får inte användas i testmiljöer.',
  },
  hoverIssued: {
    en: '**Test code issued by Kela**, for {purpose}.',
    fi: '**Kelan antama testitunnus**, tarkoitus: {purpose}.',
    sv: '**Testbeteckning från FPA**, för {purpose}.',
  },
  hoverNotIssued: {
    en: '**Test code (900 series), not in the register of issued codes.** Valid in form; for your own tests only.',
    fi: '**Testitunnus (900-sarja), ei saatujen tunnusten luettelossa.** Muodoltaan kelvollinen; vain omiin testeihin.',
    sv: '**Testbeteckning (900-serien), inte i registret över erhållna.** Giltig till formen; endast för egna tester.',
  },
  hoverTest: {
    en: '**Test code (900 series).** Valid in form; whether Kela issued it can’t be seen from the code.',
    fi: '**Testitunnus (900-sarja).** Muodoltaan kelvollinen; tunnuksesta ei näe, onko se Kelan antama.',
    sv: '**Testbeteckning (900-serien).** Giltig till formen; av beteckningen syns inte om FPA har gett den.',
  },
  hoverTestCase: { en: 'Test case: {testCase}', fi: 'Testitapaus: {testCase}', sv: 'Testfall: {testCase}' },
  hoverNote: { en: 'Note: {note}', fi: 'Huomautus: {note}', sv: 'Anteckning: {note}' },
  hoverUses: {
    en: 'Also used in: {places}',
    fi: 'Käytössä myös: {places}',
    sv: 'Används även i: {places}',
  },
  person: { en: '{sex}, {age} years', fi: '{sex}, {age} v', sv: '{sex}, {age} år' },
  unborn: {
    en: '{sex}, not yet born',
    fi: '{sex}, ei vielä syntynyt',
    sv: '{sex}, ännu ofödd',
  },
  female: { en: 'female', fi: 'nainen', sv: 'kvinna' },
  male: { en: 'male', fi: 'mies', sv: 'man' },
  inlayReal: { en: 'real range', fi: 'oikea alue', sv: 'verklig serie' },
  inlayTest: { en: 'test: {person}', fi: 'testi: {person}', sv: 'test: {person}' },
  inlayIssued: {
    en: 'test, {purpose}: {person}',
    fi: 'testi, {purpose}: {person}',
    sv: 'test, {purpose}: {person}',
  },
  dicomAttribute: {
    en: '{name} {tag} identifies a person and has a value. Remove it or empty it (DICOM PS3.15 annex E); imaging test data must be anonymous at every level.',
    fi: '{name} {tag} tunnistaa henkilön ja sillä on arvo. Poista tai tyhjennä se (DICOM PS3.15, liite E); kuvantamisen testiaineiston pitää olla anonyymiä joka tasolla.',
    sv: '{name} {tag} identifierar en person och har ett värde. Ta bort eller töm det (DICOM PS3.15 bilaga E); testmaterial inom bilddiagnostik ska vara anonymt på alla nivåer.',
  },
  dicomPrivate: {
    en: 'Private attribute {tag}: only its maker knows what it holds. Remove it, unless it is known to be safe.',
    fi: 'Yksityinen attribuutti {tag}: vain valmistaja tietää, mitä siinä on. Poista, ellei sen tiedetä olevan turvallinen.',
    sv: 'Privat attribut {tag}: endast tillverkaren vet vad det innehåller. Ta bort det, om det inte är känt som säkert.',
  },
  dicomOverlay: {
    en: 'Overlay plane {tag}: text may be drawn in it. Look at it or remove it.',
    fi: 'Päällystaso {tag}: siihen voi olla piirretty tekstiä. Katso tai poista se.',
    sv: 'Överläggsplan {tag}: text kan vara ritad i det. Titta på det eller ta bort det.',
  },
  dicomBurnedIn: {
    en: 'BurnedInAnnotation (0028,0301) says YES: the image itself shows identifying text.',
    fi: 'BurnedInAnnotation (0028,0301) on YES: kuvassa itsessään näkyy tunnistavaa tekstiä.',
    sv: 'BurnedInAnnotation (0028,0301) är YES: själva bilden visar identifierande text.',
  },
  dicomText: {
    en: '{name} {tag} is free text: read it and make sure that nobody is named.',
    fi: '{name} {tag} on vapaata tekstiä: lue ja varmista, ettei siinä nimetä ketään.',
    sv: '{name} {tag} är fritext: läs den och kontrollera att ingen nämns.',
  },
  studyNote: {
    en: 'The note of an imaging study is free text: read it and make sure that nobody is named.',
    fi: 'Kuvantamistutkimuksen huomautus on vapaata tekstiä: lue ja varmista, ettei siinä nimetä ketään.',
    sv: 'Anmärkningen om en bildundersökning är fritext: läs den och kontrollera att ingen nämns.',
  },
  dicomPixels: {
    en: 'Pixel data can’t be judged by a program: look at the image.',
    fi: 'Ohjelma ei voi arvioida kuvadataa: katso kuva.',
    sv: 'Ett program kan inte bedöma pixeldata: titta på bilden.',
  },
  dicomBroken: {
    en: 'The file ends or breaks off before it could be read to its end: what follows was not checked.',
    fi: 'Tiedosto katkeaa ennen loppuaan: loppua ei tarkistettu.',
    sv: 'Filen avbryts före sitt slut: resten kontrollerades inte.',
  },
});
