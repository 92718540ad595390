import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Message } from '../../../../../src/core/l10n/message.ts';
import { render } from '../../../../../src/core/l10n/message.ts';
import { JsonKind, type JsonNode, type JsonObject } from '../../../../../src/core/json/jsonNode.ts';
import { parseJson } from '../../../../../src/core/json/parseJson.ts';
import {
  hasAllowedHtml,
  hasHtmlContent,
  htmlChecks,
} from '../../../../../src/core/fhir/validation/narrative/htmlChecks.ts';
import { validate } from '../../../../support/validate.ts';
import { checkNarrativeDiv } from '../../../../../src/core/fhir/validation/narrative/narrative.ts';

const NS = 'xmlns="http://www.w3.org/1999/xhtml"';

interface Found {
  readonly severity: string;
  readonly rule: string;
  readonly place: string;
  readonly text: string;
}

function object(node: JsonNode | undefined): JsonObject {
  assert.ok(node?.kind === JsonKind.Object);
  return node;
}

/** What the check says of `text.div` of a resource, or of the resource in the first entry of a Bundle. */
function check(text: string): readonly Found[] {
  const parsed = object(parseJson(text).root);
  const entries = parsed.get('entry');
  const isBundle = entries?.kind === JsonKind.Array;
  const node = isBundle ? object(object(entries.items[0]).get('resource')) : parsed;
  const narrative = object(node.get('text'));
  const div = narrative.get('div');
  assert.ok(div?.kind === JsonKind.String);
  const found: Found[] = [];
  const report = (
    rule: string,
    span: { start: number; end: number },
    what: Message,
    options?: { severity?: string },
  ): void => {
    found.push({
      rule,
      severity: options?.severity ?? 'error',
      place: text.slice(span.start, span.end),
      text: render(what, 'en'),
    });
  };
  checkNarrativeDiv(
    { text, scope: { node, root: node, bundle: isBundle ? { node: parsed } : undefined }, report },
    div,
    narrative,
  );
  return found;
}

const patient = (inner: string, more: object = {}): string =>
  JSON.stringify({
    resourceType: 'Patient',
    id: 'p1',
    ...more,
    text: { status: 'generated', div: `<div ${NS}>${inner}</div>` },
  });

const errors = (inner: string, more: object = {}): readonly string[] =>
  check(patient(inner, more)).flatMap(({ severity, place }) => (severity === 'error' ? [place] : []));

