import assert from 'node:assert/strict';
import { isNobodysDomain } from '../../../../src/core/identifiers/scan/domains.ts';
import { searchText } from '../../../../src/core/identifiers/scan/searchText.ts';

describe('domains of nobody', () => {
  it('are file names, published examples and addresses that take no mail', () => {
    for (const domain of [
      '2x.png',
      'example.com',
      'mail.example.org',
      'x.test',
      '1+a.users.noreply.github.com',
    ]) {
      assert.ok(isNobodysDomain(domain), domain);
    }
    for (const domain of ['sairaala-esimerkki.fi', 'example.fi', 'png.fi']) {
      assert.ok(!isNobodysDomain(domain), domain);
    }
  });

  it('do not hide others of the same length, beginning and end, nor those in other characters', () => {
    const of = (text: string): string[] => searchText(text).emails.map(({ value }) => value);
    const nobodys = 'aino@sairaa1a.example.com aino@logo.png '.repeat(3);
    assert.deepEqual(of(nobodys), []);
    assert.deepEqual(of(`${nobodys}aino@sairaala.exampla.com aino@loga.fi`), [
      'aino@sairaala.exampla.com',
      'aino@loga.fi',
    ]);
    // A letter of another script has the byte of any letter.
    assert.deepEqual(of('aino@sairäälä.fi aino@sairåålå.fi'), ['aino@sairäälä.fi', 'aino@sairåålå.fi']);
    assert.deepEqual(of('aino@example.com ä aino@ｅxample.com').length, 1);
  });
});
