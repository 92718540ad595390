import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWideMutants } from '../../../scripts/differential/wideMutants.ts';

describe('wide mutants', () => {
  it('are other documents than their donors, the same for a seed, with what was changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wide-'));
    try {
      const donor = join(folder, 'Patient-a.json');
      const resource = {
        resourceType: 'Patient',
        id: 'a',
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
        birthDate: '1999-01-01',
        managingOrganization: { reference: 'Organization/1' },
      };
      writeFileSync(donor, JSON.stringify(resource));
      const textsOf = (name: string, seed: number): string[] => {
        const into = join(folder, name);
        writeWideMutants([donor], { seed, count: 40, folder: into });
        const files = readdirSync(join(into, 'files')).sort();
        const list = JSON.parse(readFileSync(join(into, 'mutants.json'), 'utf8')) as {
          file: string;
          changes: { operator: string; at: string }[];
        }[];
        assert.deepEqual(
          list.map(({ file }) => file),
          files.map((file) => `files/${file}`),
        );
        assert.ok(list.every(({ changes }) => changes.length === 1 && changes[0]?.at !== ''));
        return files.map((file) => readFileSync(join(into, 'files', file), 'utf8'));
      };
      const one = textsOf('one', 7);
      assert.equal(one.length, 40);
      assert.deepEqual(textsOf('same', 7), one);
      assert.notDeepEqual(textsOf('other', 8), one);
      assert.ok(one.every((text) => JSON.stringify(JSON.parse(text)) !== JSON.stringify(resource)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
