import { defineTexts } from './message.ts';

/** Words of the reports. */
export const reportTexts = defineTexts({
  nothingFound: {
    en: 'Nothing found in {files} files.',
    fi: 'Ei löydöksiä, {files} tiedostoa tarkistettu.',
    sv: 'Inget hittades, {files} filer kontrollerades.',
  },
  nothingFoundInOne: {
    en: 'Nothing found in 1 file.',
    fi: 'Ei löydöksiä, 1 tiedosto tarkistettu.',
    sv: 'Inget hittades, 1 fil kontrollerades.',
  },
  summary: {
    en: '{counts} in {found} of {files} files',
    fi: '{counts}; löydöksiä {found} tiedostossa, tarkistettu {files}',
    sv: '{counts} i {found} av {files} filer',
  },
  skipped: {
    en: 'Passed over: {counts}',
    fi: 'Ohitettu: {counts}',
    sv: 'Hoppade över: {counts}',
  },
  title: { en: 'Kanta Tools report', fi: 'Kanta Tools -raportti', sv: 'Rapport från Kanta Tools' },
  place: { en: 'Place', fi: 'Kohta', sv: 'Ställe' },
  severity: { en: 'Severity', fi: 'Vakavuus', sv: 'Allvarlighet' },
  rule: { en: 'Rule', fi: 'Sääntö', sv: 'Regel' },
  message: { en: 'Message', fi: 'Viesti', sv: 'Meddelande' },
});

/** Severities with their number: `1 error`, `2 virhettä`. */
export const severityCounts = defineTexts({
  oneError: { en: '1 error', fi: '1 virhe', sv: '1 fel' },
  manyErrors: { en: '{count} errors', fi: '{count} virhettä', sv: '{count} fel' },
  oneWarning: { en: '1 warning', fi: '1 varoitus', sv: '1 varning' },
  manyWarnings: { en: '{count} warnings', fi: '{count} varoitusta', sv: '{count} varningar' },
  oneInformation: { en: '1 note', fi: '1 huomautus', sv: '1 anmärkning' },
  manyInformation: { en: '{count} notes', fi: '{count} huomautusta', sv: '{count} anmärkningar' },
  oneHint: { en: '1 hint', fi: '1 vihje', sv: '1 tips' },
  manyHints: { en: '{count} hints', fi: '{count} vihjettä', sv: '{count} tips' },
});

export const severityNames = defineTexts({
  error: { en: 'error', fi: 'virhe', sv: 'fel' },
  warning: { en: 'warning', fi: 'varoitus', sv: 'varning' },
  information: { en: 'note', fi: 'huomautus', sv: 'anmärkning' },
  hint: { en: 'hint', fi: 'vihje', sv: 'tips' },
});

export const skippedReasons = defineTexts({
  binary: { en: '{count} binary', fi: 'binääritiedostoja {count}', sv: '{count} binära' },
  archive: { en: '{count} archives', fi: 'arkistoja {count}', sv: '{count} arkiv' },
  'too-large': { en: '{count} too large', fi: 'liian suuria {count}', sv: '{count} för stora' },
  unreadable: { en: '{count} unreadable', fi: 'lukukelvottomia {count}', sv: '{count} oläsbara' },
  failed: {
    en: '{count} that could not be checked',
    fi: 'tarkistamatta jääneitä {count}',
    sv: '{count} som inte kunde kontrolleras',
  },
});
