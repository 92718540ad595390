import { defineTexts } from './message.ts';

/**
 * What the checks of Questionnaires and QuestionnaireResponses say. Answers are people's own words: no text repeats one.
 */
export const fhirQuestionnaireTexts = defineTexts({
  noneNamed: {
    en: 'The response names no Questionnaire, so the answers were not checked against one.',
    fi: 'Vastaus ei nimeä kyselyä (Questionnaire), joten vastauksia ei tarkistettu sitä vasten.',
    sv: 'Svaret anger inget formulär (Questionnaire), så svaren kontrollerades inte mot något.',
  },
  notFound: {
    en: 'The Questionnaire {questionnaire} is not known here, so the answers were not checked against it.',
    fi: 'Kyselyä (Questionnaire) {questionnaire} ei tunneta täällä, joten vastauksia ei tarkistettu sitä vasten.',
    sv: 'Formuläret (Questionnaire) {questionnaire} är inte känt här, så svaren kontrollerades inte mot det.',
  },
  otherType: {
    en: 'The contained resource {questionnaire} is a {found}, not a Questionnaire.',
    fi: 'Sisältyvä resurssi {questionnaire} on tyyppiä {found}, ei Questionnaire.',
    sv: 'Den inneslutna resursen {questionnaire} är av typen {found}, inte Questionnaire.',
  },
  linkIdMissing: {
    en: 'The item has no linkId, so it belongs to no question.',
    fi: 'Kohdalla ei ole linkId-tunnusta, joten se ei kuulu mihinkään kysymykseen.',
    sv: 'Posten saknar linkId och hör därför inte till någon fråga.',
  },
  linkIdUnknown: {
    en: 'The Questionnaire has no item with the linkId "{linkId}".',
    fi: 'Kyselyssä ei ole kohtaa, jonka linkId on "{linkId}".',
    sv: 'Formuläret har ingen post med linkId "{linkId}".',
  },
  misplaced: {
    en: 'The item "{linkId}" is in the wrong place: the Questionnaire has it under another item.',
    fi: 'Kohta "{linkId}" on väärässä paikassa: kyselyssä se on toisen kohdan alla.',
    sv: 'Posten "{linkId}" står på fel plats: i formuläret ligger den under en annan post.',
  },
  outOfOrder: {
    en: 'The item "{linkId}" is out of order: items must come in the order of the Questionnaire.',
    fi: 'Kohta "{linkId}" on väärässä järjestyksessä: kohtien on oltava kyselyn järjestyksessä.',
    sv: 'Posten "{linkId}" står i fel ordning: posterna måste följa formulärets ordning.',
  },
  severalItems: {
    en: 'The item "{linkId}" may occur only once here (repeats is not true), {count} found.',
    fi: 'Kohta "{linkId}" saa olla tässä vain kerran (repeats ei ole true), {count} löytyi.',
    sv: 'Posten "{linkId}" får bara förekomma en gång här (repeats är inte true), {count} hittades.',
  },
  severalAnswers: {
    en: 'Only one answer is allowed to "{linkId}" (repeats is not true), {count} found.',
    fi: 'Kysymykseen "{linkId}" sallitaan vain yksi vastaus (repeats ei ole true), {count} löytyi.',
    sv: 'Bara ett svar är tillåtet på "{linkId}" (repeats är inte true), {count} hittades.',
  },
  answerMissing: {
    en: 'The required item "{linkId}" has no answer.',
    fi: 'Pakollisella kohdalla "{linkId}" ei ole vastausta.',
    sv: 'Den obligatoriska posten "{linkId}" saknar svar.',
  },
  groupEmpty: {
    en: 'The required group "{linkId}" holds no items.',
    fi: 'Pakollisessa ryhmässä "{linkId}" ei ole kohtia.',
    sv: 'Den obligatoriska gruppen "{linkId}" innehåller inga poster.',
  },
  notEnabled: {
    en: 'The item "{linkId}" is not enabled by the other answers (enableWhen), so it must not be answered.',
    fi: 'Muut vastaukset eivät ota kohtaa "{linkId}" käyttöön (enableWhen), joten siihen ei saa vastata.',
    sv: 'Posten "{linkId}" är inte aktiverad av de andra svaren (enableWhen) och får därför inte besvaras.',
  },
  textDiffers: {
    en: 'The text of "{linkId}" differs from that of the Questionnaire. Copy it, or leave it out.',
    fi: 'Kohdan "{linkId}" teksti poikkeaa kyselyn tekstistä. Kopioi se tai jätä se pois.',
    sv: 'Texten för "{linkId}" avviker från formulärets. Kopiera den eller utelämna den.',
  },
  typeMissing: {
    en: 'The Questionnaire gives no type to the item "{linkId}".',
    fi: 'Kysely ei anna kohdalle "{linkId}" tyyppiä.',
    sv: 'Formuläret anger ingen typ för posten "{linkId}".',
  },
  noAnswersAllowed: {
    en: '"{linkId}" is of type {type} and takes no answers.',
    fi: '"{linkId}" on tyyppiä {type}, eikä siihen vastata.',
    sv: '"{linkId}" är av typen {type} och tar inga svar.',
  },
  displayWithItems: {
    en: '"{linkId}" is of type display and can hold no items.',
    fi: '"{linkId}" on tyyppiä display, eikä siinä voi olla kohtia.',
    sv: '"{linkId}" är av typen display och kan inte innehålla poster.',
  },
  itemsOutsideAnswers: {
    en: '"{linkId}" is no group: put its nested items into answer.item.',
    fi: '"{linkId}" ei ole ryhmä: laita sen alakohdat elementtiin answer.item.',
    sv: '"{linkId}" är ingen grupp: lägg dess underposter i answer.item.',
  },
  wrongType: {
    en: '"{linkId}" must be answered with {expected}, not {found}.',
    fi: 'Kohtaan "{linkId}" on vastattava tyypillä {expected}, ei {found}.',
    sv: '"{linkId}" måste besvaras med {expected}, inte {found}.',
  },
  tooMany: {
    en: 'At most {max} answers are allowed to "{linkId}", {count} found.',
    fi: 'Kysymykseen "{linkId}" sallitaan enintään {max} vastausta, {count} löytyi.',
    sv: 'Högst {max} svar är tillåtna på "{linkId}", {count} hittades.',
  },
  tooFew: {
    en: 'At least {min} answers are required to "{linkId}", {count} found.',
    fi: 'Kysymykseen "{linkId}" vaaditaan vähintään {min} vastausta, {count} löytyi.',
    sv: 'Minst {min} svar krävs på "{linkId}", {count} hittades.',
  },
  noOption: {
    en: 'The answer is not among the options of "{linkId}".',
    fi: 'Vastaus ei ole kohdan "{linkId}" vaihtoehtojen joukossa.',
    sv: 'Svaret finns inte bland alternativen för "{linkId}".',
  },
  noOptionOfType: {
    en: 'No option of "{linkId}" is of type {type}.',
    fi: 'Yksikään kohdan "{linkId}" vaihtoehdoista ei ole tyyppiä {type}.',
    sv: 'Inget alternativ för "{linkId}" är av typen {type}.',
  },
  exclusiveOption: {
    en: 'This option of "{linkId}" is exclusive: no other may be chosen with it.',
    fi: 'Tämä kohdan "{linkId}" vaihtoehto on poissulkeva: muita ei saa valita sen kanssa.',
    sv: 'Det här alternativet för "{linkId}" utesluter andra: inget annat får väljas samtidigt.',
  },
  textIsOption: {
    en: 'The text equals an option of "{linkId}": choose the option (valueCoding) instead.',
    fi: 'Teksti vastaa kohdan "{linkId}" vaihtoehtoa: valitse se (valueCoding).',
    sv: 'Texten motsvarar ett alternativ för "{linkId}": välj alternativet (valueCoding) i stället.',
  },
  notInValueSet: {
    en: 'The answer to "{linkId}" is not in the value set {valueSet}.',
    fi: 'Vastaus kohtaan "{linkId}" ei kuulu arvojoukkoon {valueSet}.',
    sv: 'Svaret på "{linkId}" ingår inte i värdemängden {valueSet}.',
  },
  codeMissing: {
    en: 'The answer to "{linkId}" needs a code from the value set {valueSet}.',
    fi: 'Vastaus kohtaan "{linkId}" tarvitsee koodin arvojoukosta {valueSet}.',
    sv: 'Svaret på "{linkId}" behöver en kod ur värdemängden {valueSet}.',
  },
  valueSetUnknown: {
    en: 'The value set {valueSet} is not known here, so the answer was not checked against it.',
    fi: 'Arvojoukkoa {valueSet} ei tunneta täällä, joten vastausta ei tarkistettu sitä vasten.',
    sv: 'Värdemängden {valueSet} är inte känd här, så svaret kontrollerades inte mot den.',
  },
  belowMinimum: {
    en: 'The answer to "{linkId}" is less than the minimum, {limit}.',
    fi: 'Vastaus kohtaan "{linkId}" alittaa vähimmäisarvon {limit}.',
    sv: 'Svaret på "{linkId}" är mindre än minimivärdet {limit}.',
  },
  aboveMaximum: {
    en: 'The answer to "{linkId}" is more than the maximum, {limit}.',
    fi: 'Vastaus kohtaan "{linkId}" ylittää enimmäisarvon {limit}.',
    sv: 'Svaret på "{linkId}" är större än maximivärdet {limit}.',
  },
  notComparable: {
    en: 'The answer to "{linkId}" cannot be compared with the limit {limit}: the units are of different kinds.',
    fi: 'Vastausta kohtaan "{linkId}" ei voi verrata rajaan {limit}: yksiköt ovat erilaisia suureita.',
    sv: 'Svaret på "{linkId}" kan inte jämföras med gränsen {limit}: enheterna är av olika slag.',
  },
  unitCodeMissing: {
    en: 'The answer to "{linkId}" cannot be compared with the limit {limit}: both need a unit with system and code.',
    fi: 'Vastausta kohtaan "{linkId}" ei voi verrata rajaan {limit}: kummankin yksiköllä on oltava system ja code.',
    sv: 'Svaret på "{linkId}" kan inte jämföras med gränsen {limit}: båda behöver en enhet med system och code.',
  },
  unitNotAllowed: {
    en: 'The unit is not among those of "{linkId}": {units}.',
    fi: 'Yksikkö ei ole kohdan "{linkId}" yksiköiden joukossa: {units}.',
    sv: 'Enheten finns inte bland dem för "{linkId}": {units}.',
  },
  unitNotInValueSet: {
    en: 'The unit is not in the value set {valueSet}.',
    fi: 'Yksikkö ei kuulu arvojoukkoon {valueSet}.',
    sv: 'Enheten ingår inte i värdemängden {valueSet}.',
  },
  decimalPlaces: {
    en: 'The answer to "{linkId}" has more than {max} decimal places.',
    fi: 'Vastauksessa kohtaan "{linkId}" on yli {max} desimaalia.',
    sv: 'Svaret på "{linkId}" har fler än {max} decimaler.',
  },
  tooShort: {
    en: 'The answer to "{linkId}" must have at least {min} characters.',
    fi: 'Vastauksessa kohtaan "{linkId}" on oltava vähintään {min} merkkiä.',
    sv: 'Svaret på "{linkId}" måste ha minst {min} tecken.',
  },
  tooLong: {
    en: 'The answer to "{linkId}" may have at most {max} characters.',
    fi: 'Vastauksessa kohtaan "{linkId}" saa olla enintään {max} merkkiä.',
    sv: 'Svaret på "{linkId}" får ha högst {max} tecken.',
  },
  pattern: {
    en: 'The answer to "{linkId}" does not have the required form: {form}.',
    fi: 'Vastaus kohtaan "{linkId}" ei ole vaadittua muotoa: {form}.',
    sv: 'Svaret på "{linkId}" har inte den form som krävs: {form}.',
  },
  lineBreak: {
    en: 'An answer of type string should not hold line breaks; questions of type text allow them.',
    fi: 'Tyypin string vastauksessa ei saisi olla rivinvaihtoja; text-kysymykset sallivat ne.',
    sv: 'Ett svar av typen string borde inte innehålla radbrytningar; frågor av typen text tillåter dem.',
  },
  mimeTypeMissing: {
    en: 'The attachment to "{linkId}" needs a contentType: {allowed}.',
    fi: 'Kohdan "{linkId}" liite tarvitsee tyypin (contentType): {allowed}.',
    sv: 'Bilagan till "{linkId}" behöver en contentType: {allowed}.',
  },
  mimeTypeWrong: {
    en: 'The attachment to "{linkId}" may only be of type {allowed}.',
    fi: 'Kohdan "{linkId}" liite saa olla vain tyyppiä {allowed}.',
    sv: 'Bilagan till "{linkId}" får bara vara av typen {allowed}.',
  },
  attachmentTooLarge: {
    en: 'The attachment to "{linkId}" is too large: {found} bytes, at most {max}.',
    fi: 'Kohdan "{linkId}" liite on liian suuri: {found} tavua, enintään {max}.',
    sv: 'Bilagan till "{linkId}" är för stor: {found} byte, högst {max}.',
  },
  referenceType: {
    en: 'The reference in "{linkId}" may only lead to {allowed}, not {found}.',
    fi: 'Kohdan "{linkId}" viittaus saa johtaa vain tyyppiin {allowed}, ei {found}.',
    sv: 'Referensen i "{linkId}" får bara leda till {allowed}, inte {found}.',
  },
  referenceNoType: {
    en: 'The reference names the resource type "{found}", which does not exist.',
    fi: 'Viittauksessa on resurssityyppi "{found}", jota ei ole olemassa.',
    sv: 'Referensen anger resurstypen "{found}", som inte finns.',
  },
  authoredBefore: {
    en: 'The response is from before the Questionnaire came into effect ({date}).',
    fi: 'Vastaus on ajalta ennen kyselyn voimaantuloa ({date}).',
    sv: 'Svaret är från tiden innan formuläret började gälla ({date}).',
  },
  authoredAfter: {
    en: 'The response is from after the Questionnaire ceased to be in effect ({date}).',
    fi: 'Vastaus on ajalta kyselyn voimassaolon päättymisen jälkeen ({date}).',
    sv: 'Svaret är från tiden efter att formuläret slutade gälla ({date}).',
  },
  conditionWithoutQuestion: {
    en: 'The condition (enableWhen) of "{linkId}" names no question.',
    fi: 'Kohdan "{linkId}" ehto (enableWhen) ei nimeä kysymystä.',
    sv: 'Villkoret (enableWhen) för "{linkId}" anger ingen fråga.',
  },
  conditionInner: {
    en: 'The condition (enableWhen) of "{linkId}" depends on "{question}", which stands inside it.',
    fi: 'Kohdan "{linkId}" ehto (enableWhen) riippuu sen sisällä olevasta kohdasta "{question}".',
    sv: 'Villkoret (enableWhen) för "{linkId}" beror på "{question}", som ligger inuti den.',
  },
  conditionUnknown: {
    en: 'The condition (enableWhen) of "{linkId}" depends on "{question}", which this Questionnaire does not have.',
    fi: 'Kohdan "{linkId}" ehto (enableWhen) riippuu kohdasta "{question}", jota kyselyssä ei ole.',
    sv: 'Villkoret (enableWhen) för "{linkId}" beror på "{question}", som formuläret inte har.',
  },
  conditionSelf: {
    en: 'The condition (enableWhen) of "{linkId}" depends on the item itself.',
    fi: 'Kohdan "{linkId}" ehto (enableWhen) riippuu kohdasta itsestään.',
    sv: 'Villkoret (enableWhen) för "{linkId}" beror på posten själv.',
  },
  conditionLater: {
    en: 'The condition (enableWhen) of "{linkId}" depends on "{question}", which comes later.',
    fi: 'Kohdan "{linkId}" ehto (enableWhen) riippuu myöhemmästä kohdasta "{question}".',
    sv: 'Villkoret (enableWhen) för "{linkId}" beror på "{question}", som kommer senare.',
  },
});
