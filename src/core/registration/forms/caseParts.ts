import { CODE_PURPOSES, RESULTS } from './choices.ts';
import { item, itemGroup, list, scalar, text } from './model.ts';
import { note } from './parts.ts';

const t = text;

export const evidence = list(
  'evidence',
  'recommended',
  t('Evidence', 'Todisteet', 'Underlag'),
  t(
    'Files that show the result: messages, documents, screenshots. Only issued test identities in them.',
    'Tiedostot, jotka osoittavat tuloksen: sanomat, asiakirjat, kuvaruutukaappaukset. Niissä vain annettuja testitunnuksia.',
    'Filer som visar resultatet: meddelanden, dokument, skärmbilder. Endast utdelade testbeteckningar i dem.',
  ),
  item('path', t('File', 'Tiedosto', 'Fil')),
);

export const testCode = scalar(
  'testCode',
  'test-code',
  'recommended',
  t('Test code', 'Testihenkilötunnus', 'Testpersonbeteckning'),
  t(
    'A 900-series code issued by Kela, of the purpose that this case belongs to.',
    'Kelan antama 900-sarjan tunnus, joka on annettu tähän tarkoitukseen.',
    'En beteckning i 900-serien som FPA har gett för detta ändamål.',
  ),
  { source: 'etiquette' },
);

export const result = scalar(
  'result',
  'choice',
  'required',
  t('Result', 'Tulos', 'Resultat'),
  t('How it went.', 'Miten kävi.', 'Hur det gick.'),
  { choices: RESULTS },
);

export const caseId = scalar(
  'id',
  'text',
  'required',
  t('Case', 'Testitapaus', 'Testfall'),
  t(
    "The case's number in Kela's list.",
    'Tapauksen numero Kelan luettelossa.',
    'Fallets nummer i FPA:s lista.',
  ),
);

/** A case as a registration lists it: what it is, whether it must pass, how it went. */
export function cases(key: string, title: ReturnType<typeof text>, help: ReturnType<typeof text>) {
  return list(
    key,
    'required',
    title,
    help,
    itemGroup(t('Test case', 'Testitapaus', 'Testfall'), [
      caseId,
      scalar(
        'title',
        'text',
        'recommended',
        t('Title', 'Otsikko', 'Rubrik'),
        t('What is tested.', 'Mitä testataan.', 'Vad som testas.'),
      ),
      scalar(
        'mandatory',
        'boolean',
        'required',
        t('Mandatory', 'Pakollinen', 'Obligatoriskt'),
        t(
          'true when the case must pass.',
          'true, jos tapauksen on mentävä läpi.',
          'true om fallet måste godkännas.',
        ),
      ),
      { ...result },
      scalar(
        'date',
        'date',
        'recommended',
        t('Date', 'Päivä', 'Datum'),
        t('When it was run.', 'Milloin se suoritettiin.', 'När det utfördes.'),
      ),
      testCode,
      scalar(
        'profile',
        'url',
        'optional',
        t('Profile of the evidence', 'Todisteen profiili', 'Underlagets profil'),
        t(
          'FHIR profile that the evidence must follow.',
          'FHIR-profiili, jota todisteen on noudatettava.',
          'FHIR-profilen som underlaget ska följa.',
        ),
        { ours: true },
      ),
      evidence,
      note,
    ]),
    { source: 'registering' },
  );
}

export const codePurpose = scalar(
  'purpose',
  'choice',
  'required',
  t('Purpose', 'Käyttötarkoitus', 'Ändamål'),
  t(
    'Codes of different purposes are never swapped.',
    'Eri tarkoituksiin annettuja tunnuksia ei käytetä ristiin.',
    'Beteckningar för olika ändamål byts aldrig ut mot varandra.',
  ),
  { choices: CODE_PURPOSES, source: 'test-material' },
);
