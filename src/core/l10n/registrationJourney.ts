import { defineTexts } from './message.ts';

/** Steps of the way to production, and why a step is where it is. */
export const registrationJourneyTexts = defineTexts({
  implement: { en: 'Implement and test', fi: 'Toteuta ja testaa', sv: 'Implementera och testa' },
  apply: {
    en: 'Apply to the client test service',
    fi: 'Hae asiakastestipalveluun',
    sv: 'Ansök till kundtesttjänsten',
  },
  equip: {
    en: 'Get test cards, certificates and test codes',
    fi: 'Hanki testikortit, varmenteet ja testitunnukset',
    sv: 'Skaffa testkort, certifikat och testbeteckningar',
  },
  independent: { en: 'Test independently', fi: 'Testaa itsenäisesti', sv: 'Testa på egen hand' },
  register: {
    en: 'Register for joint testing',
    fi: 'Ilmoittaudu yhteistestaukseen',
    sv: 'Anmäl till samtestning',
  },
  joint: { en: 'Joint testing', fi: 'Yhteistestaus', sv: 'Samtestning' },
  certify: { en: 'Certification', fi: 'Sertifiointi', sv: 'Certifiering' },
  production: { en: 'Production', fi: 'Tuotanto', sv: 'Produktion' },
  content: {
    en: 'Learn the national data content',
    fi: 'Tutustu kansalliseen tietosisältöön',
    sv: 'Bekanta dig med det nationella datainnehållet',
  },
  sandbox: { en: 'Test in the sandbox', fi: 'Testaa sandboxissa', sv: 'Testa i sandbox' },
  certificate: { en: 'Order the certificate', fi: 'Tilaa varmenne', sv: 'Beställ certifikatet' },
  changes: { en: 'Report changes', fi: 'Ilmoita muutoksista', sv: 'Anmäl ändringar' },
  phr: { en: 'Kanta PHR', fi: 'Omatietovaranto', sv: 'Datalagret för egna uppgifter' },

  noDocument: { en: 'No document yet', fi: 'Asiakirjaa ei vielä ole', sv: 'Inget dokument ännu' },
  incomplete: {
    en: 'Required fields missing: {count}',
    fi: 'Pakollisia kenttiä puuttuu: {count}',
    sv: 'Obligatoriska fält som saknas: {count}',
  },
  problems: {
    en: 'To correct: {count}',
    fi: 'Korjattavaa: {count}',
    sv: 'Att rätta: {count}',
  },
  complete: { en: 'Complete', fi: 'Valmis', sv: 'Klar' },
  casesOpen: {
    en: 'Not reported or not passed: {open} of {total} cases',
    fi: 'Raportoimatta tai hylättynä: {open}/{total} tapausta',
    sv: 'Inte rapporterade eller inte godkända: {open} av {total} fall',
  },
  casesDone: {
    en: 'All cases are reported ({total})',
    fi: 'Kaikki tapaukset on raportoitu ({total})',
    sv: 'Alla fall är rapporterade ({total})',
  },
  noRun: { en: 'No test run yet', fi: 'Testiajoja ei vielä ole', sv: 'Ingen testkörning ännu' },
  runResults: {
    en: 'Passed in test runs: {passed} of {total} cases',
    fi: 'Hyväksytty testiajoissa: {passed}/{total} tapausta',
    sv: 'Godkända i testkörningar: {passed} av {total} fall',
  },
  codesWaiting: {
    en: 'Test codes are requested: waiting for Kela',
    fi: 'Testitunnukset on pyydetty: odottaa Kelaa',
    sv: 'Testbeteckningar har begärts: väntar på FPA',
  },
  codesThere: {
    en: 'Issued test codes in the register: {count}',
    fi: 'Annettuja testitunnuksia rekisterissä: {count}',
    sv: 'Utdelade testbeteckningar i registret: {count}',
  },
  codesMissing: {
    en: 'No issued test codes',
    fi: 'Ei annettuja testitunnuksia',
    sv: 'Inga utdelade testbeteckningar',
  },
  sendBy: { en: 'Send by {date}', fi: 'Lähetä viimeistään {date}', sv: 'Skicka senast {date}' },
  late: {
    en: 'The deadline {date} has passed',
    fi: 'Määräaika {date} on ohitettu',
    sv: 'Tidsfristen {date} har gått ut',
  },
  sentOn: { en: 'Sent on {date}', fi: 'Lähetetty {date}', sv: 'Skickad {date}' },
  startsOn: { en: 'Starts on {date}', fi: 'Alkaa {date}', sv: 'Börjar {date}' },
  blockedBy: { en: 'First: {step}', fi: 'Ensin: {step}', sv: 'Först: {step}' },
  waitingAuthority: {
    en: 'Waiting for a decision outside the workspace',
    fi: 'Odottaa päätöstä työtilan ulkopuolella',
    sv: 'Väntar på ett beslut utanför arbetsytan',
  },
  certifiedOn: { en: 'Certified on {date}', fi: 'Sertifioitu {date}', sv: 'Certifierad {date}' },
  criteriaOpen: {
    en: 'Approval criteria not met: {count}',
    fi: 'Täyttymättömiä hyväksymiskriteerejä: {count}',
    sv: 'Kriterier för godkännande som inte är uppfyllda: {count}',
  },
  oidAwaited: {
    en: 'Kela has not issued the organisation’s OID yet',
    fi: 'Kela ei ole vielä antanut organisaation OIDia',
    sv: 'FPA har inte ännu gett organisationens OID',
  },
  orderedOn: { en: 'Ordered on {date}', fi: 'Tilattu {date}', sv: 'Beställt {date}' },
  profilesListed: {
    en: 'Profiles listed: {count}',
    fi: 'Profiileja luettelossa: {count}',
    sv: 'Profiler i listan: {count}',
  },
  deadlineTitle: {
    en: 'Register for joint testing: {name}',
    fi: 'Ilmoittaudu yhteistestaukseen: {name}',
    sv: 'Anmäl till samtestning: {name}',
  },
  periodTitle: {
    en: 'Joint testing starts: {name}',
    fi: 'Yhteistestaus alkaa: {name}',
    sv: 'Samtestningen börjar: {name}',
  },

  stateDone: { en: 'done', fi: 'valmis', sv: 'klart' },
  stateReady: { en: 'can be done now', fi: 'voi tehdä nyt', sv: 'kan göras nu' },
  stateStarted: { en: 'started', fi: 'aloitettu', sv: 'påbörjat' },
  stateWaiting: { en: 'waiting for someone else', fi: 'odottaa toista tahoa', sv: 'väntar på någon annan' },
  stateBlocked: { en: 'not yet', fi: 'ei vielä', sv: 'inte ännu' },
  stateLate: { en: 'late', fi: 'myöhässä', sv: 'försenat' },
});
