import { CODE_PURPOSES, RUN_ENVIRONMENTS } from './choices.ts';
import { group, itemGroup, list, scalar, text, type Choice, type Form } from './model.ts';
import { caseId, evidence, result, testCode } from './caseParts.ts';
import { attachedFiles, contacts, note, organisation, services, system } from './parts.ts';

const t = text;

const EFFECTS: readonly Choice[] = [
  { value: 'none', title: t('None', 'Ei vaikutusta', 'Ingen') },
  { value: 'minor', title: t('Minor', 'Vähäinen', 'Liten') },
  {
    value: 'significant',
    title: t('Significant', 'Merkittävä', 'Betydande'),
    help: t(
      'May need a new joint testing.',
      'Voi edellyttää uutta yhteistestausta.',
      'Kan kräva en ny samtestning.',
    ),
  },
];

export const noticeOfChange: Form = {
  kind: 'notice-of-change',
  title: t('Notice of change', 'Muutosilmoitus', 'Anmälan om ändring'),
  help: t(
    'Changes to a system that has been certified or integrated.',
    'Sertifioidun tai liitetyn järjestelmän muutokset.',
    'Ändringar i ett system som har certifierats eller anslutits.',
  ),
  source: 'phr-integration',
  recipient: {
    address: 'yhteistestaus@kanta.fi',
    alternative: 'kanta@kanta.fi',
    source: 'phr-integration',
    subject: 'Muutosilmoitus: {name}',
  },
  fields: [
    organisation('organisation', t('Supplier', 'Toimittaja', 'Leverantör')),
    contacts,
    system,
    services('recommended'),
    group(
      'since',
      'required',
      t('Certified version', 'Sertifioitu versio', 'Certifierad version'),
      t(
        'The version that the changes are counted from.',
        'Versio, josta muutokset lasketaan.',
        'Versionen som ändringarna räknas från.',
      ),
      [
        scalar(
          'version',
          'text',
          'required',
          t('Version', 'Versio', 'Version'),
          t('Quote it.', 'Lainausmerkkeihin.', 'Inom citattecken.'),
        ),
        scalar(
          'certifiedOn',
          'date',
          'recommended',
          t('Certified on', 'Sertifioitu', 'Certifierad'),
          t(
            'Date of the certificate or statement.',
            'Todistuksen tai lausunnon päivä.',
            'Certifikatets eller utlåtandets datum.',
          ),
        ),
      ],
      { ours: true },
    ),
    scalar(
      'productionOn',
      'date',
      'recommended',
      t('Planned for production', 'Suunniteltu tuotantoon', 'Planerad i produktion'),
      t(
        'When the version goes to production.',
        'Milloin versio viedään tuotantoon.',
        'När versionen tas i produktion.',
      ),
      { ours: true },
    ),
    list(
      'changes',
      'required',
      t('Changes', 'Muutokset', 'Ändringar'),
      t(
        'What changed, and its effect.',
        'Mikä muuttui ja mihin se vaikuttaa.',
        'Vad som ändrats och dess inverkan.',
      ),
      itemGroup(t('Change', 'Muutos', 'Ändring'), [
        scalar(
          'title',
          'text',
          'required',
          t('Change', 'Muutos', 'Ändring'),
          t('In one line.', 'Yhdellä rivillä.', 'På en rad.'),
        ),
        scalar(
          'description',
          'note',
          'recommended',
          t('Description', 'Kuvaus', 'Beskrivning'),
          t('What is different.', 'Mikä on toisin.', 'Vad som är annorlunda.'),
        ),
        scalar(
          'effectOnFunctions',
          'choice',
          'required',
          t('Effect on functions', 'Vaikutus toimintoihin', 'Inverkan på funktioner'),
          t('How functions change.', 'Miten toiminnot muuttuvat.', 'Hur funktionerna ändras.'),
          { choices: EFFECTS },
        ),
        scalar(
          'effectOnDataContent',
          'choice',
          'required',
          t('Effect on data content', 'Vaikutus tietosisältöön', 'Inverkan på datainnehåll'),
          t('How data content changes.', 'Miten tietosisältö muuttuu.', 'Hur datainnehållet ändras.'),
          { choices: EFFECTS },
        ),
      ]),
      { ours: true },
    ),
    attachedFiles('optional', []),
    note,
  ],
};

export const testRun: Form = {
  kind: 'test-run',
  title: t('Test run', 'Testiajo', 'Testkörning'),
  help: t(
    'Which cases were run, with which test code, where, when and how they went.',
    'Mitkä tapaukset suoritettiin, millä testitunnuksella, missä, milloin ja miten kävi.',
    'Vilka fall som utfördes, med vilken testbeteckning, var, när och hur det gick.',
  ),
  source: 'joint-testing',
  recipient: {
    address: 'yhteistestaus@kanta.fi',
    source: 'joint-testing',
    subject: 'Testausraportti: {name}',
  },
  fields: [
    organisation('organisation', t('Organisation', 'Organisaatio', 'Organisation')),
    system,
    services('recommended'),
    scalar(
      'registration',
      'path',
      'recommended',
      t('Registration', 'Ilmoittautuminen', 'Anmälan'),
      t(
        'The registration whose cases these are.',
        'Ilmoittautuminen, jonka tapauksia nämä ovat.',
        'Anmälan vars fall dessa är.',
      ),
      { ours: true },
    ),
    scalar(
      'purpose',
      'choice',
      'required',
      t('Purpose', 'Tarkoitus', 'Ändamål'),
      t(
        'Which testing this is; test codes must be of the same purpose.',
        'Mitä testausta tämä on; testitunnusten on oltava samaan tarkoitukseen.',
        'Vilken testning detta är; testbeteckningarna ska vara för samma ändamål.',
      ),
      { choices: CODE_PURPOSES, source: 'etiquette' },
    ),
    scalar(
      'tester',
      'text',
      'recommended',
      t('Tester', 'Testaaja', 'Testare'),
      t('Who ran the cases.', 'Kuka suoritti tapaukset.', 'Vem som utförde fallen.'),
      { ours: true },
    ),
    list(
      'cases',
      'required',
      t('Cases', 'Tapaukset', 'Fall'),
      t('In the order in which they were run.', 'Suoritusjärjestyksessä.', 'I den ordning de utfördes.'),
      itemGroup(t('Case', 'Tapaus', 'Fall'), [
        { ...caseId, key: 'case' },
        testCode,
        scalar(
          'environment',
          'choice',
          'required',
          t('Environment', 'Ympäristö', 'Miljö'),
          t('Where it was run.', 'Missä se suoritettiin.', 'Var det utfördes.'),
          { choices: RUN_ENVIRONMENTS },
        ),
        scalar(
          'startedAt',
          'instant',
          'required',
          t('Started', 'Aloitettu', 'Påbörjad'),
          t(
            'Date and time, Helsinki time unless an offset is given.',
            'Päivä ja kellonaika, Suomen aikaa ellei poikkeamaa anneta.',
            'Datum och tid, finsk tid om ingen förskjutning anges.',
          ),
          { examples: ['2027-03-01T10:15'] },
        ),
        { ...result },
        evidence,
        note,
      ]),
      { ours: true },
    ),
    note,
  ],
};
