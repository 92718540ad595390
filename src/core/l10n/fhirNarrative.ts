import { defineTexts } from './message.ts';

/** What the check of narratives (XHTML) says. */
export const fhirNarrativeTexts = defineTexts({
  noStartTag: {
    en: 'The narrative must begin with <div xmlns="http://www.w3.org/1999/xhtml">.',
    fi: 'Tekstiesityksen on alettava: <div xmlns="http://www.w3.org/1999/xhtml">.',
    sv: 'Berättelsen måste börja med <div xmlns="http://www.w3.org/1999/xhtml">.',
  },
  endTagDiffers: {
    en: 'Not well-formed XHTML: </{found}> stands where </{expected}> should.',
    fi: 'XHTML ei ole oikein muodostettu: </{found}> on siinä, missä pitäisi olla </{expected}>.',
    sv: 'XHTML är inte välformad: </{found}> står där </{expected}> borde stå.',
  },
  tagMalformed: {
    en: 'Not well-formed XHTML: the tag <{element}> does not end properly.',
    fi: 'XHTML ei ole oikein muodostettu: tagi <{element}> ei pääty oikein.',
    sv: 'XHTML är inte välformad: taggen <{element}> avslutas inte rätt.',
  },
  attributeMalformed: {
    en: 'Not well-formed XHTML: an attribute of <{element}> cannot be read. Write name="value".',
    fi: 'XHTML ei ole oikein muodostettu: elementin <{element}> attribuuttia ei voi lukea. Kirjoita nimi="arvo".',
    sv: 'XHTML är inte välformad: ett attribut i <{element}> kan inte läsas. Skriv namn="värde".',
  },
  markupNotClosed: {
    en: 'Not well-formed XHTML: what begins here is never closed.',
    fi: 'XHTML ei ole oikein muodostettu: tästä alkavaa ei suljeta koskaan.',
    sv: 'XHTML är inte välformad: det som börjar här stängs aldrig.',
  },
  lessThan: {
    en: 'Not well-formed XHTML: write a lone "<" as &lt;.',
    fi: 'XHTML ei ole oikein muodostettu: kirjoita yksittäinen "<" muodossa &lt;.',
    sv: 'XHTML är inte välformad: skriv ett ensamt "<" som &lt;.',
  },
  ampersand: {
    en: 'Not well-formed XHTML: write a lone "&" as &amp;.',
    fi: 'XHTML ei ole oikein muodostettu: kirjoita yksittäinen "&" muodossa &amp;.',
    sv: 'XHTML är inte välformad: skriv ett ensamt "&" som &amp;.',
  },
  entityUnknown: {
    en: 'Unknown entity {entity}: write the character itself.',
    fi: 'Tuntematon entiteetti {entity}: kirjoita merkki sellaisenaan.',
    sv: 'Okänd entitet {entity}: skriv själva tecknet.',
  },
  entityHtml: {
    en: '{entity} exists in HTML only, not in XHTML: write the character itself, or its number (&#160; for &nbsp;).',
    fi: '{entity} on vain HTML:ssä, ei XHTML:ssä: kirjoita merkki sellaisenaan tai numerona (&nbsp; on &#160;).',
    sv: '{entity} finns bara i HTML, inte i XHTML: skriv själva tecknet eller dess nummer (&#160; för &nbsp;).',
  },
  rootName: {
    en: 'The narrative must be a div, not <{element}>.',
    fi: 'Tekstiesityksen on oltava div, ei <{element}>.',
    sv: 'Berättelsen måste vara en div, inte <{element}>.',
  },
  namespaceMissing: {
    en: 'The div of a narrative needs xmlns="http://www.w3.org/1999/xhtml".',
    fi: 'Tekstiesityksen div tarvitsee attribuutin xmlns="http://www.w3.org/1999/xhtml".',
    sv: 'Berättelsens div behöver xmlns="http://www.w3.org/1999/xhtml".',
  },
  namespaceWrong: {
    en: 'Wrong namespace "{namespace}": narratives use http://www.w3.org/1999/xhtml.',
    fi: 'Väärä nimiavaruus "{namespace}": tekstiesityksissä käytetään http://www.w3.org/1999/xhtml.',
    sv: 'Fel namnrymd "{namespace}": berättelser använder http://www.w3.org/1999/xhtml.',
  },
  element: {
    en: '<{element}> is not allowed in a narrative: only basic formatting, tables, lists, links and images are.',
    fi: '<{element}> ei ole sallittu tekstiesityksessä: vain perusmuotoilut, taulukot, luettelot, linkit ja kuvat ovat.',
    sv: '<{element}> är inte tillåtet i en berättelse: bara grundläggande formatering, tabeller, listor, länkar och bilder är det.',
  },
  attribute: {
    en: 'The attribute "{attribute}" is not allowed on <{element}> in a narrative. Remove it; looks go into class or style.',
    fi: 'Attribuutti "{attribute}" ei ole sallittu elementissä <{element}> tekstiesityksessä. Poista se; ulkoasu kuuluu attribuutteihin class ja style.',
    sv: 'Attributet "{attribute}" är inte tillåtet på <{element}> i en berättelse. Ta bort det; utseende hör till class eller style.',
  },
  doctype: {
    en: 'A narrative must not hold a DOCTYPE or other declaration.',
    fi: 'Tekstiesityksessä ei saa olla DOCTYPEa tai muuta määrittelyä.',
    sv: 'En berättelse får inte innehålla DOCTYPE eller annan deklaration.',
  },
  blockInText: {
    en: '<{element}> may not stand inside <{parent}>, which holds running text only.',
    fi: '<{element}> ei saa olla elementin <{parent}> sisällä: siinä saa olla vain juoksevaa tekstiä.',
    sv: '<{element}> får inte stå inuti <{parent}>, som bara rymmer löpande text.',
  },
  nested: {
    en: '<{element}> may not stand inside another <{element}>.',
    fi: '<{element}> ei saa olla toisen <{element}>-elementin sisällä.',
    sv: '<{element}> får inte stå inuti en annan <{element}>.',
  },
  notEmpty: {
    en: '<{element}> must be empty: write <{element}/>.',
    fi: 'Elementin <{element}> on oltava tyhjä: kirjoita <{element}/>.',
    sv: '<{element}> måste vara tomt: skriv <{element}/>.',
  },
  outOfPlace: {
    en: '<{element}> may only stand directly in: {parents}.',
    fi: '<{element}> saa olla vain suoraan näissä: {parents}.',
    sv: '<{element}> får bara stå direkt i: {parents}.',
  },
  child: {
    en: '<{element}> may not stand directly in <{parent}>.',
    fi: '<{element}> ei saa olla suoraan elementissä <{parent}>.',
    sv: '<{element}> får inte stå direkt i <{parent}>.',
  },
  textChild: {
    en: 'Text may not stand directly in <{parent}>: put it in a cell or an item.',
    fi: 'Tekstiä ei saa olla suoraan elementissä <{parent}>: laita se soluun tai luettelon kohtaan.',
    sv: 'Text får inte stå direkt i <{parent}>: lägg den i en cell eller en listpunkt.',
  },
  noContent: {
    en: 'The narrative is empty: it needs some text or an image (txt-2).',
    fi: 'Tekstiesitys on tyhjä: siinä on oltava tekstiä tai kuva (txt-2).',
    sv: 'Berättelsen är tom: den behöver text eller en bild (txt-2).',
  },
  notWellFormed: {
    en: 'Not well-formed XML at {what}: strict XML readers reject the narrative.',
    fi: 'Ei oikein muodostettua XML:ää kohdassa {what}: tarkat XML-lukijat hylkäävät tekstiesityksen.',
    sv: 'Inte välformad XML vid {what}: strikta XML-läsare avvisar berättelsen.',
  },
  xmlSpace: {
    en: 'xml:space is discouraged in a narrative; it can only be "preserve".',
    fi: 'Attribuuttia xml:space ei suositella tekstiesityksessä; sen arvo voi olla vain "preserve".',
    sv: 'xml:space avråds i en berättelse; det kan bara vara "preserve".',
  },
  urlEmpty: {
    en: 'The link is empty.',
    fi: 'Linkki on tyhjä.',
    sv: 'Länken är tom.',
  },
  urlCharacters: {
    en: 'The URL holds "{character}", which must be escaped in URLs.',
    fi: 'URL-osoitteessa on "{character}", joka on URL:ssä koodattava.',
    sv: 'URL:en innehåller "{character}", som måste kodas i en URL.',
  },
  dataMissing: {
    en: 'The data: URL holds no data.',
    fi: 'data:-osoitteessa ei ole sisältöä.',
    sv: 'data:-adressen innehåller inga data.',
  },
  dataComma: {
    en: 'The data: URL holds a second comma; escape it.',
    fi: 'data:-osoitteessa on toinen pilkku; koodaa se.',
    sv: 'data:-adressen innehåller ett andra komma; koda det.',
  },
  dataBase64: {
    en: 'The data: URL does not hold valid base64.',
    fi: 'data:-osoitteen sisältö ei ole kelvollista base64:ää.',
    sv: 'data:-adressen innehåller inte giltig base64.',
  },
  dataMimeType: {
    en: 'The data: URL has no valid MIME type: "{type}".',
    fi: 'data:-osoitteen MIME-tyyppi ei ole kelvollinen: "{type}".',
    sv: 'data:-adressen har ingen giltig MIME-typ: "{type}".',
  },
  schemeActive: {
    en: 'A link with "{scheme}:" runs code in the reader, which is a security risk and not allowed.',
    fi: '"{scheme}:"-linkki suorittaa koodia lukijan ohjelmassa: se on tietoturvariski ja kielletty.',
    sv: 'En "{scheme}:"-länk kör kod hos läsaren, vilket är en säkerhetsrisk och inte tillåtet.',
  },
  schemeLiteral: {
    en: 'A link with "{scheme}:" leads nowhere: nothing can open it.',
    fi: '"{scheme}:"-linkki ei johda mihinkään: mikään ei osaa avata sitä.',
    sv: 'En "{scheme}:"-länk leder ingenstans: inget kan öppna den.',
  },
  schemeUnusual: {
    en: 'Few readers know links with "{scheme}:". Check that it is meant.',
    fi: 'Harva lukija tuntee "{scheme}:"-linkit. Tarkista, että se on tarkoitettu.',
    sv: 'Få läsare känner till "{scheme}:"-länkar. Kontrollera att den är avsedd.',
  },
  linkNotFound: {
    en: 'The link "{target}" leads to nothing in this resource: no id or anchor has that name.',
    fi: 'Linkki "{target}" ei johda mihinkään tässä resurssissa: sen nimistä tunnistetta tai ankkuria ei ole.',
    sv: 'Länken "{target}" leder inte till något i resursen: inget id eller ankare har det namnet.',
  },
  linkSeveral: {
    en: 'The link "{target}" fits {count} places; readers take one of them.',
    fi: 'Linkki "{target}" sopii {count} kohtaan; lukijat valitsevat niistä yhden.',
    sv: 'Länken "{target}" passar {count} ställen; läsare väljer ett av dem.',
  },
  narrativeLinkNotFound: {
    en: 'The narrative link leads to "{id}" in {entry}, which has no such id.',
    fi: 'Kertomuslinkki johtaa tunnisteeseen "{id}" kohdassa {entry}, jossa sitä ei ole.',
    sv: 'Berättelselänken leder till "{id}" i {entry}, där det id:t inte finns.',
  },
  narrativeLinkSeveral: {
    en: 'The narrative link leads to "{id}" in {entry}, where {count} places have that id.',
    fi: 'Kertomuslinkki johtaa tunnisteeseen "{id}" kohdassa {entry}, jossa se on {count} paikassa.',
    sv: 'Berättelselänken leder till "{id}" i {entry}, där {count} ställen har det id:t.',
  },
  textLinkId: {
    en: 'The text link names "{id}", an id that no element of this narrative has.',
    fi: 'Tekstilinkki nimeää tunnisteen "{id}", jota millään tämän kertomuksen elementillä ei ole.',
    sv: 'Textlänken nämner "{id}", ett id som inget element i denna berättelse har.',
  },
  textLinkData: {
    en: 'The text link leads to {target}, which is not in this document: name an element by its id, such as #{example}.',
    fi: 'Tekstilinkki johtaa kohteeseen {target}, jota tässä asiakirjassa ei ole: nimeä elementti tunnisteellaan, esimerkiksi #{example}.',
    sv: 'Textlänken leder till {target}, som inte finns i detta dokument: ange ett element med dess id, till exempel #{example}.',
  },
  textLinkSeveral: {
    en: 'The text link leads to {target}, an id that {count} elements have.',
    fi: 'Tekstilinkki johtaa kohteeseen {target}, tunnisteeseen joka on {count} elementillä.',
    sv: 'Textlänken leder till {target}, ett id som {count} element har.',
  },
  imageNotFound: {
    en: 'The image source "{target}" leads to nothing in this resource.',
    fi: 'Kuvan lähde "{target}" ei johda mihinkään tässä resurssissa.',
    sv: 'Bildkällan "{target}" leder inte till något i resursen.',
  },
  duplicateIds: {
    en: 'Several elements of the narrative have the id or name "{id}".',
    fi: 'Usealla tekstiesityksen elementillä on sama id tai name "{id}".',
    sv: 'Flera element i berättelsen har samma id eller name "{id}".',
  },
  languageMissing: {
    en: 'The resource has a language, so the div should have lang and xml:lang; missing: {missing}.',
    fi: 'Resurssilla on kieli, joten div-elementillä tulisi olla lang ja xml:lang; puuttuu: {missing}.',
    sv: 'Resursen har ett språk, så div borde ha lang och xml:lang; saknas: {missing}.',
  },
  languageDiffers: {
    en: 'The language of the resource is "{language}", but {attribute} says "{found}".',
    fi: 'Resurssin kieli on "{language}", mutta attribuutissa {attribute} on "{found}".',
    sv: 'Resursens språk är "{language}", men {attribute} anger "{found}".',
  },
  languagesNotAllowed: {
    en: '{profile} allows no parts with a language of their own; found: {languages}.',
    fi: '{profile} ei salli erikielisiä osia; löytyi: {languages}.',
    sv: '{profile} tillåter inga delar med eget språk; hittades: {languages}.',
  },
  languagesRequired: {
    en: '{profile} requires parts with a language of their own (xml:lang), but there are none.',
    fi: '{profile} vaatii osat, joilla on oma kielensä (xml:lang), mutta niitä ei ole.',
    sv: '{profile} kräver delar med eget språk (xml:lang), men det finns inga.',
  },
  languageRequired: {
    en: '{profile} requires a part in the language "{language}"; found: {languages}.',
    fi: '{profile} vaatii osan kielellä "{language}"; löytyi: {languages}.',
    sv: '{profile} kräver en del på språket "{language}"; hittades: {languages}.',
  },
  resourceLanguageRequired: {
    en: '{profile} requires a part in the language of the resource, which states none.',
    fi: '{profile} vaatii osan resurssin kielellä, mutta resurssi ei kerro kieltään.',
    sv: '{profile} kräver en del på resursens språk, men resursen anger inget.',
  },
  sourceRequired: {
    en: '{profile} requires that every part tells its source by class: boilerplate, generated or original.',
    fi: '{profile} vaatii, että jokaisen osan class kertoo lähteen: boilerplate, generated tai original.',
    sv: '{profile} kräver att varje del anger sin källa med class: boilerplate, generated eller original.',
  },
  mixedLanguages: {
    en: 'Parts of the narrative have a language of their own ({languages}), and this part has none.',
    fi: 'Osalla tekstiesityksestä on oma kielensä ({languages}), mutta tällä osalla ei.',
    sv: 'Delar av berättelsen har ett eget språk ({languages}), men den här delen har inget.',
  },
});
