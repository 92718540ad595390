import { describeInLanguage } from '../support/inLanguage.ts';

describeInLanguage({
  locale: 'sv',
  date: /datum|dag/u,
  realCode: /personbeteckning/iu,
  replace: 'Ersätt med motsvarande testbeteckning',
  numberInQuotes: /utan citattecken/u,
  withoutQuotes: 'Skriv 128 utan citattecken',
  rulePage: /^## Varför$/mu,
  checkWorkspace: 'Kontrollera arbetsytan',
  findings: 'Fynd',
  summary: 'Fynd:',
  environments: 'Testmiljöer',
});
