import assert from 'node:assert/strict';
import { render } from '../../../../../src/core/l10n/message.ts';
import { JsonKind, type JsonObject } from '../../../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../../../src/core/json/parseJson.ts';
import type { QuestionnaireHost } from '../../../../../src/core/fhir/validation/questionnaire/host.ts';
import { checkQuestionnaire } from '../../../../../src/core/fhir/validation/questionnaire/questionnaireDefinition.ts';
import { checkQuestionnaireResponse } from '../../../../../src/core/fhir/validation/questionnaire/questionnaireResponse.ts';

type Json = Readonly<Record<string, unknown>>;

function tree(json: unknown): JsonObject {
  const { root } = parseJson(JSON.stringify(json));
  assert.ok(root?.kind === JsonKind.Object);
  return root;
}

function host(questionnaire: JsonObject | undefined, told: string[]): QuestionnaireHost {
  return {
    report: (rule, span, what, options) => {
      assert.ok(span.start < span.end);
      const severity = options?.severity ?? 'error';
      told.push(
        `${severity} ${options?.below ?? ''} ${rule === 'fhir/not-checked' ? 'not checked: ' : ''}${render(what, 'en')}`,
      );
    },
    questionnaire: () => questionnaire,
    containedType: (reference) => (reference === '#patient' ? 'Patient' : undefined),
    memberOf: (valueSet, _questionnaire, system, code) => {
      if (valueSet !== 'http://example.org/vs') return undefined;
      return (system === undefined || system === 'http://example.org/cs') && code === 'in' ? 'in' : 'out';
    },
    holds: (expression) => (expression === 'true' ? true : expression === 'false' ? false : undefined),
    isResourceType: (name) => name === 'Patient' || name === 'Organization',
  };
}

function check(
  items: readonly Json[],
  answers: readonly Json[],
  more: Json = {},
  definition: Json = {},
): readonly string[] {
  const told: string[] = [];
  const questionnaire = tree({ resourceType: 'Questionnaire', status: 'active', item: items, ...definition });
  const response = tree({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'http://example.org/q',
    status: 'completed',
    item: answers,
    ...more,
  });
  checkQuestionnaireResponse(host(questionnaire, told), response);
  return told;
}

/** Place and severity only. */
const places = (told: readonly string[]): readonly string[] =>
  told.map((line) => line.split(' ').slice(0, 2).join(' ').trim());

