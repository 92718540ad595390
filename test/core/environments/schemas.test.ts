import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { readEnvironmentSettings } from '../../../src/core/environments/environmentSettings.ts';
import { nationalCatalog } from '../../../src/core/environments/nationalCatalog.ts';
import { readOutages } from '../../../src/core/environments/readOutages.ts';

function validator(name: string): ValidateFunction {
  const schema = JSON.parse(
    readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(schema);
}

describe('the data of the national environments', () => {
  const data = JSON.parse(
    readFileSync(
      new URL('../../../src/core/environments/nationalEnvironments.json', import.meta.url),
      'utf8',
    ),
  ) as unknown;

  it('fits its schema', () => {
    const validate = validator('environments');
    assert.equal(validate(data), true, JSON.stringify(validate.errors));
  });

  it('gives each fact a text in three languages and a source', () => {
    const facts = nationalCatalog().environments.flatMap((environment) => [
      ...environment.facts,
      ...environment.services.flatMap((service) => service.facts),
    ]);
    assert.ok(facts.length > 30);
    for (const { id, readings } of facts) {
      for (const { text, source } of readings) {
        assert.equal(new Set([text.en, text.fi, text.sv]).size, 3, id);
        assert.notEqual(source.title, '', id);
      }
    }
  });

  it('shows the disagreement about professional cards, the safe reading first', () => {
    const { environments } = nationalCatalog();
    for (const environment of environments.slice(0, 2)) {
      const cards = environment.facts.find(({ id }) => id === 'professional-cards');
      assert.equal(cards?.readings.length, 2);
      assert.match(cards.readings[0].text.en, /must not be used/u);
      assert.notEqual(cards.readings[0].source.id, cards.readings[1]?.source.id);
    }
  });
});

describe('the schemas of workspace files', () => {
  const settings = [
    '{}',
    'endpoints: [{ environment: ct, service: phr, url: "https://phr.example.org/fhir", reachability: metadata }]',
    'certificates: [{ path: certs/server.pem, environment: ct }]',
    'guard: { testFiles: "conf/**", productionHosts: [a.example.org], replacements: { a.example.org: b.example.org } }',
    `own: [{ id: lab, name: { fi: Labra }, services: [{ id: phr }], rules: [{ kind: service-hours, weekdays: [1], from: "08:00", to: "24:00" }, { kind: no-promise }] }]`,
  ];
  const wrongSettings = [
    'endpoints: [{ environment: ct, service: phr, url: "ftp://x" }]',
    'endpoints: [{ environment: ct, service: phr, url: "https://user:secret@x/y" }]',
    'endpoints: [{ environment: ct, url: "https://x" }]',
    'certificate: []',
    'own: [{ id: Lab 1, name: x, services: [{ id: phr }] }]',
    'own: [{ id: lab, name: x, services: [] }]',
    'own: [{ id: lab, name: x, services: [{ id: phr }], rules: [{ kind: service-hours, weekdays: [0], from: "08:00", to: "16:00" }] }]',
    'own: [{ id: lab, name: x, services: [{ id: phr }], rules: [{ kind: service-hours, weekdays: [1], from: "8", to: "16:00" }] }]',
    'guard: { testFiles: [1] }',
    '[]',
  ];

  it('agree with the reader of the settings', () => {
    const validate = validator('environment-settings');
    for (const text of settings) {
      assert.equal(validate(parse(text)), true, `${text} ${JSON.stringify(validate.errors)}`);
      assert.deepEqual(readEnvironmentSettings(parse(text)).problems, [], text);
    }
    for (const text of wrongSettings) {
      assert.equal(validate(parse(text)), false, text);
      assert.notEqual(readEnvironmentSettings(parse(text)).problems.length, 0, text);
    }
  });

  it('agree with the reader of outages', () => {
    const validate = validator('outages');
    const good = 'outages: [{ title: A, environment: ct, start: 2026-03-11T17:00, end: 2026-03-11 }]';
    for (const text of ['', 'outages:', good, good.replace('ct', '[ct, pi]')]) {
      assert.equal(validate(parse(text)), true, `${text} ${JSON.stringify(validate.errors)}`);
      assert.deepEqual(readOutages(text, nationalCatalog()).problems, [], text);
    }
    for (const text of [
      'outages: 1',
      'outage: []',
      good.replace('title', 'titel'),
      good.replace('2026-03-11T17:00', '11.3.2026'),
    ]) {
      assert.equal(validate(parse(text)), false, text);
      assert.notEqual(readOutages(text, nationalCatalog()).problems.length, 0, text);
    }
  });

  it('adds endpoints and environments to the national ones', () => {
    const { settings: read } = readEnvironmentSettings(parse(`${settings[1] ?? ''}\n${settings[4] ?? ''}`));
    assert.deepEqual(
      read.catalog.environments.map(({ id }) => id),
      ['ct', 'pi', 'phr-sandbox', 'lab'],
    );
    const phr = read.catalog.environments[0]?.services.find(({ id }) => id === 'phr');
    assert.deepEqual(
      phr?.endpoints.map(({ url, probe }) => [url, probe]),
      [['https://phr.example.org/fhir', 'metadata']],
    );
    assert.equal(
      nationalCatalog().environments[0]?.services.find(({ id }) => id === 'phr')?.endpoints.length,
      0,
    );
    assert.equal(read.catalog.environments[3]?.services[0]?.name.fi, 'Omatietovaranto');
  });
});
