import { describeInLanguage } from '../support/inLanguage.ts';

describeInLanguage({
  locale: 'sv',
  date: /datum|dag/u,
  realCode: /personbeteckning/iu,
  replace: 'Ersätt med motsvarande testbeteckning',
  checkWorkspace: 'Kontrollera arbetsytan',
  findings: 'Fynd',
  summary: 'Fynd:',
  environments: 'Testmiljöer',
});
