import { describeInLanguage } from '../support/inLanguage.ts';

describeInLanguage({
  locale: 'fi',
  date: /päiv/u,
  realCode: /henkilötunnus/iu,
  replace: 'Korvaa vastaavalla testitunnuksella',
  numberInQuotes: /ilman lainausmerkkejä/u,
  withoutQuotes: 'Kirjoita 128 ilman lainausmerkkejä',
  rulePage: /^## Miksi$/mu,
  checkWorkspace: 'Tarkista työtila',
  findings: 'Löydökset',
  summary: 'Löydöksiä:',
  environments: 'Testiympäristöt',
});
