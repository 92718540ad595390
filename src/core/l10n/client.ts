import { defineTexts } from './message.ts';

/** Texts that the editor's side shows on its own. */
export const clientTexts = defineTexts({
  activationFailed: {
    en: 'Kanta Tools could not start: {reason}. The log has the details.',
    fi: 'Kanta Tools ei käynnistynyt: {reason}. Lisätietoja on lokissa.',
    sv: 'Kanta Tools kunde inte starta: {reason}. Loggen innehåller detaljer.',
  },
  serverRestarted: {
    en: 'The Kanta language server stopped unexpectedly and was restarted.',
    fi: 'Kanta-kielipalvelin pysähtyi odottamatta ja käynnistettiin uudelleen.',
    sv: 'Kantas språkserver stannade oväntat och startades om.',
  },
  serverGaveUp: {
    en: 'The Kanta language server stopped {count} times in {minutes} minutes and stays off. Restart it when you have looked at the log.',
    fi: 'Kanta-kielipalvelin pysähtyi {count} kertaa {minutes} minuutissa ja jää pois päältä. Käynnistä se uudelleen, kun olet katsonut lokin.',
    sv: 'Kantas språkserver stannade {count} gånger på {minutes} minuter och förblir avstängd. Starta om den när du har läst loggen.',
  },
  showLog: { en: 'Show Log', fi: 'Näytä loki', sv: 'Visa loggen' },
  restartServer: {
    en: 'Restart Server',
    fi: 'Käynnistä palvelin uudelleen',
    sv: 'Starta om servern',
  },
  openRule: {
    en: 'Which rule do you want to read about?',
    fi: 'Mistä säännöstä haluat lukea?',
    sv: 'Vilken regel vill du läsa om?',
  },
  noRulePage: {
    en: 'There is no page for the rule {rule}.',
    fi: 'Säännölle {rule} ei ole sivua.',
    sv: 'Det finns ingen sida för regeln {rule}.',
  },
  fhirVersion: { en: 'FHIR {version}', fi: 'FHIR {version}', sv: 'FHIR {version}' },
  baseDefinition: {
    en: 'base definition, no profile',
    fi: 'perusmäärittely, ei profiilia',
    sv: 'grunddefinitionen, ingen profil',
  },
  checkedIn: {
    en: '{profile} · {duration} ms',
    fi: '{profile} · {duration} ms',
    sv: '{profile} · {duration} ms',
  },
  severalProfiles: {
    en: '{count} profiles: {profiles}',
    fi: '{count} profiilia: {profiles}',
    sv: '{count} profiler: {profiles}',
  },
  checkedOnSave: {
    en: 'Checked on save',
    fi: 'Tarkistetaan tallennettaessa',
    sv: 'Kontrolleras vid sparande',
  },
  checkedOnSaveWhy: {
    en: '{size} MB is more than {limit} MB: checked when saved, or now',
    fi: '{size} Mt on yli {limit} Mt: tarkistetaan tallennettaessa tai nyt heti',
    sv: '{size} MB är mer än {limit} MB: kontrolleras vid sparande, eller nu',
  },
  checkNow: { en: 'Check Now', fi: 'Tarkista nyt', sv: 'Kontrollera nu' },
  statusName: { en: 'Kanta: FHIR', fi: 'Kanta: FHIR', sv: 'Kanta: FHIR' },
  statusLimitName: { en: 'Kanta: large file', fi: 'Kanta: suuri tiedosto', sv: 'Kanta: stor fil' },
});
