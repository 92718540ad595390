import { defineTexts } from './message.ts';

/** Texts about reading a registration document and its shape. */
export const registrationTexts = defineTexts({
  documentTitle: {
    en: 'Kanta registration document',
    fi: 'Kanta-ilmoittautumisasiakirja',
    sv: 'Kanta-anmälningsdokument',
  },
  documentHelp: {
    en: 'Forms of Kanta joint testing as files; `kind` says which form it is.',
    fi: 'Kannan yhteistestauksen lomakkeet tiedostoina; `kind` kertoo, mikä lomake on.',
    sv: 'Blanketterna för Kantas samtestning som filer; `kind` anger vilken blankett det är.',
  },
  kindTitle: { en: 'Kind', fi: 'Laji', sv: 'Slag' },
  kindHelp: { en: 'Which form this is.', fi: 'Mikä lomake tämä on.', sv: 'Vilken blankett detta är.' },
  awaitedFrom: { en: 'Comes from {from}.', fi: 'Antaja: {from}.', sv: 'Ges av {from}.' },
  ownReading: {
    en: 'Our own reading: no public source names this field.',
    fi: 'Oma tulkintamme: mikään julkinen lähde ei nimeä tätä kenttää.',
    sv: 'Vår egen tolkning: ingen offentlig källa nämner detta fält.',
  },
  sourceIs: { en: 'Source: {source}.', fi: 'Lähde: {source}.', sv: 'Källa: {source}.' },

  yamlSyntax: {
    en: 'Not valid YAML: {detail}',
    fi: 'Ei kelvollista YAMLia: {detail}',
    sv: 'Inte giltig YAML: {detail}',
  },
  jsonSyntax: {
    en: 'Not valid JSON: {problem}',
    fi: 'Ei kelvollista JSONia: {problem}',
    sv: 'Inte giltig JSON: {problem}',
  },
  notJson: { en: 'this can’t stand here', fi: 'tämä ei voi olla tässä', sv: 'detta kan inte stå här' },
  valueExpected: { en: 'a value is missing', fi: 'arvo puuttuu', sv: 'ett värde saknas' },
  keyExpected: { en: 'a key is missing', fi: 'avain puuttuu', sv: 'en nyckel saknas' },
  quotesExpected: {
    en: 'keys and texts stand in double quotes',
    fi: 'avaimet ja tekstit kirjoitetaan kaksoislainausmerkkeihin',
    sv: 'nycklar och texter skrivs inom dubbla citattecken',
  },
  colonExpected: { en: 'a colon is missing', fi: 'kaksoispiste puuttuu', sv: 'ett kolon saknas' },
  commaExpected: { en: 'a comma is missing', fi: 'pilkku puuttuu', sv: 'ett kommatecken saknas' },
  trailingComma: {
    en: 'the last comma is one too many',
    fi: 'viimeinen pilkku on liikaa',
    sv: 'det sista kommatecknet är överflödigt',
  },
  jsonComment: {
    en: 'JSON has no comments; YAML has',
    fi: 'JSONissa ei ole kommentteja, YAMLissa on',
    sv: 'JSON har inga kommentarer, det har YAML',
  },
  notClosed: {
    en: 'something opened here is not closed',
    fi: 'tässä avattua ei ole suljettu',
    sv: 'det som öppnas här stängs inte',
  },
  tooDeep: {
    en: 'Too deep or too large for a form',
    fi: 'Liian syvä tai suuri lomakkeeksi',
    sv: 'För djup eller för stor för en blankett',
  },
  duplicateKey: {
    en: 'The key {key} stands twice; only one would be read',
    fi: 'Avain {key} on kahdesti; vain toinen luettaisiin',
    sv: 'Nyckeln {key} finns två gånger; endast den ena skulle läsas',
  },
  oneDocument: {
    en: 'One form to a file: the text behind “---” is not read',
    fi: 'Yksi lomake tiedostossa: ”---”-rivin jälkeistä ei lueta',
    sv: 'En blankett per fil: texten efter ”---” läses inte',
  },
  tabIndent: {
    en: 'YAML is indented with spaces, not tabs',
    fi: 'YAML sisennetään välilyönnein, ei sarkaimin',
    sv: 'YAML indenteras med mellanslag, inte tabbar',
  },
  badIndent: {
    en: 'The indentation does not fit the lines above',
    fi: 'Sisennys ei sovi yllä oleviin riveihin',
    sv: 'Indraget passar inte med raderna ovanför',
  },
  notAMapping: {
    en: 'A registration document is keys with values, beginning with “kind”',
    fi: 'Ilmoittautumisasiakirja koostuu avaimista ja arvoista, ensimmäisenä ”kind”',
    sv: 'Ett anmälningsdokument består av nycklar och värden och börjar med ”kind”',
  },
  kindMissing: {
    en: '“kind” is missing: it says which form this is. One of {kinds}',
    fi: '”kind” puuttuu: se kertoo, mikä lomake on. Jokin näistä: {kinds}',
    sv: '”kind” saknas: den anger vilken blankett detta är. En av {kinds}',
  },
  kindUnknown: {
    en: 'Unknown kind. One of {kinds}',
    fi: 'Tuntematon laji. Jokin näistä: {kinds}',
    sv: 'Okänt slag. En av {kinds}',
  },

  missing: {
    en: '“{key}” is missing: {field}',
    fi: '”{key}” puuttuu: {field}',
    sv: '”{key}” saknas: {field}',
  },
  blank: { en: 'To be filled in: {field}', fi: 'Täytettävä: {field}', sv: 'Att fylla i: {field}' },
  notAChoice: {
    en: '{field} is one of {values}',
    fi: '{field} on jokin näistä: {values}',
    sv: '{field} är en av {values}',
  },
  wrongForm: { en: '{field} is {form}', fi: '{field} on {form}', sv: '{field} är {form}' },
  wrongType: { en: '{field} is {type}', fi: '{field} on {type}', sv: '{field} är {type}' },
  blankText: { en: 'a text', fi: 'teksti', sv: 'en text' },
  typeText: {
    en: 'a text; numbers and dates in quotes',
    fi: 'teksti; luvut ja päivät lainausmerkeissä',
    sv: 'en text; tal och datum inom citattecken',
  },
  typeBoolean: { en: 'true or false', fi: 'true tai false', sv: 'true eller false' },
  typeGroup: {
    en: 'a group of keys and values',
    fi: 'ryhmä avaimia ja arvoja',
    sv: 'en grupp av nycklar och värden',
  },
  typeList: { en: 'a list', fi: 'luettelo', sv: 'en lista' },
  integerForm: { en: 'a whole number, 1–1000', fi: 'kokonaisluku, 1–1000', sv: 'ett heltal, 1–1000' },
  dateForm: {
    en: 'a date: year-month-day, such as 2027-03-01',
    fi: 'päivä: vuosi-kuukausi-päivä, esimerkiksi 2027-03-01',
    sv: 'ett datum: år-månad-dag, till exempel 2027-03-01',
  },
  monthForm: {
    en: 'a month or a day, such as 2027-03 or 2027-03-01',
    fi: 'kuukausi tai päivä, esimerkiksi 2027-03 tai 2027-03-01',
    sv: 'en månad eller en dag, till exempel 2027-03 eller 2027-03-01',
  },
  instantForm: {
    en: 'a date and a time, such as 2027-03-01T10:15',
    fi: 'päivä ja kellonaika, esimerkiksi 2027-03-01T10:15',
    sv: 'datum och klockslag, till exempel 2027-03-01T10:15',
  },
  digitsForm: { en: 'digits only', fi: 'pelkkiä numeroita', sv: 'endast siffror' },
  unknownField: {
    en: '“{key}” is not part of this form. Fields of your own begin with “x-”',
    fi: '”{key}” ei kuulu tähän lomakkeeseen. Omien kenttien nimi alkaa ”x-”',
    sv: '”{key}” ingår inte i blanketten. Egna fält börjar med ”x-”',
  },
  unknownFieldMeant: {
    en: '“{key}” is not part of this form. Did you mean “{meant}”?',
    fi: '”{key}” ei kuulu tähän lomakkeeseen. Tarkoititko ”{meant}”?',
    sv: '”{key}” ingår inte i blanketten. Menade du ”{meant}”?',
  },
});
