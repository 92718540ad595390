import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { DocumentSource } from '../../../src/core/checking/documentSource.ts';
import { parseHetu } from '../../../src/core/hetu/parseHetu.ts';
import { CodeMemory } from '../../../src/core/identifiers/codeMemory.ts';
import { findCodes } from '../../../src/core/identifiers/scan/findCodes.ts';
import { futureCodes } from '../../support/futureCodes.ts';
import { analyzerFor, KEY } from './analyzing.ts';

/** One code in the files of one person: as each format writes it. */
const FORMS: Readonly<Record<string, (code: string) => string>> = {
  'patient.json': (code) =>
    `{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.246.21","value":"${code}"}]}`,
  'escaped.json': (code) =>
    `{"text":"${code.slice(0, 6)}\\u00${code.charCodeAt(6).toString(16)}${code.slice(7)}"}`,
  'cda.xml': (code) =>
    `<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2.246.21" extension="${code}"/></ClinicalDocument>`,
  'message.hl7': (code) => `MSH|^~\\&|A\rPID|1||${code}^^^&1.2.246.21&ISO^NNFIN\r`,
  'insert.sql': (code) => `INSERT INTO person (hetu) VALUES ('${code}');`,
  'table.csv': (code) => `id;hetu\n1;"${code}"\n`,
};

/** Replaces by the fix of the only finding; each file is seen in a session of its own. */
async function replaced(path: string, text: string): Promise<string> {
  const memory = new CodeMemory();
  memory.key = KEY;
  const analyzer = analyzerFor({ memory });
  const document = new DocumentSource(path, text);
  const problems = (await analyzer.analyze(document, () => false)) ?? [];
  const [real, ...others] = problems.filter(({ rule }) => rule === 'identifier/hetu-real');
  assert.ok(real !== undefined && others.length === 0, path);
  const fix = analyzer.fixes?.(document, real).find(({ inFixAll }) => inFixAll === true);
  assert.ok(fix, path);
  return applyEdits(text, fix.edits);
}

describe('replacing a real code', () => {
  it('gives the same test person in every format, and leaves the rest of the file as it was', async () => {
    for (const { code } of futureCodes(20)) {
      const source = parseHetu(code);
      assert.ok(source.ok);
      const given = new Set<string>();
      for (const [path, write] of Object.entries(FORMS)) {
        const text = await replaced(path, write(code));
        const [found, ...others] = findCodes(text);
        assert.ok(found !== undefined && others.length === 0, path);
        given.add(found.hetu.code);
        const written = text.slice(found.start, found.end);
        assert.equal(
          text,
          write(code).replace(write(code).slice(found.start, found.start + written.length), written),
        );
      }
      assert.equal(given.size, 1);
      const [derived = ''] = given;
      const result = parseHetu(derived);
      assert.ok(result.ok && result.hetu.isTest);
      assert.deepEqual([result.hetu.birthDate, result.hetu.sex], [source.hetu.birthDate, source.hetu.sex]);
    }
  });
});