describe('narratives', () => {
  it('accepts what FHIR allows', () => {
    for (const inner of [
      'text',
      '<p>a<br/>b &lt; &#160; &#xE4;</p>',
      '<table class="grid" border="1"><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td colspan="2"><p>x</p></td></tr></tbody></table>',
      '<ul><li>a<ul><li>b</li></ul></li></ul><dl><dt>t</dt><dd>d</dd></dl>',
      '<a href="https://example.org/x?a=1&amp;b=2">l</a><a name="here">x</a><a href="#here">y</a><a href="#p1">z</a><a href="mailto:a@example.org">m</a>',
      '<img src="data:image/png;base64,AAAA" alt="x"/>',
      '<!-- comment --><pre>x</pre><h1><b>t</b></h1><span title="a &gt; b">c</span>',
    ]) {
      assert.deepEqual(check(patient(inner)), [], inner);
    }
  });

  it('shows the exact place, through JSON escapes', () => {
    const text = `{"resourceType":"Patient","text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">\\u00e4\\n<p onclick=\\"x\\">a</p><script>b</script></div>"}}`;
    assert.deepEqual(
      check(text).map(({ place }) => place),
      ['onclick', 'script'],
    );
  });

  it('tells elements and attributes that are not allowed, each once', () => {
    assert.deepEqual(errors('<u>x</u><u>y</u><form action="x">z</form>'), ['u', 'form', 'action']);
    assert.deepEqual(errors('<p onclick="x">t</p><td2/>'), ['onclick', 'td2']);
    assert.deepEqual(errors('<iframe src="x"/>t'), ['iframe', 'src']);
  });

  it('tells XHTML that cannot be read, and stops there', () => {
    assert.deepEqual(errors('<p>a'), ['</div>']);
    assert.deepEqual(errors('a < b'), ['<']);
    assert.deepEqual(errors('a & b<u>c</u>'), ['&']);
    assert.deepEqual(errors('a &foo; b'), ['&foo;']);
    // Unicode ends at 10FFFF.
    assert.deepEqual(errors('a &#x10FFFF; &#x110000; b'), ['&#x110000;']);
    assert.deepEqual(errors('<!-- a'), ['<!-- a</div>']);
    assert.deepEqual(errors('<p =x>t</p>'), ['=']);
  });

  it('tells entities that only HTML has', () => {
    assert.deepEqual(errors('a&nbsp;b<p title="x&copy;y">c</p>'), ['&nbsp;', '&copy;']);
  });

  it('tells a root that is no div, or in no namespace', () => {
    const root = (div: string): readonly string[] =>
      check(JSON.stringify({ resourceType: 'Patient', text: { div } })).map(({ place }) => place);
    assert.deepEqual(root(`<p ${NS}>a</p>`), ['p']);
    assert.deepEqual(root('<div>a</div>'), ['div']);
    assert.deepEqual(root('<div xmlns="http://example.org">a</div>'), ['div']);
    assert.deepEqual(root('<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x</h:p></h:div>'), []);
    assert.deepEqual(root('plain'), ['plain']);
  });

  it('tells an empty narrative; a no-break space and an image are content', () => {
    for (const inner of [
      '',
      ' \n ',
      '<p> </p>',
      '<!-- x -->',
      '<hr/>',
      '<table><tr><td></td></tr></table>',
    ]) {
      assert.equal(errors(inner).length, 1, inner);
    }
    assert.deepEqual(errors('&#160;'), []);
    assert.deepEqual(errors('<img src="x.png"/>'), []);
  });

  it('tells wrong nesting', () => {
    assert.deepEqual(errors('<p><ul><li>x</li></ul></p>'), ['ul']);
    assert.deepEqual(errors('<p><p>x</p></p>'), ['p']);
    assert.deepEqual(errors('<span><div>x</div></span>'), ['div']);
    assert.deepEqual(errors('<h1><p>x</p></h1>'), []);
    assert.deepEqual(errors('<b>x<b>y</b></b>'), ['b']);
    assert.deepEqual(errors('<li>x</li>'), ['li']);
    assert.deepEqual(errors('<br>x</br>y'), ['x']);
    assert.deepEqual(errors('<table>abc<tr><td>y</td></tr></table>'), ['abc']);
    assert.deepEqual(errors('<table><tr><p>x</p></tr></table>'), ['p']);
  });

  it('judges links and images', () => {
    assert.deepEqual(errors('<a href="#nowhere">x</a>'), ['#nowhere']);
    assert.deepEqual(errors('<a href="urn:oid:1.2">x</a>'), ['urn:oid:1.2']);
    assert.deepEqual(errors('<a href="">x</a><a href="a b">y</a>'), ['\\', 'a b']);
    assert.deepEqual(errors('<a href="&#106;avaScript:x">x</a>'), ['&#106;avaScript:x']);
    assert.deepEqual(
      errors('<img src="#c1" alt="x"/>', { contained: [{ resourceType: 'Binary', id: 'c1' }] }),
      [],
    );
    assert.deepEqual(errors('<img src="data:image/png;base64,A*A" alt="x"/>'), ['data:image/png;base64,A*A']);
    assert.deepEqual(
      check(patient('<a href="ftp://example.org">x</a>')).map(({ severity }) => severity),
      ['information'],
    );
    assert.deepEqual(
      check(patient('<img src="javascript:x" alt="x"/>')).map(({ rule, severity }) => [rule, severity]),
      [['fhir/security', 'warning']],
    );
  });

  it('follows links into the other entries of a Bundle, but images only within the resource', () => {
    const bundle = (inner: string): readonly string[] =>
      check(
        JSON.stringify({
          resourceType: 'Bundle',
          entry: [
            { resource: JSON.parse(patient(inner)) as object },
            {
              resource: {
                resourceType: 'Organization',
                id: 'o1',
                text: { div: `<div ${NS}><a name="spot">x</a></div>` },
              },
            },
          ],
        }),
      ).map(({ place }) => place);
    assert.deepEqual(bundle('<a href="#o1">x</a><a href="#spot">x</a>'), []);
    assert.deepEqual(bundle('<a href="#other">x</a><img src="#o1" alt="x"/>'), ['#other', '#o1']);
  });

  it('warns of languages that differ and of ids that stand twice', () => {
    const warnings = (text: string): readonly string[] =>
      check(text).map(({ severity, text: what }) => `${severity}: ${what}`);
    assert.match(warnings(patient('x', { language: 'fi' }))[0] ?? '', /^warning: .*missing: lang, xml:lang/u);
    const other = JSON.stringify({
      resourceType: 'Patient',
      language: 'fi',
      text: { div: `<div ${NS} lang="sv" xml:lang="fi">x</div>` },
    });
    assert.deepEqual(warnings(other), ['warning: The language of the resource is "fi", but lang says "sv".']);
    assert.equal(check(patient('<p id="a">x</p><p id="a">y</p>'))[0]?.severity, 'warning');
    assert.deepEqual(check(patient('<a id="a" name="a">x</a>')), []);
    assert.equal(check(patient('<div xml:lang="fi" lang="fi">x</div><p>y</p>'))[0]?.severity, 'warning');
  });

  it('warns of what strict XML readers reject and the official validator reads', () => {
    for (const inner of ['<p class=x>t</p>', '<p class="x" class="y">t</p>', '<p class="a<b">t</p>']) {
      assert.deepEqual(
        check(patient(inner)).map(({ severity }) => severity),
        ['warning'],
        inner,
      );
    }
  });

  it('gives htmlChecks() for FHIRPath', () => {
    assert.equal(htmlChecks(`<div ${NS}>x</div>`), true);
    assert.equal(htmlChecks(`<div ${NS}></div>`), false);
    assert.equal(hasAllowedHtml(`<div ${NS}></div>`), true);
    assert.equal(hasHtmlContent(`<div ${NS}><u>x</u></div>`), true);
    assert.equal(hasAllowedHtml(`<div ${NS}><u>x</u></div>`), false);
    assert.equal(htmlChecks('<div><p></div>'), false);
  });

  it('reads any text to an end, with places inside the value', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '&',
        ';',
        '"',
        "'",
        '=',
        ' ',
        '<p',
        '</p>',
        '<b>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        'a',
        '<a href="#x">',
        '&#1;',
        '<br/>',
        '\\',
        '\u00e4',
        '<script>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isWrapped) => {
        const inner = pieces.join('');
        const text = JSON.stringify({ text: { div: isWrapped ? `<div ${NS}>${inner}</div>` : inner } });
        const node = object(parseJson(text).root);
        const narrative = object(node.get('text'));
        const div = narrative.get('div');
        assert.ok(div?.kind === JsonKind.String);
        checkNarrativeDiv(
          {
            text,
            scope: { node, root: node, bundle: undefined },
            report: (_rule, span) => {
              assert.ok(span.start >= div.start && span.end <= div.end && span.start < span.end);
            },
          },
          div,
          narrative,
        );
      }),
    );
  });
});

