/** The environments and services that an announcement names. Empty lists: it names none for sure, and the user chooses. */
export interface AnnouncedTargets {
  readonly environments: readonly string[];
  readonly services: readonly string[];
}

const ENVIRONMENTS: readonly (readonly [string, RegExp])[] = [
  [
    'ct',
    /asiakastesti\p{L}*|(?<!\p{L})at[- ](?:ympäristö\p{L}*|miljö\p{L}*)|client test(?! service)|kundtestmiljö\p{L}*|(?<!\p{L})ct environment|\(ct\)|\(at\)/u,
  ],
  [
    'pi',
    /tuotannonkuva\p{L}*|tuotannon kuva|(?<!\p{L})tk[- ](?:ympäristö\p{L}*|miljö\p{L}*)|production image|produktionsavbild\p{L}*|produktionsbild\p{L}*|(?<!\p{L})pi environment|\(pi\)|\(tk\)/u,
  ],
  ['phr-sandbox', /hiekkalaatik\p{L}*|sandbox\p{L}*|sandlåd\p{L}*/u],
];

const SERVICES: readonly (readonly [string, RegExp])[] = [
  [
    'prescription',
    /reseptikesku\p{L}*|resepti-?palvelu\p{L}*|prescription (?:service|centre)|receptcent\p{L}*|recepttjänst\p{L}*/u,
  ],
  [
    'patient-data',
    /potilastietovaran\p{L}*|potilastiedon arkisto\p{L}*|patient data repository|patientdatalag\p{L}*|patientdataarkiv\p{L}*/u,
  ],
  ['social-welfare', /sosiaalihuol\p{L}*|social welfare|socialvård\p{L}*/u],
  ['imaging', /kuva-?aineisto\p{L}*|kuvantami\p{L}*|imaging|bilddatalag\p{L}*|bildmaterial\p{L}*/u],
  ['test-mykanta', /omakan\p{L}*|mykanta|my kanta|mittkanta|mina kanta/u],
  ['archivist', /arkistonhoitaj\p{L}*|archivist\p{L}*|arkivarie\p{L}*/u],
  ['phr', /omatietovaran\p{L}*|(?<!\p{L})phr(?!\p{L})|egna uppgifter/u],
];

/** A text that says what is *not* concerned can't be trusted to name what is. */
const NEGATION =
  /(?:ei(?:vät)? (?:koske|vaikuta)|does not (?:affect|concern)|do not (?:affect|concern)|not affected|(?:gäller|påverkar|berör) inte|except|lukuun ottamatta|förutom|utom)/u;

/** @param text normalized */
export function findTargets(text: string): AnnouncedTargets {
  if (NEGATION.test(text)) return { environments: [], services: [] };
  const named = (table: readonly (readonly [string, RegExp])[]): string[] =>
    table.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
  return { environments: named(ENVIRONMENTS), services: named(SERVICES) };
}
