import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { futureCodes } from '../support/futureCodes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'continuous-integration.md'), 'utf8');
const BUNDLE = join(ROOT, 'dist', 'kanta.mjs');

const blocks = (language: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(([, text = '']) => text);

describe('the page about continuous integration', function () {
  this.timeout(60_000);
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  const git = (...words: string[]): { status: number | null; out: string } => {
    const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, env, encoding: 'utf8' });
    return { status, out: stdout + stderr };
  };

  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'kanta-hook-'));
    const bin = join(folder, '.bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'kanta'), `#!/bin/sh\nexec "${process.execPath}" "${BUNDLE}" "$@"\n`);
    chmodSync(join(bin, 'kanta'), 0o755);
    const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
    env = { ...process.env, PATH: path, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    git('init', '-q');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.com');
    writeFileSync(join(folder, '.git', 'info', 'exclude'), '.bin\n');
  });

  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  it('shows a hook that lets a clean commit through and stops a real code as it is staged', () => {
    const hook = blocks('sh').find((text) => text.startsWith('#!'));
    assert.ok(hook);
    const path = join(folder, '.git', 'hooks', 'pre-commit');
    mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
    writeFileSync(path, hook);
    chmodSync(path, 0o755);
    const code = futureCodes(1)[0]?.code ?? '';
    const file = 'käyntien tiedot.txt';
    writeFileSync(join(folder, file), 'nothing here\n');
    git('add', '-A');
    assert.equal(git('commit', '-m', 'clean').status, 0);

    writeFileSync(join(folder, file), `Potilas ${code}\n`);
    git('add', '-A');
    // The hook looks at what is staged, not at what lies on disk by now.
    writeFileSync(join(folder, file), 'nothing here\n');
    const stopped = git('commit', '-m', 'with a code');
    assert.notEqual(stopped.status, 0);
    assert.match(stopped.out, /identifier\/hetu-real/u);
    assert.ok(!stopped.out.includes(code));

    mkdirSync(join(folder, '.kanta'));
    writeFileSync(
      join(folder, '.kanta', 'config.yaml'),
      `identifiers:\n  accept:\n    - value: ${code}\n      reason: made up for this test\n`,
    );
    git('add', '.kanta');
    const accepted = git('commit', '-m', 'accepted');
    assert.equal(accepted.status, 0, accepted.out);
  });

  it('shows pipelines whose commands run and make a SARIF report', () => {
    const [, github, gitlab] = blocks('yaml').map((text) => parse(text) as Record<string, unknown>);
    const steps = (github as { jobs: { check: { steps: { run?: string }[] } } }).jobs.check.steps;
    const commands = [
      ...steps.flatMap(({ run }) => run ?? []),
      ...(gitlab as { kanta: { script: string[] } }).kanta.script,
    ].filter((command) => command.includes('kanta check'));
    assert.equal(commands.length, 2);
    for (const command of commands) {
      const words = command.replace('npx --no-install ', '');
      execFileSync('/bin/sh', ['-c', words], { cwd: folder, env });
      const report = JSON.parse(readFileSync(join(folder, 'kanta.sarif'), 'utf8')) as { version: string };
      assert.equal(report.version, '2.1.0');
    }
  });
});
