import { describeInLanguage } from '../support/inLanguage.ts';

describeInLanguage({
  locale: 'fi',
  date: /päiv/u,
  realCode: /henkilötunnus/iu,
  replace: 'Korvaa vastaavalla testitunnuksella',
  checkWorkspace: 'Tarkista työtila',
  findings: 'Löydökset',
  summary: 'Löydöksiä:',
  environments: 'Testiympäristöt',
});
