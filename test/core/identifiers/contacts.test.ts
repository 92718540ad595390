import assert from 'node:assert/strict';
import { findingsOf, problemsOf } from './analyzing.ts';

describe('contacts in any text', () => {
  const found: Readonly<Record<string, string>> = {
    'Soita +358 40 7654 3210 heti': 'phone:+358 40 7654 3210',
    'puh. 040-7654 321': 'phone:040-7654 321',
    'Maksa tilille FI18 9999 9900 0000 06.': 'iban:FI18 9999 9900 0000 06',
    'iban=FI1899999900000006;': 'iban:FI1899999900000006',
    'kortti 8024 6802 4612 3456 7890': 'ehic:8024 6802 4612 3456 7890',
    'lähetä aino.virtanen@sairaala-esimerkki.fi, kiitos': 'email:aino.virtanen@sairaala-esimerkki.fi',
    '{"to":"\\naino@sairaala-esimerkki.fi"}': 'email:aino@sairaala-esimerkki.fi',
    '<aino@sairaala-esimerkki.fi>': 'email:aino@sairaala-esimerkki.fi',
    '<a href="mailto:aino@sairaala-esimerkki.fi">': 'email:aino@sairaala-esimerkki.fi',
    'email:aino@sairaala-esimerkki.fi': 'email:aino@sairaala-esimerkki.fi',
  };
  for (const [text, expected] of Object.entries(found)) {
    it(`finds ${expected.slice(0, expected.indexOf(':'))} in ${text.length} characters`, async () => {
      assert.deepEqual(await findingsOf(text), [expected]);
    });
  }

  it('leaves reserved, published, shared and malformed ones alone', async () => {
    for (const text of [
      'maija@example.com, x@y.test, noreply@firma.fi, info@firma.fi, yhteistestaus@kanta.fi',
      '040 123 4567 ja +358 50 123 4567, 020 634 1500, 0800 123 456, 116 117',
      'FI21 1234 5600 0007 85 FI55 4234 5670 0000 81 FI18 9999 9900 0000 07',
      '80246802460000000000 and 8024680246123456789',
      'logo@2x.png git@github.com:a/b.git https://user:pw@host.fi/ @scope/package@1.2.3-next',
      '1.2.246.10.040.7654321 2024-040-7654321',
    ]) {
      assert.deepEqual(await findingsOf(text), [], text);
    }
  });

  it('is a warning in data about people and information elsewhere', async () => {
    const text = 'aino@sairaala-esimerkki.fi';
    assert.equal((await problemsOf(text, 'notes.txt'))[0]?.severity, 'information');
    assert.equal((await problemsOf(`email\n${text}`, 'people.csv'))[0]?.severity, undefined);
  });

  it('counts only codes where people are named by right', async () => {
    const text = 'Kalle <kalle@sairaala-esimerkki.fi> +358 40 7654 3210';
    for (const path of ['LICENSE', 'package.json', 'team.kanta.yaml', '.kanta/config.yaml', 'CODEOWNERS']) {
      assert.deepEqual(await findingsOf(text, path), [], path);
    }
    assert.deepEqual(await findingsOf(`${text} 131052-308T`, 'team.kanta.yaml'), ['hetu-real:131052-308T']);
    assert.deepEqual(
      await findingsOf(text, 'contacts/a.txt', { settings: { onlyCodes: ['contacts/**'] } }),
      [],
    );
  });
});
