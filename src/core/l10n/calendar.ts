import { defineTexts } from './message.ts';

/** Names of days. Finnish and Swedish write them in lower case. */
export const holidayTexts = defineTexts({
  'new-year': { en: "New Year's Day", fi: 'Uudenvuodenpäivä', sv: 'Nyårsdagen' },
  epiphany: { en: 'Epiphany', fi: 'Loppiainen', sv: 'Trettondagen' },
  'good-friday': { en: 'Good Friday', fi: 'Pitkäperjantai', sv: 'Långfredagen' },
  'easter-sunday': { en: 'Easter Sunday', fi: 'Pääsiäispäivä', sv: 'Påskdagen' },
  'easter-monday': { en: 'Easter Monday', fi: 'Toinen pääsiäispäivä', sv: 'Annandag påsk' },
  'may-day': { en: 'May Day', fi: 'Vappu', sv: 'Första maj' },
  ascension: { en: 'Ascension Day', fi: 'Helatorstai', sv: 'Kristi himmelsfärdsdag' },
  'whit-sunday': { en: 'Whit Sunday', fi: 'Helluntai', sv: 'Pingstdagen' },
  'midsummer-eve': { en: 'Midsummer Eve', fi: 'Juhannusaatto', sv: 'Midsommarafton' },
  'midsummer-day': { en: 'Midsummer Day', fi: 'Juhannuspäivä', sv: 'Midsommardagen' },
  'all-saints': { en: "All Saints' Day", fi: 'Pyhäinpäivä', sv: 'Alla helgons dag' },
  'independence-day': { en: 'Independence Day', fi: 'Itsenäisyyspäivä', sv: 'Självständighetsdagen' },
  'christmas-eve': { en: 'Christmas Eve', fi: 'Jouluaatto', sv: 'Julafton' },
  'christmas-day': { en: 'Christmas Day', fi: 'Joulupäivä', sv: 'Juldagen' },
  'st-stephen': { en: "St Stephen's Day", fi: 'Tapaninpäivä', sv: 'Annandag jul' },
});

/** Short weekday names, Monday first. */
export const weekdayTexts = [
  { en: 'Mon', fi: 'ma', sv: 'mån' },
  { en: 'Tue', fi: 'ti', sv: 'tis' },
  { en: 'Wed', fi: 'ke', sv: 'ons' },
  { en: 'Thu', fi: 'to', sv: 'tors' },
  { en: 'Fri', fi: 'pe', sv: 'fre' },
  { en: 'Sat', fi: 'la', sv: 'lör' },
  { en: 'Sun', fi: 'su', sv: 'sön' },
] as const;

export const timeTexts = defineTexts({
  clock: { en: '{time}', fi: 'klo {time}', sv: 'kl. {time}' },
  dayAndTime: {
    en: '{weekday} {date} {time}',
    fi: '{weekday} {date} klo {time}',
    sv: '{weekday} {date} kl. {time}',
  },
  day: { en: '{weekday} {date}', fi: '{weekday} {date}', sv: '{weekday} {date}' },
  today: { en: 'today {time}', fi: 'tänään klo {time}', sv: 'i dag kl. {time}' },
  tomorrow: { en: 'tomorrow {time}', fi: 'huomenna klo {time}', sv: 'i morgon kl. {time}' },
});
