import { defineTexts } from './message.ts';

/** What the check of references, contained resources and addresses says. */
export const referenceTexts = defineTexts({
  officialUrlUnknown: {
    en: 'Nothing is defined under {url}. Names below http://hl7.org/fhir are given by HL7 alone: check the address, or use one of your own.',
    fi: 'Osoitteessa {url} ei ole määritelty mitään. Osoitteen http://hl7.org/fhir alla nimiä antaa vain HL7: tarkista osoite tai käytä omaasi.',
    sv: 'Inget är definierat under {url}. Namn under http://hl7.org/fhir ges bara av HL7: kontrollera adressen eller använd en egen.',
  },
  referenceForm: {
    en: '"{reference}" is not a valid reference: write Type/id, an absolute URL, urn:uuid:… or #id.',
    fi: '"{reference}" ei ole kelvollinen viittaus: kirjoita Tyyppi/tunniste, absoluuttinen URL, urn:uuid:… tai #tunniste.',
    sv: '"{reference}" är ingen giltig referens: skriv Typ/id, en absolut URL, urn:uuid:… eller #id.',
  },
  referenceConditional: {
    en: '"{reference}" lets the server look for its target, which is possible in a transaction Bundle only: name the resource itself.',
    fi: '"{reference}" jättää kohteen palvelimen etsittäväksi, mikä on mahdollista vain transaction-tyyppisessä Bundlessa: nimeä itse resurssi.',
    sv: '"{reference}" låter servern leta efter målet, vilket bara går i en Bundle av typen transaction: ange själva resursen.',
  },
  referenceTypeAbsolute: {
    en: 'Write "{type}" alone: a full URL is for logical models only.',
    fi: 'Kirjoita pelkkä "{type}": täysi URL on vain loogisille malleille.',
    sv: 'Skriv bara "{type}": en hel URL är bara för logiska modeller.',
  },
  referenceTarget: {
    en: 'This reference may point to {allowed}, not to {type}.',
    fi: 'Tämä viittaus saa osoittaa tyyppeihin {allowed}, ei tyyppiin {type}.',
    sv: 'Denna referens får peka på {allowed}, inte på {type}.',
  },
  referenceType: {
    en: 'The type "{stated}" does not agree with the reference, which points to {type}.',
    fi: 'Tyyppi "{stated}" ei vastaa viittausta, joka osoittaa tyyppiin {type}.',
    sv: 'Typen "{stated}" stämmer inte med referensen, som pekar på {type}.',
  },
  referenceNotInWorkspace: {
    en: 'No file of this workspace has {reference}.',
    fi: 'Missään tämän työtilan tiedostossa ei ole resurssia {reference}.',
    sv: 'Ingen fil i arbetsytan innehåller {reference}.',
  },
  referenceNotContained: {
    en: 'No contained resource has the id of the reference "{reference}".',
    fi: 'Millään sisältyvällä resurssilla ei ole viittauksen "{reference}" tunnistetta.',
    sv: 'Ingen innesluten resurs har id:t i referensen "{reference}".',
  },
  internalUrl: {
    en: '"{url}" points into this resource, but nothing in it has that id.',
    fi: '"{url}" viittaa tähän resurssiin, mutta millään siinä ei ole sitä tunnistetta.',
    sv: '"{url}" pekar in i denna resurs, men inget i den har det id:t.',
  },
  referenceNotInBundle: {
    en: 'The reference "{reference}" is not in this Bundle.',
    fi: 'Viittauksen "{reference}" kohdetta ei ole tässä Bundlessa.',
    sv: 'Referensen "{reference}" finns inte i denna Bundle.',
  },
  referenceNoProfile: {
    en: 'The target of "{reference}" fits none of the allowed profiles: {profiles}.',
    fi: 'Viittauksen "{reference}" kohde ei vastaa mitään sallittua profiilia: {profiles}.',
    sv: 'Målet för "{reference}" motsvarar ingen av de tillåtna profilerna: {profiles}.',
  },
  referenceAggregation: {
    en: 'The reference must be {allowed} (from {profile}), but it is {found}.',
    fi: 'Viittauksen on oltava {allowed} (profiilista {profile}), mutta se on {found}.',
    sv: 'Referensen måste vara {allowed} (från {profile}), men den är {found}.',
  },
  containedWithoutId: {
    en: 'A contained resource needs an id, so that it can be referred to.',
    fi: 'Sisältyvä resurssi tarvitsee id-tunnisteen, jotta siihen voi viitata.',
    sv: 'En innesluten resurs behöver ett id för att kunna refereras.',
  },
  containedTwice: {
    en: 'Two contained resources have the id "{id}".',
    fi: 'Kahdella sisältyvällä resurssilla on id "{id}".',
    sv: 'Två inneslutna resurser har id "{id}".',
  },
  containedUnused: {
    en: 'Nothing refers to the contained resource "{id}" (dom-3). Refer to it or remove it.',
    fi: 'Mikään ei viittaa sisältyvään resurssiin "{id}" (dom-3). Lisää viittaus tai poista resurssi.',
    sv: 'Inget refererar till den inneslutna resursen "{id}" (dom-3). Referera till den eller ta bort den.',
  },
});
