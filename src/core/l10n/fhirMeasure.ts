import { defineTexts } from './message.ts';

/** What the check of a MeasureReport against its Measure says. */
export const measureTexts = defineTexts({
  noCode: {
    en: 'Without a code nobody can tell which {part} of the measure this is. Give it the code that the measure has.',
    fi: 'Ilman koodia ei tiedetä, mikä mittarin {part} tämä on. Anna sille mittarissa oleva koodi.',
    sv: 'Utan kod kan ingen veta vilken {part} i måttet detta är. Ge den koden som måttet har.',
  },
  unknownCode: {
    en: 'The measure has no {part} with this code; it has: {known}.',
    fi: 'Mittarissa ei ole tällä koodilla osaa {part}; siinä on: {known}.',
    sv: 'Måttet har ingen {part} med den här koden; det har: {known}.',
  },
  twice: {
    en: 'This {part} of the measure stands here twice.',
    fi: 'Tämä mittarin osa ({part}) on tässä kahdesti.',
    sv: 'Denna {part} i måttet finns här två gånger.',
  },
  missing: {
    en: 'The {part} {code} of the measure is missing.',
    fi: 'Mittarin {part} {code} puuttuu.',
    sv: 'Måttets {part} {code} saknas.',
  },
  countMissing: {
    en: 'A population has a count, unless the report lists its subjects.',
    fi: 'Populaatiolla on lukumäärä (count), ellei raportti luettele kohteita.',
    sv: 'En population har ett antal (count), om rapporten inte räknar upp sina subjekt.',
  },
  subjectsNotAllowed: {
    en: 'Only a report of the type "subject-list" lists the subjects of a population.',
    fi: 'Vain raportti, jonka tyyppi on "subject-list", luettelee populaation kohteet.',
    sv: 'Bara en rapport av typen "subject-list" räknar upp subjekten i en population.',
  },
  countDiffers: {
    en: 'The count is {count}, but {subjects} subjects are listed.',
    fi: 'Lukumäärä on {count}, mutta kohteita on lueteltu {subjects}.',
    sv: 'Antalet är {count}, men {subjects} subjekt räknas upp.',
  },
  scoreNotAllowed: {
    en: 'No measureScore here: the {what} is "{value}".',
    fi: 'Tässä ei saa olla measureScore-tietoa: {what} on "{value}".',
    sv: 'Ingen measureScore här: {what} är "{value}".',
  },
  scoreRequired: {
    en: 'A measureScore with a value is required: the scoring of the measure is "{scoring}".',
    fi: 'measureScore ja sen arvo vaaditaan: mittarin pisteytys on "{scoring}".',
    sv: 'En measureScore med ett värde krävs: måttets poängsättning är "{scoring}".',
  },
  scoreUnit: {
    en: 'A score of the kind "{scoring}" has no unit.',
    fi: 'Pisteytyksellä "{scoring}" ei ole yksikköä.',
    sv: 'En poäng av slaget "{scoring}" har ingen enhet.',
  },
  scoreWithoutUnit: {
    en: 'A ratio should have a unit.',
    fi: 'Suhdeluvulla (ratio) pitäisi olla yksikkö.',
    sv: 'En kvot (ratio) bör ha en enhet.',
  },
  scoreRange: {
    en: 'A proportion lies between 0 and 1, not at {value}.',
    fi: 'Osuus (proportion) on 0–1, ei {value}.',
    sv: 'En andel (proportion) ligger mellan 0 och 1, inte vid {value}.',
  },
});
