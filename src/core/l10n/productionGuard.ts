import { defineTexts } from './message.ts';

export const productionGuardTexts = defineTexts({
  productionHost: {
    en: '{host} is a production host of the national services, in configuration of a test. Test only in the test environments',
    fi: '{host} on kansallisten palvelujen tuotantopalvelin, mutta tämä on testin asetustiedosto. Testaa vain testiympäristöissä',
    sv: '{host} är en produktionsserver för de nationella tjänsterna, i en testkonfiguration. Testa endast i testmiljöerna',
  },
  maybeProductionHost: {
    en: '{host} is below kanta.fi and nothing in its name says test, in configuration of a test. Name it in “testHosts” of .kanta/config.yaml if it is one',
    fi: '{host} on kanta.fi-osoite, jonka nimessä mikään ei viittaa testiin, mutta tämä on testin asetustiedosto. Jos se on testipalvelin, lisää se tiedoston .kanta/config.yaml kohtaan ”testHosts”',
    sv: '{host} ligger under kanta.fi och inget i namnet tyder på test, i en testkonfiguration. Är den en testserver, ange den i ”testHosts” i .kanta/config.yaml',
  },
  testHost: {
    en: '{host} is a test host, in configuration marked as production',
    fi: '{host} on testipalvelin, mutta tämä on tuotannon asetustiedosto',
    sv: '{host} är en testserver, i en konfiguration som är märkt som produktion',
  },
  plainHttp: {
    en: 'The published address of {host} is https; http is an old form',
    fi: 'Palvelimen {host} julkaistu osoite on https; http on vanha muoto',
    sv: 'Den publicerade adressen till {host} är https; http är en gammal form',
  },
  useHost: { en: 'Use {host}', fi: 'Käytä palvelinta {host}', sv: 'Använd {host}' },
  useHttps: { en: 'Use https', fi: 'Käytä https:ää', sv: 'Använd https' },
});
