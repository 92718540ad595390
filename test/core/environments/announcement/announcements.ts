/** A text that a supplier might get by e-mail; written for this test. `span` in Helsinki time, or a piece of the English reason why not. */
export interface Announcement {
  readonly text: string;
  readonly span: readonly [start: string, end: string] | string;
  readonly environments?: readonly string[];
  readonly services?: readonly string[];
  /** Helsinki time; 2 March 2026 at 9 when absent. */
  readonly received?: string;
}

export const ANNOUNCEMENTS: readonly Announcement[] = [
  // Finnish.
  {
    text: 'Asiakastestiympäristössä on huoltokatko torstaina 12.3.2026 klo 8.00–12.00. Katko koskee Resepti-palvelua.',
    span: ['2026-03-12T08:00', '2026-03-12T12:00'],
    environments: ['ct'],
    services: ['prescription'],
  },
  {
    text: 'Versiopäivitys AT-ympäristöön ke 11.3. klo 16–18.',
    span: ['2026-03-11T16:00', '2026-03-11T18:00'],
    environments: ['ct'],
  },
  {
    text: 'Hei,\n\nTK-ympäristö on pois käytöstä 14.3.2026 klo 18.00 – 15.3.2026 klo 6.00 palvelinhuollon takia.\n\nTerveisin testaustiimi',
    span: ['2026-03-14T18:00', '2026-03-15T06:00'],
    environments: ['pi'],
  },
  {
    text: 'Katko alkaa 10.3.2026 klo 17.00 ja päättyy 10.3.2026 klo 19.30.',
    span: ['2026-03-10T17:00', '2026-03-10T19:30'],
  },
  {
    text: 'Katko alkaa tiistaina 10.3.2026 klo 17 ja päättyy klo 19.',
    span: ['2026-03-10T17:00', '2026-03-10T19:00'],
  },
  {
    text: 'Huoltokatko 5. maaliskuuta 2026 kello 9.15-10.45\nPotilastietovaranto, tuotannonkuvaympäristö',
    span: ['2026-03-05T09:15', '2026-03-05T10:45'],
    environments: ['pi'],
    services: ['patient-data'],
  },
  {
    text: 'Lähettäjä: testaus@example.org\nLähetetty: maanantai 2. maaliskuuta 2026 10.15\nVastaanottaja: toimittajat@example.org\nAihe: Käyttökatko asiakastestissä 6.3.\n\nAsiakastestissä on käyttökatko perjantaina 6.3. klo 12.00 - 14.00.',
    span: ['2026-03-06T12:00', '2026-03-06T14:00'],
    environments: ['ct'],
  },
  {
    text: 'Päivämäärä: 17.3.2026\nKellonaika: klo 8–11\nKohde: Omatietovarannon asiakastestiympäristö',
    span: ['2026-03-17T08:00', '2026-03-17T11:00'],
    environments: ['ct'],
    services: ['phr'],
  },
  { text: 'Yöllinen päivitys 20.–21.3.2026 klo 22–2.', span: ['2026-03-20T22:00', '2026-03-21T02:00'] },
  {
    text: 'Ympäristö on poissa käytöstä koko päivän 24.3.2026.',
    span: ['2026-03-24T00:00', '2026-03-25T00:00'],
  },
  {
    text: 'Julkaistu 2.3.2026. Huoltokatko on keskiviikkona 4.3.2026 klo 7.30–8.30.',
    span: ['2026-03-04T07:30', '2026-03-04T08:30'],
  },
  { text: 'Torstain 5.3.2026 huoltokatko on peruttu.', span: 'cancelled' },
  { text: 'Huoltokatko 5.3.2026 klo 8–10 siirretään viikolla eteenpäin.', span: 'cancelled' },
  { text: 'Katko on keskiviikkona 5.3.2026 klo 8–10.', span: 'weekday' },
  { text: 'Huoltokatkot 10.3.2026 klo 8–10 ja 12.3.2026 klo 14–16.', span: 'several' },
  { text: 'Päivitämme ympäristöä huomenna klo 8–10.', span: 'no date' },
  { text: 'Asennus tehdään 10.3.2026 klo 17 alkaen.', span: 'not both clear' },
  { text: 'Ympäristössä on häiriöitä 10.3.2026.', span: 'no time of day' },
  { text: 'Katko 9.–11.3.2026 klo 8–16.', span: 'each day' },
  {
    text: 'Asennamme version 2.10.3 tiistaina 17.3.2026 klo 13.00–15.00. Tuki palvelee arkisin klo 8–16.',
    span: ['2026-03-17T13:00', '2026-03-17T15:00'],
  },
  { text: 'Katko on korjattu ja ympäristö toimii. Häiriö oli 2.3.2026 klo 8–9.', span: 'over' },
  {
    text: 'Katko 7.1. klo 8.00–9.00 asiakastestiympäristössä',
    span: ['2027-01-07T08:00', '2027-01-07T09:00'],
    received: '2026-12-29T10:00',
    environments: ['ct'],
  },
  { text: 'Ympäristö on käytettävissä 12.3.2026 klo 8–10.', span: 'when something works' },
  {
    text: 'Ympäristö ei ole käytettävissä 12.3.2026 klo 8–10.',
    span: ['2026-03-12T08:00', '2026-03-12T10:00'],
  },
  { text: 'Katko 12.3.2026 klo 8–10 ei toteudu.', span: 'cancelled' },
  { text: 'Huoltokatko keskiviikkoiltana 11.3.2026 klo 6–8.', span: 'before noon' },
  {
    text: 'Huoltokatko torstaina 5.3. kello 18 alkaen, arvioitu päättymisaika perjantaina 6.3. kello 02',
    span: ['2026-03-05T18:00', '2026-03-06T02:00'],
  },
  // Swedish.
  {
    text: 'Serviceavbrott i kundtestmiljön torsdagen den 12 mars 2026 kl. 8.00–12.00. Avbrottet gäller Recepttjänsten.',
    span: ['2026-03-12T08:00', '2026-03-12T12:00'],
    environments: ['ct'],
    services: ['prescription'],
  },
  { text: 'Avbrott i AT-miljön ons 11.3 kl. 16–18.', span: 'no date' },
  {
    text: 'Avbrott i AT-miljön ons 11.3. kl. 16–18.',
    span: ['2026-03-11T16:00', '2026-03-11T18:00'],
    environments: ['ct'],
  },
  {
    text: 'TK-miljön är ur bruk från den 14 mars 2026 kl. 18.00 till den 15 mars 2026 kl. 6.00.',
    span: ['2026-03-14T18:00', '2026-03-15T06:00'],
    environments: ['pi'],
  },
  {
    text: 'Börjar: 10.3.2026 kl. 17.00\nSlutar: 10.3.2026 kl. 19.30',
    span: ['2026-03-10T17:00', '2026-03-10T19:30'],
  },
  { text: 'Från: 10.3.2026 kl. 17\nTill: 11.3.2026 kl. 5', span: ['2026-03-10T17:00', '2026-03-11T05:00'] },
  {
    text: 'Uppdatering den 5 mars mellan kl. 9.15 och 10.45.',
    span: ['2026-03-05T09:15', '2026-03-05T10:45'],
  },
  {
    text: 'Skickat: den 2 mars 2026 10:15\nÄmne: Avbrott i produktionsavbilden\n\nPatientdatalagret är otillgängligt fredagen den 6 mars kl. 12.00–14.00.',
    span: ['2026-03-06T12:00', '2026-03-06T14:00'],
    environments: ['pi'],
    services: ['patient-data'],
  },
  { text: 'Avbrottet den 5 mars 2026 kl. 8–10 är inställt.', span: 'cancelled' },
  { text: 'Avbrottet den 5 mars 2026 kl. 8–10 flyttas till nästa vecka.', span: 'cancelled' },
  { text: 'Avbrott i morgon kl. 8–10.', span: 'no date' },
  { text: 'Miljön är stängd hela dagen den 24 mars 2026.', span: ['2026-03-24T00:00', '2026-03-25T00:00'] },
  { text: 'Avbrott den 10 mars kl. 8–10 och den 12 mars kl. 14–16.', span: 'several' },
  { text: 'Avbrottet pågår den 20 mars 2026 kl. 22.00–2.00.', span: 'end comes before' },
  {
    text: 'Avbrottet pågår den 20 mars 2026 kl. 22.00–2.00 följande morgon.',
    span: ['2026-03-20T22:00', '2026-03-21T02:00'],
  },
  // English.
  {
    text: 'There will be a maintenance break in the client test environment on Thursday 12 March 2026 from 8.00am to 12 noon. It concerns the Prescription service.',
    span: ['2026-03-12T08:00', '2026-03-12T12:00'],
    environments: ['ct'],
    services: ['prescription'],
  },
  {
    text: 'The production image environment is down between 8.00 am and 4.00 pm on 5 March 2026.',
    span: ['2026-03-05T08:00', '2026-03-05T16:00'],
    environments: ['pi'],
  },
  {
    text: 'Outage from 6 pm on 14 March 2026 until 6 am on 15 March 2026.',
    span: ['2026-03-14T18:00', '2026-03-15T06:00'],
  },
  { text: 'Start: 2026-03-10 17:00\nEnd: 2026-03-10 19:30', span: ['2026-03-10T17:00', '2026-03-10T19:30'] },
  {
    text: 'Planned downtime on March 17th, 2026, 9:00–11:00 (Finnish time).',
    span: ['2026-03-17T09:00', '2026-03-17T11:00'],
  },
  { text: 'Planned downtime on March 17, 2026, 9:00–11:00 UTC.', span: 'another zone' },
  { text: 'The environment is unavailable 03/04/2026 8:00–10:00.', span: 'slashes' },
  { text: 'The maintenance on 5 March 2026 8.00–10.00 has been postponed.', span: 'cancelled' },
  { text: 'The outage of 2 March 2026 8.00–9.00 is over.', span: 'over' },
  { text: 'We update the sandbox tomorrow at 8.00–10.00.', span: 'no date' },
  { text: 'Maintenance on 5 March 2026, about two hours, from 8.00.', span: 'not both clear' },
  { text: 'Outage on Monday 5 March 2026, 8.00–10.00.', span: 'weekday' },
  {
    text: 'Published 2 March 2026. Imaging Data Repository: outage on 9 March 2026, 8–10 pm.',
    span: ['2026-03-09T20:00', '2026-03-09T22:00'],
    services: ['imaging'],
  },
  { text: 'Nothing new this week.', span: 'no date or time' },
  { text: 'Outage on 29 March 2026 3.30–5.00.', span: 'clocks change' },
  { text: 'Outage on 25 October 2026 3.30–5.00.', span: 'clocks change' },
  { text: 'Outage on 31 April 2026 8.00–10.00.', span: 'no such day' },
  {
    text: 'Avbrott / Katko / Outage\n\nAsiakastestiympäristö: 12.3.2026 klo 8–10.\nKundtestmiljön: 12.3.2026 kl. 8–10.\nClient test environment: 12 March 2026, 8.00–10.00.',
    span: ['2026-03-12T08:00', '2026-03-12T10:00'],
    environments: ['ct'],
  },
  {
    text: 'The update on 12 March 2026 8.00–10.00 does not affect the production image environment.',
    span: ['2026-03-12T08:00', '2026-03-12T10:00'],
    environments: [],
  },
];
