/** Where the forms and rules come from. Titles and dates as the pages give them; a page without a known address has none here. */
export interface Source {
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

export const SOURCES = {
  'client-account': { title: 'Kanta: Client account', date: '2022-05-02' },
  joining: { title: 'Kanta: Joining the Kanta client test service', date: '2019-04-24' },
  environments: {
    title: 'Kanta: Test environments',
    date: '2025-03-21',
    url: 'https://www.kanta.fi/en/system-developers/test-environments',
  },
  registering: {
    title: 'Kanta: Registering for joint testing',
    date: '2019-11-04',
    url: 'https://www.kanta.fi/en/system-developers/joint-testing-registering',
  },
  'joint-testing': {
    title: 'Kanta: Joint testing',
    date: '2024-11-13',
    url: 'https://www.kanta.fi/en/system-developers/joint-testing',
  },
  terms: {
    title: 'Kanta: Terms and definitions',
    url: 'https://www.kanta.fi/en/system-developers/terms-definitions',
  },
  'phr-integration': { title: 'Kanta: Integrating an application with Kanta PHR', date: '2020-10-05' },
  'wellbeing-interface': {
    title: 'Kanta: Sovelluksen liittäminen hyvinvointisovellusten rajapintaan',
    url: 'https://www.kanta.fi/en/system-developers/sovelluksen-liittaminen-hyvinvointisovellusten-rajapintaan',
  },
  etiquette: {
    title: 'Kanta: Test etiquette',
    url: 'https://www.kanta.fi/en/system-developers/test-etiquette',
  },
  'test-material': {
    title: 'Kanta: Test material',
    url: 'https://www.kanta.fi/en/system-developers/test-material',
  },
  testain: { title: 'Kanta: Testain', url: 'https://www.kanta.fi/en/system-developers/testain' },
  certification: {
    title: 'Kanta: Certification',
    url: 'https://www.kanta.fi/en/web/guest/system-developers/certification',
  },
  sandbox: {
    title: 'Kanta: Sandbox environments for Kanta PHR',
    url: 'https://www.kanta.fi/en/system-developers/sandbox-environments',
  },
  'business-id': { title: 'Decree 598/1991 on business identity codes; JHS 159 annex 1' },
  'time-limits': { title: 'Act 150/1930 on the calculation of statutory time limits, section 2' },
  'dvv-cards': {
    title: 'DVV: Certificates and cards for social welfare and healthcare',
    url: 'https://dvv.fi/en/service-certificates-social-welfare-and-health-care',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;

/** The source as one line: title, date. */
export function citeSource(id: SourceId): string {
  const source: Source = SOURCES[id];
  return source.date === undefined ? source.title : `${source.title} (${source.date})`;
}

export function sourceUrl(id: SourceId): string | undefined {
  const source: Source = SOURCES[id];
  return source.url;
}
