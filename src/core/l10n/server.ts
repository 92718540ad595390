import { defineTexts } from './message.ts';

/** What the language server says beside findings. */
export const serverTexts = defineTexts({
  more: {
    en: '+ {count} more findings in this file; the setting kanta.maxProblems limits the list',
    fi: '+ {count} muuta löydöstä tässä tiedostossa; asetus kanta.maxProblems rajaa luetteloa',
    sv: '+ {count} fynd till i den här filen; inställningen kanta.maxProblems begränsar listan',
  },
  fixAll: {
    en: 'Fix all Kanta problems that have a safe fix',
    fi: 'Korjaa kaikki Kanta-ongelmat, joihin on turvallinen korjaus',
    sv: 'Åtgärda alla Kanta-problem som har en säker åtgärd',
  },
  silenceInWorkspace: {
    en: 'Switch {rule} off in this workspace (.kanta/config.yaml)',
    fi: 'Poista {rule} käytöstä tässä työtilassa (.kanta/config.yaml)',
    sv: 'Stäng av {rule} i den här arbetsytan (.kanta/config.yaml)',
  },
});
