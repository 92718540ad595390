import { defineTexts } from './message.ts';

/** What the rules about the content of registration documents say. */
export const registrationRuleTexts = defineTexts({
  dateUnreal: {
    en: 'The calendar has no such day',
    fi: 'Kalenterissa ei ole tällaista päivää',
    sv: 'Kalendern har ingen sådan dag',
  },
  endBeforeStart: {
    en: 'The period ends before it starts',
    fi: 'Jakso päättyy ennen kuin se alkaa',
    sv: 'Perioden slutar innan den börjar',
  },
  resultFromFuture: {
    en: 'The case has a result, but its day is still to come',
    fi: 'Tapauksella on tulos, mutta sen päivä on vasta tulossa',
    sv: 'Fallet har ett resultat, men dess dag har inte kommit än',
  },

  oidForm: {
    en: 'Not an OID: numbers separated by dots, without leading zeros or a prefix',
    fi: 'Ei OID: numeroita pisteillä erotettuina, ilman etunollia ja etuliitettä',
    sv: 'Inte en OID: tal åtskilda med punkter, utan inledande nollor och prefix',
  },
  oidBusinessIdForm: {
    en: 'In an OID the business ID stands without hyphen and leading zero (JHS 159)',
    fi: 'OIDissa Y-tunnus kirjoitetaan ilman väliviivaa ja etunollaa (JHS 159)',
    sv: 'I en OID skrivs FO-numret utan bindestreck och inledande nolla (JHS 159)',
  },
  oidCheckDigit: {
    en: 'The business ID in the OID has a wrong check digit',
    fi: 'OIDin Y-tunnuksen tarkistusnumero on väärä',
    sv: 'FO-numrets kontrollsiffra i OID:n är fel',
  },
  businessIdForm: {
    en: 'A business ID is seven digits, a hyphen and a check digit',
    fi: 'Y-tunnus on seitsemän numeroa, väliviiva ja tarkistusnumero',
    sv: 'Ett FO-nummer är sju siffror, bindestreck och kontrollsiffra',
  },
  businessIdCheckDigit: {
    en: 'The check digit of the business ID is wrong: a digit is mistyped',
    fi: 'Y-tunnuksen tarkistusnumero on väärä: jokin numero on näppäilty väärin',
    sv: 'FO-numrets kontrollsiffra är fel: någon siffra är felskriven',
  },
  oidNotBusinessId: {
    en: 'The OID belongs to another business ID than the one given here',
    fi: 'OID kuuluu toiselle Y-tunnukselle kuin tässä annettu',
    sv: 'OID:n hör till ett annat FO-nummer än det som anges här',
  },
  otherOrganisation: {
    en: 'This names another organisation than the document does',
    fi: 'Tässä on toinen organisaatio kuin asiakirjassa',
    sv: 'Här anges en annan organisation än i dokumentet',
  },
  documentOrganisation: {
    en: 'The organisation of the document',
    fi: 'Asiakirjan organisaatio',
    sv: 'Dokumentets organisation',
  },
  certificateOther: {
    en: 'The OID in the certificate’s serialNumber is of another organisation',
    fi: 'Varmenteen serialNumber-kentän OID kuuluu toiselle organisaatiolle',
    sv: 'OID:n i certifikatets serialNumber tillhör en annan organisation',
  },

  emailForm: { en: 'Not an e-mail address', fi: 'Ei sähköpostiosoite', sv: 'Inte en e-postadress' },
  privateEmail: {
    en: 'A private mail service ({domain}): give a work address, outages are announced to it',
    fi: 'Yksityinen sähköpostipalvelu ({domain}): anna työosoite, käyttökatkoista ilmoitetaan siihen',
    sv: 'En privat e-posttjänst ({domain}): ange en arbetsadress, driftavbrott meddelas till den',
  },
  addressForm: {
    en: 'Not an IP address, a network or a host name',
    fi: 'Ei IP-osoite, verkko eikä palvelinnimi',
    sv: 'Inte en IP-adress, ett nät eller ett servernamn',
  },
  addressPrivate: {
    en: 'This address can’t be reached from outside your network; Kela needs the public one',
    fi: 'Tähän osoitteeseen ei pääse verkkonne ulkopuolelta; Kela tarvitsee julkisen',
    sv: 'Adressen nås inte utanför ert nät; FPA behöver den publika',
  },

  late: {
    en: 'Too late: register by {deadline}. Two months before: {twoMonths}; as whole months: {wholeMonths}; published: {published}',
    fi: 'Myöhässä: ilmoittautuminen viimeistään {deadline}. Kaksi kuukautta ennen: {twoMonths}; kokonaisina kuukausina: {wholeMonths}; julkaistu: {published}',
    sv: 'För sent: anmälan senast {deadline}. Två månader före: {twoMonths}; som hela månader: {wholeMonths}; publicerat: {published}',
  },
  soon: {
    en: 'Register by {deadline} (days left: {days}). Two months before: {twoMonths}; as whole months: {wholeMonths}; published: {published}',
    fi: 'Ilmoittaudu viimeistään {deadline} (päiviä jäljellä: {days}). Kaksi kuukautta ennen: {twoMonths}; kokonaisina kuukausina: {wholeMonths}; julkaistu: {published}',
    sv: 'Anmälan senast {deadline} (dagar kvar: {days}). Två månader före: {twoMonths}; som hela månader: {wholeMonths}; publicerat: {published}',
  },
  lateFirst: {
    en: 'After the deadline of the schedule ({deadline}): for a first certification Kela also arranges joint testing outside it; agree with Kela',
    fi: 'Aikataulun määräajan ({deadline}) jälkeen: ensimmäistä sertifiointia varten Kela järjestää yhteistestausta myös sen ulkopuolella; sovi Kelan kanssa',
    sv: 'Efter schemats tidsfrist ({deadline}): för en första certifiering ordnar FPA samtestning även utanför schemat; kom överens med FPA',
  },
  notPublished: { en: 'not given', fi: 'ei annettu', sv: 'inte angivet' },
  noJointTesting: {
    en: 'Class {class} takes no part in joint testing; classes A2 and A3 do',
    fi: 'Luokka {class} ei osallistu yhteistestaukseen; luokat A2 ja A3 osallistuvat',
    sv: 'Klass {class} deltar inte i samtestningen; det gör klasserna A2 och A3',
  },

  caseNotRun: {
    en: 'Report the preliminary case before you register: it has no result yet',
    fi: 'Raportoi ennakkotestitapaus ennen ilmoittautumista: sillä ei ole vielä tulosta',
    sv: 'Rapportera förhandstestfallet före anmälan: det har inget resultat ännu',
  },
  caseNotPassed: {
    en: 'A mandatory case must pass before registration',
    fi: 'Pakollisen tapauksen on mentävä läpi ennen ilmoittautumista',
    sv: 'Ett obligatoriskt fall ska vara godkänt före anmälan',
  },
  mandatoryNotApplicable: {
    en: 'A mandatory case can’t be left out: agree with Kela, or set it as not mandatory',
    fi: 'Pakollista tapausta ei voi jättää pois: sovi Kelan kanssa tai merkitse se ei-pakolliseksi',
    sv: 'Ett obligatoriskt fall kan inte utelämnas: kom överens med FPA eller märk det som icke-obligatoriskt',
  },
  duplicateCase: {
    en: 'The case {case} is listed twice',
    fi: 'Tapaus {case} on luettelossa kahdesti',
    sv: 'Fallet {case} finns två gånger i listan',
  },
  noteExpected: {
    en: 'Say in “note” what is left out and why',
    fi: 'Kerro kentässä ”note”, mitä jää pois ja miksi',
    sv: 'Ange i ”note” vad som utelämnas och varför',
  },
  architectureMissing: {
    en: '{service} needs an architecture description',
    fi: '{service} edellyttää arkkitehtuurikuvausta',
    sv: '{service} kräver en arkitekturbeskrivning',
  },
  testPlanMissing: {
    en: 'A client organisation delivers a test plan, which Kela assesses',
    fi: 'Asiakasorganisaatio toimittaa testaussuunnitelman, jonka Kela arvioi',
    sv: 'En kundorganisation lämnar in en testplan som FPA bedömer',
  },
  wrongEnvironment: {
    en: 'A client organisation that tests on its own applies to the production image (pi)',
    fi: 'Itsenäisesti testaava asiakasorganisaatio hakee tuotantokuvaympäristöön (pi)',
    sv: 'En kundorganisation som testar på egen hand ansöker till produktionsbilden (pi)',
  },
  oneService: {
    en: 'Every service has its own application: make one document for each',
    fi: 'Jokaiselle palvelulle tehdään oma hakemus: yksi asiakirja kullekin',
    sv: 'Varje tjänst har en egen ansökan: gör ett dokument för varje',
  },

  codeNotTest: {
    en: 'Not a test code: only 900-series codes issued by Kela may be used',
    fi: 'Ei testitunnus: vain Kelan antamia 900-sarjan tunnuksia saa käyttää',
    sv: 'Inte en testbeteckning: endast beteckningar i 900-serien som FPA gett får användas',
  },
  codeInvalid: {
    en: 'Not a personal identity code: {reason}',
    fi: 'Ei henkilötunnus: {reason}',
    sv: 'Inte en personbeteckning: {reason}',
  },
  codeNotIssued: {
    en: 'This code is not in the register of issued codes (.kanta/test-ids.yaml)',
    fi: 'Tunnus ei ole annettujen tunnusten rekisterissä (.kanta/test-ids.yaml)',
    sv: 'Beteckningen finns inte i registret över utdelade beteckningar (.kanta/test-ids.yaml)',
  },
  codeJointElsewhere: {
    en: 'A joint-testing code is only for joint-testing cases',
    fi: 'Yhteistestauksen tunnus on vain yhteistestauksen tapauksia varten',
    sv: 'En samtestningsbeteckning är endast för samtestningsfall',
  },
  codeWrongPurpose: {
    en: 'The code was issued for another purpose ({purpose}) than this testing',
    fi: 'Tunnus on annettu toiseen tarkoitukseen ({purpose}) kuin tämä testaus',
    sv: 'Beteckningen har getts för ett annat ändamål ({purpose}) än denna testning',
  },
  reasonForm: { en: 'its form is wrong', fi: 'muoto on väärä', sv: 'formen är fel' },
  reasonDate: {
    en: 'no such birth date',
    fi: 'syntymäaikaa ei ole olemassa',
    sv: 'födelsedatumet finns inte',
  },
  reasonCheck: {
    en: 'the check character is wrong',
    fi: 'tarkistusmerkki on väärä',
    sv: 'kontrolltecknet är fel',
  },

  orderWithoutOid: {
    en: 'The certificate can be ordered only when Kela has issued the organisation’s OID',
    fi: 'Varmenteen voi tilata vasta, kun Kela on antanut organisaation OIDin',
    sv: 'Certifikatet kan beställas först när FPA har gett organisationens OID',
  },
  certificateKind: {
    en: 'This audience uses another certificate: {expected}',
    fi: 'Tälle käyttäjäryhmälle kuuluu toinen varmenne: {expected}',
    sv: 'Denna målgrupp använder ett annat certifikat: {expected}',
  },
  criterionNotMet: {
    en: 'Approval criteria must be met before joint testing starts',
    fi: 'Hyväksymiskriteerien on täytyttävä ennen yhteistestauksen alkua',
    sv: 'Kriterierna för godkännande ska vara uppfyllda innan samtestningen börjar',
  },
  criterionNoEvidence: {
    en: 'The criterion is said to be met, but names no evidence',
    fi: 'Kriteerin sanotaan täyttyvän, mutta todisteita ei ole nimetty',
    sv: 'Kriteriet sägs vara uppfyllt, men inget underlag anges',
  },

  fileMissing: {
    en: 'There is no such file beside the document',
    fi: 'Asiakirjan vieressä ei ole tällaista tiedostoa',
    sv: 'Det finns ingen sådan fil bredvid dokumentet',
  },
  fileOutside: {
    en: 'The path leads out of the workspace',
    fi: 'Polku johtaa työtilan ulkopuolelle',
    sv: 'Sökvägen leder ut ur arbetsytan',
  },
  notIntegrated: {
    en: 'Connected systems are integrated in the test environment by the time of registration',
    fi: 'Erillisjärjestelmät integroidaan testiympäristössä ilmoittautumiseen mennessä',
    sv: 'Separata system ska vara integrerade i testmiljön senast vid anmälan',
  },
  subjectLine: {
    en: 'Kela asks for exactly this subject: “{subject}”',
    fi: 'Kela pyytää täsmälleen tätä otsikkoa: ”{subject}”',
    sv: 'FPA ber om exakt denna rubrik: ”{subject}”',
  },
  controllerOidMissing: {
    en: 'For the public sector state the test controller’s OID',
    fi: 'Julkisella sektorilla ilmoitetaan testirekisterinpitäjän OID',
    sv: 'För den offentliga sektorn anges OID för den personuppgiftsansvarige i test',
  },
  organisationOidMissing: {
    en: 'For the private sector state the test organisation’s OID',
    fi: 'Yksityisellä sektorilla ilmoitetaan testiorganisaation OID',
    sv: 'För den privata sektorn anges testorganisationens OID',
  },
  runOutage: {
    en: 'The environment was not available then: {status}',
    fi: 'Ympäristö ei ollut silloin käytettävissä: {status}',
    sv: 'Miljön var inte tillgänglig då: {status}',
  },
  runFuture: {
    en: 'The case has a result, but its time is still to come',
    fi: 'Tapauksella on tulos, mutta sen aika on vasta tulossa',
    sv: 'Fallet har ett resultat, men dess tid har inte kommit än',
  },
  contradiction: {
    en: '{file} says something else about {what}',
    fi: '{file} sanoo muuta: {what}',
    sv: '{file} säger något annat om {what}',
  },
  saidThere: { en: 'Said there', fi: 'Sanottu siellä', sv: 'Sägs där' },
  theOrganisationOid: { en: 'the organisation’s OID', fi: 'organisaation OID', sv: 'organisationens OID' },
  theBusinessId: { en: 'the business ID', fi: 'Y-tunnus', sv: 'FO-numret' },
  theVersion: { en: 'the version', fi: 'versio', sv: 'versionen' },
  theCase: { en: 'the case {case}', fi: 'tapaus {case}', sv: 'fallet {case}' },
  theCaseUnknown: {
    en: 'its cases: there is no case {case}',
    fi: 'tapaukset: tapausta {case} ei ole',
    sv: 'fallen: det finns inget fall {case}',
  },
});

/** Titles of fixes: each says the result. */
export const registrationFixTexts = defineTexts({
  addField: { en: 'Add “{key}”', fi: 'Lisää ”{key}”', sv: 'Lägg till ”{key}”' },
  replaceWith: { en: 'Replace with {value}', fi: 'Korvaa arvolla {value}', sv: 'Ersätt med {value}' },
  renameTo: { en: 'Rename to “{key}”', fi: 'Nimeä uudelleen: ”{key}”', sv: 'Byt namn till ”{key}”' },
  makeOwn: {
    en: 'Keep it as a field of your own: “{key}”',
    fi: 'Pidä omana kenttänä: ”{key}”',
    sv: 'Behåll som eget fält: ”{key}”',
  },
  remove: { en: 'Remove “{key}”', fi: 'Poista ”{key}”', sv: 'Ta bort ”{key}”' },
  quote: { en: 'Write as text', fi: 'Kirjoita tekstiksi', sv: 'Skriv som text' },
  setToday: { en: 'Set to today, {date}', fi: 'Aseta tähän päivään, {date}', sv: 'Sätt till idag, {date}' },
});
