import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dicomFileProblems, firstFrameOf, isDicom } from '../../../src/core/identifiers/dicom/dicomFile.ts';
import { concat, dicom, element, uint16 } from '../../support/dicomParts.ts';
import { findingsOf } from './analyzing.ts';

const FRAME = [
  element(0x28, 2, 'US', uint16(1)),
  element(0x28, 4, 'CS', 'MONOCHROME2'),
  element(0x28, 0x10, 'US', uint16(2)),
  element(0x28, 0x11, 'US', uint16(2)),
  element(0x28, 0x100, 'US', uint16(16)),
];

describe('DICOM files', () => {
  const full = dicom(
    element(8, 0x60, 'CS', 'CT'),
    element(9, 0x10, 'LO', 'ACME'),
    element(9, 0x1001, 'LO', 'secret'),
    element(0x10, 0x10, 'PN', 'Virtanen^Aino'),
    element(0x10, 0x20, 'LO', ''),
    element(0x10, 0x4000, 'LT', 'asked for by the daughter'),
    ...FRAME,
    element(0x28, 0x301, 'CS', 'YES'),
    element(0x40, 0xa730, 'SQ', [
      element(8, 0x60, 'CS', 'SR'),
      concat([element(0x40, 0xa160, 'UT', 'seen'), element(0x40, 0xa123, 'PN', 'Korhonen^K')]),
    ]),
    element(0x6000, 0x3000, 'OW', Uint8Array.from([0, 1])),
    element(0x7fe0, 0x10, 'OW', Uint8Array.from([0, 0, 100, 0, 200, 0, 255, 1])),
  );

  it('tells every kind of problem, in sequences too, without values', () => {
    assert.ok(isDicom(full));
    const problems = dicomFileProblems(full, () => false);
    assert.deepEqual(
      problems.map(({ rule, expression }) => `${rule.replace('identifier/dicom-', '')} ${expression ?? ''}`),
      [
        'private-tag (0009,1001)',
        'attribute (0010,0010)',
        'text (0010,4000)',
        'burned-in (0028,0301)',
        'text (0040,A730)[1].(0040,A160)',
        'attribute (0040,A730)[1].(0040,A123)',
        'overlay (6000,3000)',
        'pixels (7FE0,0010)',
      ],
    );
    assert.doesNotMatch(JSON.stringify(problems), /Virtanen|Korhonen|secret|daughter/u);
  });

  it('accepts what the team accepts', () => {
    const bytes = dicom(element(0x10, 0x10, 'PN', 'Meikäläinen^Maija'));
    assert.equal(dicomFileProblems(bytes, (value) => value.startsWith('Meik')).length, 0);
  });

  it('shows the first frame stretched over black to white', () => {
    assert.deepEqual(firstFrameOf(full), {
      rows: 2,
      columns: 2,
      samples: 1,
      pixels: Uint8Array.from([0, 50, 100, 255]),
    });
    assert.equal(firstFrameOf(dicom(...FRAME)), undefined);
  });

  it('survives files that break off or are anything', () => {
    for (let end = 0; end < full.length; end += 7) dicomFileProblems(full.slice(0, end), () => false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = concat([full.slice(0, 170), noise]);
        dicomFileProblems(bytes, () => false);
        firstFrameOf(bytes);
      }),
      { numRuns: 200 },
    );
  });
});

describe('imaging in JSON', () => {
  it('DICOM JSON, in arrays and sequences', async () => {
    const manifest = [
      {
        '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Virtanen^Aino' }] },
        '00081199': { vr: 'SQ', Value: [{ '00104000': { vr: 'LT', Value: ['note'] } }] },
      },
    ];
    assert.deepEqual(await findingsOf(JSON.stringify(manifest), 'manifest.json'), [
      'dicom-attribute:"00100010"',
      'dicom-text:"00104000"',
    ]);
  });

  it('ImagingStudy: codes and names as in every FHIR resource', async () => {
    const study = {
      resourceType: 'ImagingStudy',
      subject: { reference: 'Patient/1', display: 'Aino Virtanen' },
      description: 'CT 131052-308T',
    };
    assert.deepEqual(await findingsOf(JSON.stringify(study), 'study.json'), [
      'name:Aino Virtanen',
      'hetu-real:131052-308T',
    ]);
  });
});