const question = (linkId: string, type: string, more: Json = {}): Json => ({ linkId, type, ...more });
const answer = (linkId: string, ...values: readonly Json[]): Json => ({ linkId, answer: values });
const extension = (name: string, value: Json): Json => ({
  url: name.startsWith('http') ? name : `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});

describe('answers to a Questionnaire', () => {
  it('says when there is no Questionnaire to check against', () => {
    const told: string[] = [];
    checkQuestionnaireResponse(host(undefined, told), tree({ status: 'completed' }));
    checkQuestionnaireResponse(host(undefined, told), tree({ questionnaire: 'http://kela.example/q' }));
    checkQuestionnaireResponse(host(undefined, told), tree({ questionnaire: 'http://example.org/q' }));
    checkQuestionnaireResponse(
      host(undefined, told),
      tree({ questionnaire: { reference: 'Questionnaire/1' } }),
    );
    assert.deepEqual(
      told.map((line) => line.split(':')[0]),
      [
        'information  not checked',
        'warning  not checked',
        'information  not checked',
        'warning  not checked',
      ],
    );
  });

  it('tells a contained resource that is no Questionnaire', () => {
    const told: string[] = [];
    checkQuestionnaireResponse(host(undefined, told), tree({ questionnaire: '#patient' }));
    assert.deepEqual(told, ['error  The contained resource #patient is a Patient, not a Questionnaire.']);
  });

  it('accepts answers that fit', () => {
    const items = [
      question('a', 'string', { required: true, text: 'Name' }),
      question('g', 'group', {
        item: [question('b', 'boolean'), question('c', 'decimal', { repeats: true })],
      }),
      question('d', 'display'),
      question('e', 'choice', {
        answerOption: [{ valueCoding: { system: 's', code: '1' } }, { valueString: 'x' }],
      }),
      question('f', 'open-choice', { answerValueSet: 'http://example.org/vs' }),
    ];
    const answers = [
      { linkId: 'a', text: 'Name', answer: [{ valueString: 'x' }] },
      {
        linkId: 'g',
        item: [answer('b', { valueBoolean: true }), answer('c', { valueDecimal: 1 }, { valueDecimal: 2 })],
      },
      { linkId: 'd' },
      answer('e', { valueString: 'x' }),
      answer('f', { valueString: 'anything' }),
    ];
    assert.deepEqual(check(items, answers), []);
  });

  it('tells unknown, misplaced, unordered and repeated items', () => {
    const items = [question('a', 'string'), question('g', 'group', { item: [question('b', 'string')] })];
    assert.deepEqual(places(check(items, [answer('z', { valueString: 'x' })])), ['error']);
    assert.deepEqual(places(check(items, [answer('b', { valueString: 'x' })])), ['error']);
    assert.deepEqual(
      places(
        check(items, [
          { linkId: 'g', item: [answer('b', { valueString: 'x' })] },
          answer('a', { valueString: 'x' }),
        ]),
      ),
      ['error'],
    );
    assert.deepEqual(
      places(check(items, [answer('a', { valueString: 'x' }), answer('a', { valueString: 'y' })])),
      ['error'],
    );
    assert.deepEqual(places(check(items, [answer('a', { valueString: 'x' }, { valueString: 'y' })])), [
      'error .item[0]',
    ]);
    assert.deepEqual(places(check(items, [{ answer: [{ valueString: 'x' }] }])), ['error']);
  });

  it('tells required answers that are missing, as a warning while the response is not done', () => {
    const items = [
      question('a', 'string', { required: true }),
      question('g', 'group', { required: true, item: [question('b', 'string', { required: true })] }),
    ];
    assert.deepEqual(places(check(items, [])), ['error', 'error']);
    assert.deepEqual(places(check(items, [], { status: 'in-progress' })), ['warning', 'warning']);
    assert.deepEqual(places(check(items, [{ linkId: 'a' }, { linkId: 'g' }])), [
      'error .item[0]',
      'error .item[1]',
      'error .item[1]',
    ]);
  });

  it('goes into items nested in answers', () => {
    const items = [
      question('a', 'string', {
        item: [question('b', 'boolean', { required: true }), question('c', 'integer')],
      }),
    ];
    const answers = [
      { linkId: 'a', answer: [{ valueString: 'x', item: [answer('c', { valueString: 'no number' })] }] },
    ];
    assert.deepEqual(places(check(items, answers)), [
      'error .item[0]',
      'error .item[0].answer[0].item[0].answer[0].value',
    ]);
    assert.deepEqual(
      places(
        check(items, [
          { linkId: 'a', answer: [{ valueString: 'x' }], item: [answer('b', { valueBoolean: true })] },
        ]),
      ),
      ['error .item[0]', 'error .item[0]'],
    );
  });

  it('tells values of the wrong type, and answers where none belong', () => {
    const wrong: readonly (readonly [string, Json])[] = [
      ['boolean', { valueString: 'true' }],
      ['decimal', { valueInteger: 1 }],
      ['date', { valueDateTime: '2020' }],
      ['url', { valueString: 'x' }],
      ['text', { valueCoding: { code: 'x' } }],
      ['quantity', { valueDecimal: 1 }],
      ['choice', { valueBoolean: true }],
    ];
    for (const [type, value] of wrong) {
      assert.deepEqual(
        places(check([question('a', type)], [answer('a', value)])),
        ['error .item[0].answer[0].value'],
        type,
      );
    }
    for (const type of ['group', 'display', 'question']) {
      assert.deepEqual(
        places(check([question('a', type)], [answer('a', { valueString: 'x' })])),
        ['error .item[0]'],
        type,
      );
    }
  });

  it('holds answers against options and value sets', () => {
    const options = [{ valueCoding: { system: 's', code: '1', display: 'One' } }];
    const one = (type: string, value: Json, more: Json): readonly string[] =>
      places(check([question('a', type, more)], [answer('a', value)]));
    assert.deepEqual(one('choice', { valueCoding: { system: 's', code: '2' } }, { answerOption: options }), [
      'error .item[0].answer[0]',
    ]);
    assert.deepEqual(one('choice', { valueString: 'x' }, { answerOption: options }), [
      'error .item[0].answer[0]',
    ]);
    assert.deepEqual(one('open-choice', { valueString: 'x' }, { answerOption: options }), []);
    assert.deepEqual(one('open-choice', { valueString: 'one' }, { answerOption: options }), [
      'warning .item[0].answer[0]',
    ]);
    // What is open is free text alone.
    for (const value of [{ valueInteger: 1 }, { valueDate: '2026-01-01' }]) {
      assert.deepEqual(one('open-choice', value, { answerOption: options }), ['error .item[0].answer[0]']);
    }
    assert.deepEqual(
      one('open-choice', { valueCoding: { code: '1' } }, { answerOption: [{ valueString: 'x' }] }),
      ['error .item[0].answer[0]'],
    );
    assert.deepEqual(one('integer', { valueInteger: 2 }, { answerOption: [{ valueInteger: 1 }] }), [
      'error .item[0].answer[0].value',
    ]);
    assert.deepEqual(one('choice', { valueCoding: { system: 's', code: '2' } }, { option: options }), [
      'error .item[0].answer[0]',
    ]);
    const valueSet = { answerValueSet: 'http://example.org/vs' };
    assert.deepEqual(
      one('choice', { valueCoding: { system: 'http://example.org/cs', code: 'in' } }, valueSet),
      [],
    );
    assert.deepEqual(
      one('choice', { valueCoding: { system: 'http://example.org/cs', code: 'x' } }, valueSet),
      ['error .item[0].answer[0]'],
    );
    assert.deepEqual(one('choice', { valueCoding: { system: 'http://example.org/cs' } }, valueSet), [
      'error .item[0].answer[0]',
    ]);
    // A system can be told from the code, here.
    assert.deepEqual(one('choice', { valueCoding: { code: 'in' } }, valueSet), []);
    assert.deepEqual(one('string', { valueString: 'x' }, valueSet), ['error .item[0].answer[0].value']);
    assert.deepEqual(
      one('choice', { valueCoding: { code: 'x' } }, { options: { reference: 'http://example.org/other' } }),
      ['warning .item[0].answer[0]'],
    );
  });

  it('lets an exclusive option stand alone only', () => {
    const exclusive = { ...extension('questionnaire-optionExclusive', { valueBoolean: true }) };
    const items = [
      question('a', 'choice', {
        repeats: true,
        answerOption: [
          { valueCoding: { system: 's', code: '1' } },
          { extension: [exclusive], valueCoding: { system: 's', code: 'none' } },
        ],
      }),
    ];
    const coding = (code: string): Json => ({ valueCoding: { system: 's', code } });
    assert.deepEqual(check(items, [answer('a', coding('none'))]), []);
    assert.deepEqual(places(check(items, [answer('a', coding('1'), coding('none'))])), [
      'error .item[0].answer[1]',
    ]);
  });

  it('holds answers against limits', () => {
    const limit = (type: string, value: Json, ...extensions: readonly Json[]): number =>
      check([question('a', type, { extension: extensions })], [answer('a', value)]).length;
    const min = extension('minValue', { valueInteger: 5 });
    const max = extension('maxValue', { valueInteger: 7 });
    assert.deepEqual(
      [4, 5, 7, 8].map((valueInteger) => limit('integer', { valueInteger }, min, max)),
      [1, 0, 0, 1],
    );
    const since = extension('minValue', { valueDate: '2020-01-01' });
    assert.deepEqual(
      ['2019', '2019-12-31', '2020', '2020-01-01'].map((valueDate) => limit('date', { valueDate }, since)),
      [1, 1, 0, 0],
    );
    const places2 = extension('maxDecimalPlaces', { valueInteger: 2 });
    assert.deepEqual(
      [1.25, 1.255].map((valueDecimal) => limit('decimal', { valueDecimal }, places2)),
      [0, 1],
    );
    const form = extension('regex', { valueString: '[a-z]+' });
    assert.deepEqual(
      ['abc', 'abc1', 'a\nb'].map((valueString) => limit('string', { valueString }, form)),
      [0, 1, 2],
    );
    const short = extension('minLength', { valueInteger: 3 });
    assert.equal(limit('string', { valueString: 'ab' }, short), 1);
    assert.deepEqual(
      places(check([question('a', 'string', { maxLength: 2 })], [answer('a', { valueString: 'abc' })])),
      ['error .item[0].answer[0].value'],
    );
    assert.deepEqual(
      places(check([question('a', 'text', { maxLength: 2 })], [answer('a', { valueString: 'abc' })])),
      ['warning .item[0].answer[0].value'],
    );
    const many = extension('questionnaire-maxOccurs', { valueInteger: 1 });
    assert.deepEqual(
      places(
        check(
          [question('a', 'string', { repeats: true, extension: [many] })],
          [answer('a', { valueString: 'x' }, { valueString: 'y' })],
        ),
      ),
      ['error .item[0]'],
    );
  });

  it('compares quantities in their units', () => {
    const ucum = (value: number, code: string): Json => ({
      value,
      code,
      system: 'http://unitsofmeasure.org',
    });
    const least = extension('http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity', {
      valueQuantity: ucum(5, 'km'),
    });
    const limit = (valueQuantity: Json): readonly string[] =>
      check([question('a', 'quantity', { extension: [least] })], [answer('a', { valueQuantity })]);
    assert.deepEqual(limit(ucum(5000, 'm')), []);
    assert.match(limit(ucum(4999, 'm'))[0] ?? '', /less than the minimum/u);
    assert.match(limit(ucum(50, 'kg'))[0] ?? '', /different kinds/u);
    assert.match(limit({ value: 5, unit: 'km' })[0] ?? '', /system and code/u);
    const unit = extension('questionnaire-unitOption', {
      valueCoding: { system: 'http://unitsofmeasure.org', code: 'm' },
    });
    const unitOf = (code: string): number =>
      check(
        [question('a', 'quantity', { extension: [unit] })],
        [answer('a', { valueQuantity: ucum(1, code) })],
      ).length;
    assert.deepEqual([unitOf('m'), unitOf('kg')], [0, 1]);
  });

  it('judges attachments and references', () => {
    const image = extension('mimeType', { valueCode: 'image/png' });
    const small = extension('maxSize', { valueDecimal: 3 });
    const attached = (valueAttachment: Json): readonly string[] =>
      places(
        check(
          [question('a', 'attachment', { extension: [image, small] })],
          [answer('a', { valueAttachment })],
        ),
      );
    assert.deepEqual(attached({ contentType: 'image/png', data: 'AAAA' }), []);
    assert.deepEqual(attached({ contentType: 'image/gif', data: 'AAAAAAAA' }), [
      'error .item[0].answer[0]',
      'error .item[0].answer[0]',
    ]);
    assert.deepEqual(attached({ data: 'AAAA' }), ['error .item[0].answer[0]']);
    const patients = extension('questionnaire-referenceResource', { valueCode: 'Patient' });
    const to = (reference: string, extensions: readonly Json[]): number =>
      check(
        [question('a', 'reference', { extension: extensions })],
        [answer('a', { valueReference: { reference } })],
      ).length;
    assert.deepEqual(
      [
        to('Patient/1', [patients]),
        to('Organization/1', [patients]),
        to('urn:uuid:1', [patients]),
        to('https://example.org/Chicken/1', []),
        to('https://example.org/Patient/1/_history/2', []),
      ],
      [0, 1, 0, 1, 0],
    );
  });

  it('follows conditions: what is not enabled must not be answered, and is not required', () => {
    const when = (operator: string, value: Json, more: Json = {}): Json => ({
      enableWhen: [{ question: 'a', operator, ...value }],
      ...more,
    });
    const items = (condition: Json, type = 'boolean'): readonly Json[] => [
      question('a', type),
      question('b', 'string', { required: true, ...condition }),
    ];
    const isTrue = when('=', { answerBoolean: true });
    assert.deepEqual(check(items(isTrue), [answer('a', { valueBoolean: false })]), []);
    assert.deepEqual(places(check(items(isTrue), [answer('a', { valueBoolean: true })])), ['error']);
    assert.deepEqual(
      places(check(items(isTrue), [answer('a', { valueBoolean: false }), answer('b', { valueString: 'x' })])),
      ['error .item[1]'],
    );
    const more = when('>', { answerInteger: 5 });
    assert.deepEqual(check(items(more, 'integer'), [answer('a', { valueInteger: 5 })]), []);
    assert.equal(check(items(more, 'integer'), [answer('a', { valueInteger: 10 })]).length, 1);
    const coded = when('=', { answerCoding: { system: 's', code: '1' } });
    assert.equal(
      check(items(coded, 'choice'), [answer('a', { valueCoding: { system: 's', code: '1' } })]).length,
      1,
    );
    assert.deepEqual(
      check(items(coded, 'choice'), [answer('a', { valueCoding: { system: 's', code: '2' } })]),
      [],
    );
    const stu3 = {
      enableWhen: [
        { question: 'a', hasAnswer: false },
        { question: 'a', answerBoolean: true },
      ],
    };
    assert.equal(check(items(stu3), []).length, 1);
    assert.deepEqual(check(items(stu3), [answer('a', { valueBoolean: false })]), []);
    const both = {
      enableBehavior: 'all',
      enableWhen: [
        { question: 'a', operator: 'exists', answerBoolean: true },
        { question: 'a', operator: '!=', answerBoolean: false },
      ],
    };
    assert.deepEqual(check(items(both), [answer('a', { valueBoolean: false })]), []);
    assert.equal(check(items(both), [answer('a', { valueBoolean: true })]).length, 1);
  });

  it('looks for the answers of a condition in the branch of the response where the item stands', () => {
    const items = [
      question('g', 'group', {
        repeats: true,
        item: [
          question('a', 'boolean'),
          question('b', 'string', { enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }),
        ],
      }),
    ];
    const group = (valueBoolean: boolean): Json => ({
      linkId: 'g',
      item: [answer('a', { valueBoolean }), answer('b', { valueString: 'x' })],
    });
    assert.deepEqual(places(check(items, [group(true), group(false)])), ['error .item[1].item[1]']);
  });

  it('follows expressions of SDC and of Kanta PHR', () => {
    const kanta = (valueString: string): Json => ({
      extension: [
        { url: 'http://phr.kanta.fi/StructureDefinition/fiphr-ext-questionnaire-enablewhen', valueString },
      ],
    });
    const sdc = (expression: string): Json => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
          valueExpression: { language: 'text/fhirpath', expression },
        },
      ],
    });
    for (const make of [kanta, sdc]) {
      const one = (expression: string): number =>
        check([question('a', 'string', make(expression))], [answer('a', { valueString: 'x' })]).length;
      assert.deepEqual([one('true'), one('false'), one('unknowable')], [0, 1, 0]);
    }
  });

  it('warns of a response outside the time of its Questionnaire, and of texts that differ', () => {
    const definition = { effectivePeriod: { start: '2021', end: '2022-06-30' } };
    const at = (authored: string): readonly string[] => places(check([], [], { authored }, definition));
    assert.deepEqual(at('2020-12-31T10:00:00+02:00'), ['warning .authored']);
    assert.deepEqual(at('2022-07-01'), ['warning .authored']);
    assert.deepEqual(at('2022-06-30'), []);
    assert.deepEqual(
      places(
        check(
          [question('a', 'string', { text: 'One' })],
          [{ linkId: 'a', text: 'Two', answer: [{ valueString: 'x' }] }],
        ),
      ),
      ['error .item[0]'],
    );
  });

  it('never repeats an answer', () => {
    const secret = 'an answer of 40 characters, which is secret';
    const told = check(
      [
        question('a', 'string', {
          maxLength: 2,
          answerOption: [{ valueString: 'x' }],
          extension: [extension('regex', { valueString: 'y' })],
        }),
      ],
      [answer('a', { valueString: secret })],
    );
    assert.equal(told.length, 3);
    assert.ok(told.every((line) => !line.includes(secret)));
  });
});

describe('a Questionnaire by itself', () => {
  const told = (items: readonly Json[], version: '3.0' | '4.0' = '4.0'): readonly string[] => {
    const found: string[] = [];
    checkQuestionnaire(host(undefined, found), tree({ resourceType: 'Questionnaire', item: items }), version);
    return places(found);
  };
  const on = (question_: string | undefined): Json => ({
    enableWhen: [{ question: question_, operator: 'exists', answerBoolean: true }],
  });

  it('tells conditions that lead nowhere, to themselves, inside, or to later items', () => {
    const items = [
      question('a', 'string', on('z')),
      question('b', 'group', {
        ...on('c'),
        item: [question('c', 'string', on('c')), question('d', 'string', on('e'))],
      }),
      question('e', 'string', on('a')),
      question('f', 'string', on(undefined)),
    ];
    assert.deepEqual(told(items), [
      'error .item[0]',
      'error .item[1]',
      'error .item[1].item[0]',
      'warning .item[1].item[1]',
      'error .item[3]',
    ]);
    assert.deepEqual(told(items, '3.0'), []);
  });
});
