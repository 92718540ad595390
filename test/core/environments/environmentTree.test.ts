import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEnvironments } from '../../../src/cli/environments.ts';
import { parseInstant } from '../../../src/core/calendar/helsinkiTime.ts';
import { EnvironmentModel } from '../../../src/core/environments/environmentModel.ts';
import type { StatusReport } from '../../../src/core/environments/environmentReport.ts';
import { environmentTree } from '../../../src/core/environments/environmentTree.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { STATUS_LOOKS, type TreeNode } from '../../../src/core/environments/treeNode.ts';
import { LANGUAGES } from '../../../src/core/l10n/language.ts';

const ALL = ['ct', 'pi', 'phr-sandbox'];

function at(text: string): number {
  const instant = parseInstant(text);
  assert.ok(instant !== undefined);
  return instant;
}

function* nodesOf(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

describe('the tree of environments', () => {
  const model = new EnvironmentModel(nationalCatalog(), []);
  const moments = [
    '2026-02-27T15:59',
    '2026-02-27T16:00',
    '2026-03-02T12:00',
    '2026-03-05T00:00',
    '2026-04-06T13:00',
    '2026-12-24T10:00',
    '2026-10-25T03:30',
  ];

  it('gives the answers of `kanta environments`', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanta-tree-'));
    try {
      for (const moment of moments) {
        let out = '';
        await runEnvironments(['--at', moment, '--format', 'json'], {
          cwd: folder,
          environment: {},
          language: 'en',
          now: () => 0,
          write: (text) => (out += text),
          writeError: (text) => {
            assert.equal(text, '');
          },
          readStandardInput: () => Promise.resolve(new Uint8Array()),
          colour: false,
        });
        const report = JSON.parse(out) as StatusReport;
        const tree = environmentTree(model, at(moment), 'en', ALL);
        assert.equal(tree.length, report.environments.length);
        for (const environment of report.environments) {
          const services = tree
            .find(({ id }) => id === `environment:${environment.id}`)
            ?.children.filter(({ kind }) => kind === 'service');
          assert.deepEqual(
            services?.map(({ service }) => service),
            environment.services.map(({ id }) => id),
          );
          for (const { id, status, why } of environment.services) {
            const node: TreeNode | undefined = services?.find(({ service }) => service === id);
            assert.equal(node?.icon, STATUS_LOOKS[status].icon, `${moment} ${id}`);
            const now: TreeNode | undefined = node?.children.find(({ id: own }) => own.endsWith('/now'));
            assert.deepEqual(
              now?.children.map(({ label }) => label),
              why,
            );
          }
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('keeps its ids while time and language change, and has each once', () => {
    const idsAt = (moment: string, language: (typeof LANGUAGES)[number]): string[] =>
      [...nodesOf(environmentTree(model, at(moment), language, ALL))].map(({ id }) => id);
    const first = idsAt('2026-02-27T15:59', 'en');
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(idsAt('2026-02-27T15:59', 'fi'), first);
    const later = new Set(idsAt('2026-03-05T00:00', 'sv'));
    for (const id of first) assert.ok(later.has(id) || /\/why\/\d$/u.test(id), id);
  });

  it('speaks in sentences, in every language', () => {
    for (const language of LANGUAGES) {
      for (const moment of moments) {
        for (const { sentence, label, tooltip } of nodesOf(
          environmentTree(model, at(moment), language, ALL),
        )) {
          assert.match(sentence, /^\p{Lu}.*[^.]\.$/su, sentence);
          assert.notEqual(label, '');
          assert.ok(!tooltip.includes('<'), tooltip);
        }
      }
    }
  });

  it('tells state by icon, colour and words that differ', () => {
    const icons = Object.values(STATUS_LOOKS).map(({ icon }) => icon);
    assert.equal(new Set(icons).size, icons.length);
  });

  it('shows only what is chosen', () => {
    assert.deepEqual(environmentTree(model, 0, 'en', []), []);
    assert.deepEqual(
      environmentTree(model, 0, 'en', ['pi']).map(({ id }) => id),
      ['environment:pi'],
    );
  });

  it('shows a disagreement of sources with both texts, the safe one first', () => {
    const cards = [...nodesOf(environmentTree(model, 0, 'en', ALL))].find(
      ({ id }) => id === 'fact:ct/professional-cards',
    );
    assert.match(cards?.label ?? '', /^Forbidden: Real professional cards must not be used/u);
    assert.equal(cards?.icon, 'warning');
    assert.equal(cards.children.length, 2);
    assert.match(cards.children[1]?.label ?? '', /reads otherwise/u);
  });
});
