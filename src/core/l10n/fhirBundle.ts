import { defineTexts } from './message.ts';

/** What the check of Bundles and their signatures says. */
export const bundleTexts = defineTexts({
  bundleFullUrlMissing: {
    en: 'An entry of this Bundle needs a fullUrl that identifies its resource.',
    fi: 'Tämän Bundlen jäsen tarvitsee fullUrl-osoitteen, joka yksilöi resurssin.',
    sv: 'En post i denna Bundle behöver en fullUrl som identifierar resursen.',
  },
  bundleFullUrlRelative: {
    en: 'fullUrl must be an absolute URL, not "{url}".',
    fi: 'fullUrl-osoitteen on oltava absoluuttinen, ei "{url}".',
    sv: 'fullUrl måste vara absolut, inte "{url}".',
  },
  bundleFullUrlId: {
    en: 'The fullUrl "{url}" does not end with the resource\'s own type and id ({expected}).',
    fi: 'fullUrl "{url}" ei pääty resurssin omaan tyyppiin ja tunnisteeseen ({expected}).',
    sv: 'fullUrl "{url}" slutar inte med resursens egen typ och id ({expected}).',
  },
  signatureNoFormat: {
    en: 'Not checked: the signature does not say its format (sigFormat).',
    fi: 'Ei tarkistettu: allekirjoitus ei kerro muotoaan (sigFormat).',
    sv: 'Inte kontrollerat: signaturen anger inte sitt format (sigFormat).',
  },
  signatureNotVerified: {
    en: 'Not checked: signatures of the format {format} are not verified here.',
    fi: 'Ei tarkistettu: muodon {format} allekirjoituksia ei todenneta täällä.',
    sv: 'Inte kontrollerat: signaturer i formatet {format} verifieras inte här.',
  },
  signatureForm: {
    en: 'The signature is said to be a JWS, but its data is none: expected header..signature, the header as JSON with alg (RFC 7515).',
    fi: 'Allekirjoituksen sanotaan olevan JWS, mutta data ei ole: odotettu muoto on header..signature, jossa header on JSONia ja sisältää kentän alg (RFC 7515).',
    sv: 'Signaturen sägs vara en JWS, men data är ingen: förväntat är header..signature, där header är JSON med alg (RFC 7515).',
  },
  bundleFirst: {
    en: 'The first entry of a {bundle} Bundle must be a {type}.',
    fi: '{bundle}-Bundlen ensimmäisen jäsenen on oltava {type}.',
    sv: 'Den första posten i en {bundle}-Bundle måste vara {type}.',
  },
  bundleField: {
    en: 'A {bundle} Bundle must have {field}.',
    fi: '{bundle}-Bundlessa on oltava {field}.',
    sv: 'En {bundle}-Bundle måste ha {field}.',
  },
  bundleUnreached: {
    en: 'Nothing links this entry with the first resource of the Bundle.',
    fi: 'Mikään ei yhdistä tätä jäsentä Bundlen ensimmäiseen resurssiin.',
    sv: 'Inget länkar denna post till Bundlens första resurs.',
  },
  bundleNearMatch: {
    en: '"{reference}" leads nowhere in this Bundle. A resource of that type and id is here, but under the fullUrl "{fullUrl}": refer to that.',
    fi: '"{reference}" ei johda mihinkään tässä Bundlessa. Saman tyypin ja tunnisteen resurssi on mukana, mutta sen fullUrl on "{fullUrl}": viittaa siihen.',
    sv: '"{reference}" leder inte till något i denna Bundle. En resurs med den typen och det id:t finns, men med fullUrl "{fullUrl}": hänvisa till den.',
  },
  bundleTwice: {
    en: 'The Bundle holds several resources that "{reference}" can mean.',
    fi: 'Bundlessa on useita resursseja, joita "{reference}" voi tarkoittaa.',
    sv: 'Bundlen har flera resurser som "{reference}" kan syfta på.',
  },
  bundleLink: {
    en: 'The link relation "{relation}" is not allowed here: {why}.',
    fi: 'Linkin suhde "{relation}" ei ole tässä sallittu: {why}.',
    sv: 'Länkrelationen "{relation}" är inte tillåten här: {why}.',
  },
  bundleLinkPaging: {
    en: 'paging belongs to searches and histories',
    fi: 'sivutus kuuluu hakuihin ja historioihin',
    sv: 'bläddring hör till sökningar och historik',
  },
  bundleLinkTwice: {
    en: 'it stands twice',
    fi: 'se on kahdesti',
    sv: 'den finns två gånger',
  },
  bundleSearchResource: {
    en: 'An entry of a searchset Bundle needs a resource.',
    fi: 'searchset-Bundlen jäsenessä on oltava resurssi.',
    sv: 'En post i en searchset-Bundle behöver en resurs.',
  },
  bundleSearchOutcome: {
    en: 'An entry with search mode "outcome" holds an OperationOutcome, not {type}.',
    fi: 'Jäsenessä, jonka hakutila on "outcome", on oltava OperationOutcome, ei {type}.',
    sv: 'En post med sökläget "outcome" innehåller en OperationOutcome, inte {type}.',
  },
  bundleSearchId: {
    en: 'A resource found by a search has an id.',
    fi: 'Haulla löytyneellä resurssilla on oltava id.',
    sv: 'En resurs som hittats med en sökning har ett id.',
  },
  bundleSearchType: {
    en: 'The search asks for {wanted}, so a match can not be {type}.',
    fi: 'Haku koskee tyyppejä {wanted}, joten osuma ei voi olla {type}.',
    sv: 'Sökningen gäller {wanted}, så en träff kan inte vara {type}.',
  },
});
