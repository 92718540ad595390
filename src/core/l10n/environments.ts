import { defineTexts } from './message.ts';

/** What a service is at an instant, in a word or two. */
export const statusTexts = defineTexts({
  'announced-outage': { en: 'announced outage', fi: 'ilmoitettu katko', sv: 'meddelat avbrott' },
  'fault-test': { en: 'fault test', fi: 'vikatilannetestaus', sv: 'feltestning' },
  'maintenance-day': { en: 'maintenance day', fi: 'huoltopäivä', sv: 'servicedag' },
  'outside-hours': { en: 'outside hours', fi: 'palveluajan ulkopuolella', sv: 'utanför servicetid' },
  open: { en: 'open', fi: 'avoinna', sv: 'öppen' },
  'no-promise': { en: 'no promised hours', fi: 'ei luvattua palveluaikaa', sv: 'ingen utlovad servicetid' },
});

/** Why a status is what it is: one sentence for each rule that applies. */
export const reasonTexts = defineTexts({
  outage: {
    en: 'Announced outage: {title}, {from}–{to}',
    fi: 'Ilmoitettu katko: {title}, {from}–{to}',
    sv: 'Meddelat avbrott: {title}, {from}–{to}',
  },
  monthlyFaultTest: {
    en: 'Fault test on {day} of the month {from}–{to}: disconnected',
    fi: 'Vikatilannetestaus kuukauden {day} klo {from}–{to}: yhteys katkaistu',
    sv: 'Feltestning {day} i månaden kl. {from}–{to}: bortkopplad',
  },
  monthlyMaintenance: {
    en: 'Maintenance day, {day} of the month: outages possible, also {from}–{to}',
    fi: 'Huoltopäivä kuukauden {day}: katkoja voi olla, myös klo {from}–{to}',
    sv: 'Servicedag {day} i månaden: avbrott kan förekomma, också kl. {from}–{to}',
  },
  monthlyMaintenancePlain: {
    en: 'Maintenance day, {day} of the month: outages possible',
    fi: 'Huoltopäivä kuukauden {day}: katkoja voi olla',
    sv: 'Servicedag {day} i månaden: avbrott kan förekomma',
  },
  inHours: {
    en: 'Supported service time {days} {from}–{to}',
    fi: 'Tuettu palveluaika {days} klo {from}–{to}',
    sv: 'Servicetid med stöd {days} kl. {from}–{to}',
  },
  outsideHours: {
    en: 'Outside the supported time {days} {from}–{to}: available, but outages are possible',
    fi: 'Tuetun palveluajan {days} klo {from}–{to} ulkopuolella: käytettävissä, mutta katkoja voi olla',
    sv: 'Utanför servicetiden {days} kl. {from}–{to}: tillgänglig, men avbrott kan förekomma',
  },
  noPromise: {
    en: 'No promised service hours',
    fi: 'Palveluaikaa ei ole luvattu',
    sv: 'Ingen servicetid har utlovats',
  },
  dataDeletion: {
    en: 'Deletion day: data stored more than three months ago is deleted',
    fi: 'Poistopäivä: yli kolme kuukautta sitten tallennetut tiedot poistetaan',
    sv: 'Raderingsdag: uppgifter som lagrats för mer än tre månader sedan raderas',
  },
  publicHoliday: {
    en: '{holiday}, public holiday: confirm with Kela',
    fi: '{holiday}, arkipyhä: varmista Kelasta',
    sv: '{holiday}, helgdag: bekräfta med FPA',
  },
  eve: {
    en: '{holiday}, a day off by custom: confirm with Kela',
    fi: '{holiday}, tavallisesti vapaapäivä: varmista Kelasta',
    sv: '{holiday}, vanligen en ledig dag: bekräfta med FPA',
  },
});

/** `the first Monday`, as the reasons above use it: {nth} × weekday, Finnish in the essive case. */
export const nthTexts = [
  { en: 'the first', fi: 'ensimmäisenä', sv: 'första' },
  { en: 'the second', fi: 'toisena', sv: 'andra' },
  { en: 'the third', fi: 'kolmantena', sv: 'tredje' },
  { en: 'the fourth', fi: 'neljäntenä', sv: 'fjärde' },
] as const;

export const onWeekdayTexts = [
  { en: 'Monday', fi: 'maanantaina', sv: 'måndagen' },
  { en: 'Tuesday', fi: 'tiistaina', sv: 'tisdagen' },
  { en: 'Wednesday', fi: 'keskiviikkona', sv: 'onsdagen' },
  { en: 'Thursday', fi: 'torstaina', sv: 'torsdagen' },
  { en: 'Friday', fi: 'perjantaina', sv: 'fredagen' },
  { en: 'Saturday', fi: 'lauantaina', sv: 'lördagen' },
  { en: 'Sunday', fi: 'sunnuntaina', sv: 'söndagen' },
] as const;

/** Titles of events, in the timeline, the tree and the calendar file. */
export const eventTexts = defineTexts({
  'service-hours': { en: 'Supported service time', fi: 'Tuettu palveluaika', sv: 'Servicetid med stöd' },
  'maintenance-day': { en: 'Maintenance day', fi: 'Huoltopäivä', sv: 'Servicedag' },
  'fault-test': { en: 'Fault test', fi: 'Vikatilannetestaus', sv: 'Feltestning' },
  'announced-outage': { en: 'Announced outage', fi: 'Ilmoitettu katko', sv: 'Meddelat avbrott' },
  'data-deletion': { en: 'Data deletion', fi: 'Tietojen poisto', sv: 'Radering av uppgifter' },
  'public-holiday': { en: 'Public holiday', fi: 'Arkipyhä', sv: 'Helgdag' },
  calendarName: {
    en: 'Kanta test environments',
    fi: 'Kannan testiympäristöt',
    sv: 'Kantas testmiljöer',
  },
  titled: { en: '{kind}: {title}', fi: '{kind}: {title}', sv: '{kind}: {title}' },
});
