import type { Weekday } from '../../calendar/civilDate.ts';

/** Month names in the three languages by number; Finnish ones match with any case ending. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'tammikuu', 'januari'],
  ['february', 'feb', 'helmikuu', 'februari'],
  ['march', 'mar', 'maaliskuu', 'mars'],
  ['april', 'apr', 'huhtikuu'],
  ['may', 'toukokuu', 'maj'],
  ['june', 'jun', 'kesäkuu', 'juni'],
  ['july', 'jul', 'heinäkuu', 'juli'],
  ['august', 'aug', 'elokuu', 'augusti'],
  ['september', 'sept', 'sep', 'syyskuu'],
  ['october', 'oct', 'lokakuu', 'oktober', 'okt'],
  ['november', 'nov', 'marraskuu'],
  ['december', 'dec', 'joulukuu'],
];

const monthByName = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** A pattern for any month name, longest first. */
export const MONTH_PATTERN = [...monthByName.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => (name.endsWith('kuu') ? `${name}(?:ta|n|ssa|lta)?` : name))
  .join('|');

export function monthOf(word: string): number | undefined {
  return monthByName.get(word.replace(/(?<=kuu)(?:ta|n|ssa|lta)$/u, ''));
}

const WEEKDAY_STEMS: readonly (readonly string[])[] = [
  ['maanantai', 'måndag', 'monday'],
  ['tiistai', 'tisdag', 'tuesday'],
  ['keskiviik', 'onsdag', 'wednesday'],
  ['torstai', 'torsdag', 'thursday'],
  ['perjantai', 'fredag', 'friday'],
  ['lauantai', 'lördag', 'saturday'],
  ['sunnuntai', 'söndag', 'sunday'],
];

const WEEKDAY_SHORT: Readonly<Record<string, Weekday>> = {
  ma: 1,
  mån: 1,
  mon: 1,
  ti: 2,
  tis: 2,
  tue: 2,
  ke: 3,
  ons: 3,
  wed: 3,
  to: 4,
  tors: 4,
  thu: 4,
  pe: 5,
  fre: 5,
  fri: 5,
  la: 6,
  lör: 6,
  sat: 6,
  su: 7,
  sön: 7,
  sun: 7,
};

/** The weekday that a word names. `isDoubtful` for “to”, which is Thursday in Finnish and a preposition in English. */
export function weekdayOfWord(word: string): { weekday: Weekday; isDoubtful: boolean } | undefined {
  const short = Object.hasOwn(WEEKDAY_SHORT, word) ? WEEKDAY_SHORT[word] : undefined;
  if (short !== undefined) return { weekday: short, isDoubtful: word === 'to' };
  const index = WEEKDAY_STEMS.findIndex((stems) => stems.some((stem) => word.startsWith(stem)));
  return index < 0 ? undefined : { weekday: (index + 1) as Weekday, isDoubtful: false };
}

/** Says that an outage does not take place as planned: what remains of the text is no announcement of one. */
export const CANCELLED =
  /\b(?:peru(?:ttu|taan|tettu|utettu|utuu|ttiin|untu\p{L}*)|siir(?:retty|retään|tyy|rettiin|tynyt)|cancel+ed|cancel+ation|called off|postponed|rescheduled|avlyst|uppskjut\p{L}*|framflytt\p{L}*|flyttas|flyttats|skjuts upp|ei (?:toteudu|toteuteta|tehdä|tule)|(?:will|does) not take place|genomförs inte|blir inte av)(?![\p{L}])|(?:^|[^\p{L}])(?:inställ\p{L}*|ställs in)(?![\p{L}])/u;

/** Says that an outage is over. */
export const OVER =
  /(?:^|[^\p{L}])(?:on päättynyt|on ohi|on korjattu|saatu päätökseen|has ended|is over|has been resolved|is resolved|has been completed|har avslutats|är avslutat|har åtgärdats|är åtgärdat|är över)(?![\p{L}])/u;

/** Times of another zone than Finland's. */
export const OTHER_ZONE =
  /(?:^|[^\p{L}])(?:utc|gmt|cet|cest|bst|svensk tid|swedish time|central european time|ruotsin aikaa|keski-euroopan aikaa)(?![\p{L}])/u;

/** Words for days and times without figures, which nobody should guess. */
export const RELATIVE =
  /(?:^|[^\p{L}])(?:huomenna|ylihuomenna|tänään|ensi viikolla|tomorrow|today|tonight|next week|i morgon|i dag|idag|i kväll|i natt|nästa vecka)(?![\p{L}])/u;

export const ALL_DAY =
  /(?:^|[^\p{L}])(?:koko päivän|koko vuorokauden|all day|the whole day|the entire day|hela dagen|hela dygnet)(?![\p{L}])/u;

/** What stands before the date of an announcement itself. */
export const PUBLISHED_BEFORE =
  /(?:julkaistu|päivitetty|tiedote|ilmoitettu|lähetetty|päiväys|published|updated|posted|announced|sent|notice|publicerad|publicerat|uppdaterad|uppdaterat|meddelat|skickat|skickad|meddelande)[\s:,]*(?:on|den|the)?\s*(?:\p{L}+\s+)?$/u;

/** A sentence about when somebody answers the telephone. */
export const SUPPORT_HOURS =
  /(?:arkisin|arkipäivisin|palvelee|puhelin|asiakaspalvelu|weekdays|helpdesk|help desk|phone|telephone|vardagar|betjänar|telefon|kundtjänst)[^.\n]{0,60}$/u;

/** Says that something works. Without a word for an outage beside it, the times are those of service. */
export const AVAILABLE =
  /(?<!ei ole |eivät ole |ei |not |inte |ej )(?<![\p{L}])(?:käytettävissä|avoinna|available|in use|open|tillgänglig\p{L}*|öppen|öppet)(?![\p{L}])/u;

export const OUTAGE =
  /katko\p{L}*|huol(?:to|lo|le)\p{L}*|päivi\p{L}*|asenn\p{L}*|asennu\p{L}*|pois(?:sa)? käytöstä|alhaalla|suljettu|avbrott\p{L}*|service\p{L}*avbrott|uppdater\p{L}*|otillgänglig\p{L}*|ur bruk|stäng\p{L}*|underhåll\p{L}*|outage|maintenance|downtime|down|unavailable|break|update|upgrade|disconnect\p{L}*/u;

/** With these, an hour before noon written without am or pm may be one after noon. */
export const AFTER_NOON =
  /ilta|illalla|iltana|(?<!förmid)eftermiddag\p{L}*|kväll\p{L}*|afternoon|evening|tonight/u;
