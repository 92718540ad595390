import { defineTexts } from './message.ts';

/** Why a pasted announcement is not understood, and what to do: the form takes it over from there. */
export const announcementTexts = defineTexts({
  cancelled: {
    en: 'Not understood: it speaks of a cancelled or moved outage. Give the times yourself',
    fi: 'Ei ymmärretty: teksti kertoo perutusta tai siirretystä katkosta. Anna ajat itse',
    sv: 'Gick inte att förstå: texten gäller ett inställt eller flyttat avbrott. Ange tiderna själv',
  },
  over: {
    en: 'Not understood: it says that the outage is over',
    fi: 'Ei ymmärretty: tekstin mukaan katko on päättynyt',
    sv: 'Gick inte att förstå: enligt texten är avbrottet över',
  },
  notAnOutage: {
    en: 'Not understood: it says when something works, not when it does not',
    fi: 'Ei ymmärretty: teksti kertoo, milloin jokin toimii, ei milloin se ei toimi',
    sv: 'Gick inte att förstå: texten säger när något fungerar, inte när det inte fungerar',
  },
  halfDay: {
    en: 'Not understood: an evening or afternoon with hours before noon. Give them as 18.00',
    fi: 'Ei ymmärretty: ilta tai iltapäivä mutta kellonajat ennen puoltapäivää. Anna ne muodossa 18.00',
    sv: 'Gick inte att förstå: kväll eller eftermiddag men klockslag före middag. Ange dem som 18.00',
  },
  otherZone: {
    en: 'Not understood: the times are in another zone than Finland’s. Give them in Finnish time',
    fi: 'Ei ymmärretty: ajat ovat muussa kuin Suomen ajassa. Anna ne Suomen ajassa',
    sv: 'Gick inte att förstå: tiderna är i en annan tidszon än Finlands. Ange dem i finsk tid',
  },
  ambiguousDate: {
    en: 'Not understood: a date with slashes can mean two days. Give it as 5.3.2026',
    fi: 'Ei ymmärretty: kauttaviivoin kirjoitettu päivä voi tarkoittaa kahta päivää. Anna se muodossa 5.3.2026',
    sv: 'Gick inte att förstå: ett datum med snedstreck kan betyda två dagar. Ange det som 5.3.2026',
  },
  nothing: {
    en: 'Not understood: no date or time found',
    fi: 'Ei ymmärretty: päivää tai kellonaikaa ei löytynyt',
    sv: 'Gick inte att förstå: inget datum eller klockslag hittades',
  },
  noDate: {
    en: 'Not understood: no date found, only times or words such as “tomorrow”',
    fi: 'Ei ymmärretty: päivämäärää ei löytynyt, vain kellonaikoja tai sanoja kuten ”huomenna”',
    sv: 'Gick inte att förstå: inget datum hittades, bara klockslag eller ord som ”i morgon”',
  },
  noTime: {
    en: 'Not understood: a date but no time of day',
    fi: 'Ei ymmärretty: päivä löytyi mutta ei kellonaikaa',
    sv: 'Gick inte att förstå: ett datum men inget klockslag',
  },
  noEnd: {
    en: 'Not understood: the beginning and the end are not both clear',
    fi: 'Ei ymmärretty: alku ja loppu eivät ole molemmat selvät',
    sv: 'Gick inte att förstå: början och slut är inte båda klara',
  },
  several: {
    en: 'Not understood: it names several dates or times. Add one outage at a time',
    fi: 'Ei ymmärretty: tekstissä on useita päiviä tai aikoja. Lisää yksi katko kerrallaan',
    sv: 'Gick inte att förstå: texten nämner flera datum eller tider. Lägg till ett avbrott i taget',
  },
  eachDay: {
    en: 'Not understood: several days with hours can mean each day or all the time between',
    fi: 'Ei ymmärretty: useampi päivä ja kellonajat voi tarkoittaa joka päivää tai koko väliä',
    sv: 'Gick inte att förstå: flera dagar med klockslag kan betyda varje dag eller hela tiden emellan',
  },
  endBeforeStart: {
    en: 'Not understood: the end comes before the beginning',
    fi: 'Ei ymmärretty: loppu on ennen alkua',
    sv: 'Gick inte att förstå: slutet kommer före början',
  },
  clockChange: {
    en: 'Not understood: a time in the hour when the clocks change',
    fi: 'Ei ymmärretty: aika osuu tuntiin, jolloin kelloja siirretään',
    sv: 'Gick inte att förstå: en tid under timmen då klockan ställs om',
  },
  noSuchDay: {
    en: 'Not understood: there is no such day near the time of the announcement',
    fi: 'Ei ymmärretty: sellaista päivää ei ole ilmoituksen aikoihin',
    sv: 'Gick inte att förstå: det finns ingen sådan dag kring tiden för meddelandet',
  },
  wrongWeekday: {
    en: 'Not understood: the weekday and the date do not agree',
    fi: 'Ei ymmärretty: viikonpäivä ja päivämäärä eivät täsmää',
    sv: 'Gick inte att förstå: veckodagen och datumet stämmer inte överens',
  },
});
