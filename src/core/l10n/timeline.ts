import { defineTexts } from './message.ts';

export const timelineTexts = defineTexts({
  week: { en: 'Week', fi: 'Viikko', sv: 'Vecka' },
  month: { en: 'Month', fi: 'Kuukausi', sv: 'Månad' },
  today: { en: 'Today', fi: 'Tänään', sv: 'I dag' },
  previous: { en: 'Previous', fi: 'Edellinen', sv: 'Föregående' },
  next: { en: 'Next', fi: 'Seuraava', sv: 'Nästa' },
  weekHeading: {
    en: 'Week {week}, {from}–{to}',
    fi: 'Viikko {week}, {from}–{to}',
    sv: 'Vecka {week}, {from}–{to}',
  },
  allServices: { en: 'All services', fi: 'Kaikki palvelut', sv: 'Alla tjänster' },
  otherServices: { en: 'Other services', fi: 'Muut palvelut', sv: 'Övriga tjänster' },
  cellSentence: {
    en: '{environment}, {services}, {day}: {segments}.',
    fi: '{environment}, {services}, {day}: {segments}.',
    sv: '{environment}, {services}, {day}: {segments}.',
  },
  segment: { en: '{status} {from}–{to}', fi: '{status} {from}–{to}', sv: '{status} {from}–{to}' },
  allDay: { en: '{status} all day', fi: '{status} koko päivän', sv: '{status} hela dagen' },
  chip: { en: '{environments}: {title}', fi: '{environments}: {title}', sv: '{environments}: {title}' },
  timedChip: {
    en: '{from}–{to} {environments}: {title}',
    fi: '{from}–{to} {environments}: {title}',
    sv: '{from}–{to} {environments}: {title}',
  },
  nothing: { en: 'no events', fi: 'ei tapahtumia', sv: 'inga händelser' },
  now: { en: 'Now {time}', fi: 'Nyt {time}', sv: 'Nu {time}' },
  legend: { en: 'Legend', fi: 'Selite', sv: 'Teckenförklaring' },
  keys: {
    en: 'Arrow keys move between days; Page Up and Page Down change the span; T goes to today.',
    fi: 'Nuolet siirtävät päivästä toiseen, Page Up ja Page Down vaihtavat jaksoa, T siirtyy tähän päivään.',
    sv: 'Piltangenterna flyttar mellan dagar, Page Up och Page Down byter period, T går till i dag.',
  },
  helsinki: { en: 'Times are Finnish time.', fi: 'Ajat ovat Suomen aikaa.', sv: 'Tiderna är finsk tid.' },
  loading: { en: 'Loading the timeline', fi: 'Ladataan aikajanaa', sv: 'Laddar tidslinjen' },
});
