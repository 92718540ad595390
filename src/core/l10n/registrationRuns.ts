import { defineTexts } from './message.ts';

/** Texts of the automatic checks of test cases. */
export const registrationRunTexts = defineTexts({
  noEvidence: { en: 'No evidence is named', fi: 'Todisteita ei ole nimetty', sv: 'Inget underlag anges' },
  evidenceMissing: {
    en: 'The evidence {file} does not exist',
    fi: 'Todistetta {file} ei ole',
    sv: 'Underlaget {file} finns inte',
  },
  evidenceFindings: {
    en: '{file}: errors: {count}, the first: {first}',
    fi: '{file}: virheitä {count}, ensimmäinen: {first}',
    sv: '{file}: {count} fel, det första: {first}',
  },
  evidenceRight: { en: '{file}: no errors', fi: '{file}: ei virheitä', sv: '{file}: inga fel' },
  codeProblem: { en: 'Test code: {problem}', fi: 'Testitunnus: {problem}', sv: 'Testbeteckning: {problem}' },
  codeRight: {
    en: 'The test code is right for this case',
    fi: 'Testitunnus sopii tapaukseen',
    sv: 'Testbeteckningen passar fallet',
  },
  environmentProblem: {
    en: 'Environment at {time}: {problem}',
    fi: 'Ympäristö {time}: {problem}',
    sv: 'Miljön {time}: {problem}',
  },
  environmentRight: {
    en: 'The environment was available at {time}',
    fi: 'Ympäristö oli käytettävissä {time}',
    sv: 'Miljön var tillgänglig {time}',
  },
});