describe('narratives that a profile controls', function () {
  this.timeout(30_000);

  const url = 'http://example.org/StructureDefinition/x';
  const control = (name: 'language' | 'source', valueCode: string): object => ({
    resourceType: 'StructureDefinition',
    url,
    name: 'X',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: {
      element: [
        {
          id: 'Patient.text',
          path: 'Patient.text',
          extension: [
            { url: `http://hl7.org/fhir/StructureDefinition/narrative-${name}-control`, valueCode },
          ],
        },
      ],
    },
  });
  const faults = (definition: object, inner: string, more: object = {}): number =>
    validate(patient(inner, more), { definitions: [definition], profiles: [url] }).filter(
      ({ rule, severity, expression }) =>
        rule === 'fhir/narrative' && severity === 'error' && expression === 'Patient.text',
    ).length;
  const sections = '<div xml:lang="fi" lang="fi">a</div><div xml:lang="sv" lang="sv">b</div>';

  it('have the sections by language that it asks for', () => {
    assert.deepEqual(
      [faults(control('language', '_no'), 'a'), faults(control('language', '_no'), sections)],
      [0, 1],
    );
    assert.deepEqual(
      [faults(control('language', '_yes'), 'a'), faults(control('language', '_yes'), sections)],
      [1, 0],
    );
    assert.deepEqual(
      [faults(control('language', 'sv'), sections), faults(control('language', 'en'), sections)],
      [0, 1],
    );
    const own = control('language', '_resource');
    assert.deepEqual(
      [
        faults(own, sections, { language: 'fi' }),
        faults(own, sections, { language: 'en' }),
        faults(own, sections),
      ],
      [0, 1, 1],
    );
  });

  it('tell the source of every part by class', () => {
    const source = control('source', 'error');
    assert.equal(faults(source, '<p class="generated">a</p><p class="x original">b</p>'), 0);
    assert.equal(faults(source, '<p class="generated">a</p><p>b</p>'), 1);
    assert.equal(faults(source, 'text<p class="generated">a</p>'), 1);
  });
});
