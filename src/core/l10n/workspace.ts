import { defineTexts } from './message.ts';

/** Texts about the workspace's own settings files. */
export const workspaceTexts = defineTexts({
  yamlSyntax: {
    en: 'Not valid YAML: {detail}',
    fi: 'Ei kelvollista YAMLia: {detail}',
    sv: 'Inte giltig YAML: {detail}',
  },
  unknownKey: {
    en: 'Unknown setting “{key}”. Known here: {known}',
    fi: 'Tuntematon asetus ”{key}”. Tässä tunnetaan: {known}',
    sv: 'Okänd inställning ”{key}”. Här finns: {known}',
  },
  unknownRule: {
    en: 'Unknown rule “{rule}”. See docs/rules for the list',
    fi: 'Tuntematon sääntö ”{rule}”. Luettelo on kansiossa docs/rules',
    sv: 'Okänd regel ”{rule}”. Listan finns i docs/rules',
  },
  wrongValue: {
    en: '“{key}” takes {expected}',
    fi: 'Asetuksen ”{key}” arvo: {expected}',
    sv: '”{key}” tar {expected}',
  },
  oneOf: { en: 'one of {values}', fi: 'jokin näistä: {values}', sv: 'ett av {values}' },
  listOfTexts: { en: 'a list of texts', fi: 'luettelo tekstejä', sv: 'en lista med texter' },
  mapping: { en: 'keys with values', fi: 'avaimia ja arvoja', sv: 'nycklar med värden' },
  profileRules: {
    en: 'a list of entries with “files” and “profiles”',
    fi: 'luettelo, jonka kohdissa on ”files” ja ”profiles”',
    sv: 'en lista vars poster har ”files” och ”profiles”',
  },
});
