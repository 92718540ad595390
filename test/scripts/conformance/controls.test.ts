import assert from 'node:assert/strict';
import { judgeControls } from '../../../scripts/conformance/controls.ts';

const opinion = {
  judged: 4,
  crashed: [],
  faulty: {
    'Media-a.json': [{ expression: 'Media.content.ofType(Attachment)' }],
    'Media-b.json': [{ expression: 'Media.status' }],
  },
};
const error = (path: string): { path: string; message: string } => ({ path, message: 'wrong' });

describe('untouched controls', () => {
  it('that the reference validator finds clean are counted by themselves', () => {
    const judged = judgeControls(
      [
        { donor: 'Media-a.json', errors: [error('Media.content')] },
        { donor: 'Media-b.json', errors: [] },
        { donor: 'Media-c.json', errors: [] },
      ],
      opinion,
    );
    assert.deepEqual(judged, {
      clean: 1,
      keptClean: 1,
      faulty: ['Media-a'],
      missed: ['Media-b'],
      falseAlarms: [],
    });
  });

  it('with an error at another place than its own are false alarms', () => {
    const { keptClean, falseAlarms } = judgeControls(
      [
        { donor: 'Media-a.json', errors: [error('Media.content'), error('Media.subject.display')] },
        { donor: 'Media-c.json', errors: [error('Media.id')] },
      ],
      opinion,
    );
    assert.equal(keptClean, 0);
    assert.deepEqual(falseAlarms, [
      'Media-a.json at Media.subject.display: wrong',
      'Media-c.json at Media.id: wrong',
    ]);
  });
});
