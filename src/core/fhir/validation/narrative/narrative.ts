/**
 * Narratives: the XHTML of `text.div` and of every other element of type xhtml. Checked are its form, the elements and attributes that FHIR
 * allows, how they nest, entities, content (`txt-1` and `txt-2` with exact places: the engine need not run those two invariants), the form of
 * links and image sources, links into the resource, duplicate ids, languages, and whatever runs code.
 */
import type { Severity } from '../../../findings/severity.ts';
import type { RuleId } from '../../../findings/ruleRegistry.ts';
import type { JsonObject, JsonScalar } from '../../../json/jsonNode.ts';
import { fhirNarrativeTexts as texts } from '../../../l10n/fhirNarrative.ts';
import { message, type Message } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { JsonStringOffsets } from './jsonOffsets.ts';
import { linkTargets } from './linkTargets.ts';
import { linkSchemeFault, urlFault, type UrlFault } from './narrativeUrl.ts';
import { weightOf, type XhtmlFault, type XhtmlSink } from './xhtmlFault.ts';
import { scanXhtml } from './xhtmlScanner.ts';

/** What the check needs of the validation that it runs in: the text, where it stands, and who hears of problems. */
export interface NarrativeHost {
  readonly text: string;
  readonly scope:
    | {
        /** The resource that the narrative belongs to. */
        readonly node: JsonObject;
        /** The resource that `#id` is looked up in: the container of a contained resource. */
        readonly root: JsonObject;
        readonly bundle: { readonly node: JsonObject } | undefined;
      }
    | undefined;
  report(
    rule: RuleId,
    span: Span,
    what: Message,
    options?: { readonly severity?: Severity; readonly source?: string; readonly profile?: string },
  ): void;
}

const SOURCE = 'https://hl7.org/fhir/narrative.html#xhtml';

/** Checks one XHTML value; `parent` is the Narrative that holds it. Linear in the value's length. */
export function checkNarrativeDiv(host: NarrativeHost, value: JsonScalar, parent: JsonObject): void {
  const check = new NarrativeCheck(host, value);
  scanXhtml(value.text, check);
  const { scope } = host;
  if (scope !== undefined && scope.node.get('text') === parent) {
    check.compareLanguage(scope.node.getString('language'));
  }
  check.reportMixedLanguages();
}

class NarrativeCheck implements XhtmlSink {
  readonly #offsets: JsonStringOffsets;
  /** Each fault is said once per narrative: a table may hold a thousand cells with the same attribute. */
  #said: Set<string> | undefined;
  #anchors: Map<string, number> | undefined;
  #lang: { readonly value: string; readonly span: Span } | undefined;
  #xmlLang: { readonly value: string; readonly span: Span } | undefined;
  #innerLanguages: Set<string> | undefined;
  #loose = -1;

  constructor(
    readonly host: NarrativeHost,
    readonly value: JsonScalar,
  ) {
    this.#offsets = new JsonStringOffsets(host.text, value.start, value.end, value.text.length);
  }

  fault(fault: XhtmlFault, start: number, end: number, detail: string, other: string): void {
    if (!this.#isNew(`${fault} ${detail} ${other}`)) return;
    const weight = weightOf(fault);
    const span = fault === 'no-content' ? this.value : this.#span(start, end);
    if (weight === 'warning') this.#report(span, faultMessage(fault, detail, other), 'warning');
    else if (weight === 'hint') this.#report(span, faultMessage(fault, detail, other), 'information');
    else this.#report(span, faultMessage(fault, detail, other));
  }

  #isNew(said: string): boolean {
    const before = (this.#said ??= new Set<string>());
    if (before.has(said)) return false;
    before.add(said);
    return true;
  }

  link(kind: 'href' | 'src', value: string, start: number, end: number): void {
    const form = urlFault(value);
    if (form !== undefined) {
      const isHarmful = form.fault === 'scheme-active';
      if (isHarmful && kind === 'src') {
        this.host.report('fhir/security', this.#span(start, end), urlMessage(form.fault, form.detail), {
          severity: 'warning',
          source: SOURCE,
        });
      } else this.#report(this.#span(start, end), urlMessage(form.fault, form.detail));
      return;
    }
    if (value.startsWith('#')) {
      if (value.length > 1) this.#internalLink(kind, value, start, end);
      return;
    }
    if (kind === 'src') return;
    const scheme = linkSchemeFault(value);
    if (scheme === undefined) return;
    const severity = scheme.fault === 'scheme-unusual' ? 'information' : 'error';
    this.#report(this.#span(start, end), urlMessage(scheme.fault, scheme.detail), severity);
  }

  anchor(value: string, start: number, end: number): void {
    const anchors = (this.#anchors ??= new Map<string, number>());
    const before = anchors.get(value);
    anchors.set(value, start);
    if (before === undefined || !this.value.text.slice(before, start).includes('<')) return;
    if (!this.#isNew(`id ${value}`)) return;
    this.#report(this.#span(start, end), message(texts.duplicateIds, { id: value }), 'warning');
  }

  language(kind: 'lang' | 'xml:lang', value: string, depth: number, start: number, end: number): void {
    if (depth === 0) {
      const found = { value, span: { start, end } };
      if (kind === 'lang') this.#lang = found;
      else this.#xmlLang = found;
    } else if (depth === 1 && kind === 'xml:lang') {
      this.#innerLanguages ??= new Set();
      this.#innerLanguages.add(value);
    }
  }

  looseContent(start: number): void {
    this.#loose = start;
  }

  /** The narrative should say which language it is in when the resource does, and the same (specification, resource languages). */
  compareLanguage(language: string | undefined): void {
    if (language === undefined || this.#innerLanguages !== undefined) return;
    const missing = [
      ...(this.#lang === undefined ? ['lang'] : []),
      ...(this.#xmlLang === undefined ? ['xml:lang'] : []),
    ];
    if (missing.length > 0) {
      this.#report(this.value, message(texts.languageMissing, { missing: missing.join(', ') }), 'warning');
    }
    for (const [attribute, found] of [
      ['lang', this.#lang],
      ['xml:lang', this.#xmlLang],
    ] as const) {
      if (found === undefined || found.value === language) continue;
      this.#report(
        this.#span(found.span.start, found.span.end),
        message(texts.languageDiffers, { language, attribute, found: found.value }),
        'warning',
      );
    }
  }

  reportMixedLanguages(): void {
    if (this.#innerLanguages === undefined || this.#loose < 0) return;
    const languages = [...this.#innerLanguages].join(', ');
    this.#report(
      this.#span(this.#loose, this.#loose + 1),
      message(texts.mixedLanguages, { languages }),
      'warning',
    );
  }

  #internalLink(kind: 'href' | 'src', target: string, start: number, end: number): void {
    const { scope } = this.host;
    if (scope === undefined) return;
    const within = kind === 'href' ? (scope.bundle?.node ?? scope.root) : scope.root;
    const count = linkTargets(within).get(target.slice(1)) ?? 0;
    if (count === 1) return;
    if (count === 0) {
      const text = kind === 'href' ? texts.linkNotFound : texts.imageNotFound;
      this.#report(this.#span(start, end), message(text, { target }));
    } else if (kind === 'href') {
      this.#report(this.#span(start, end), message(texts.linkSeveral, { target, count }), 'warning');
    }
  }

  #span(start: number, end: number): Span {
    const from = this.#offsets.at(start);
    return { start: from, end: Math.max(from + 1, this.#offsets.at(end)) };
  }

  #report(span: Span, what: Message, severity: Severity = 'error'): void {
    this.host.report('fhir/narrative', span, what, { severity, source: SOURCE });
  }
}

function faultMessage(fault: XhtmlFault, detail: string, other: string): Message {
  switch (fault) {
    case 'no-start-tag':
      return message(texts.noStartTag);
    case 'end-tag-differs':
      return message(texts.endTagDiffers, { found: detail, expected: other });
    case 'tag-malformed':
      return message(texts.tagMalformed, { element: detail });
    case 'attribute-malformed':
      return message(texts.attributeMalformed, { element: detail });
    case 'markup-not-closed':
      return message(texts.markupNotClosed);
    case 'unexpected-less-than':
      return message(texts.lessThan);
    case 'ampersand':
      return message(texts.ampersand);
    case 'entity-unknown':
      return message(texts.entityUnknown, { entity: detail });
    case 'entity-html':
      return message(texts.entityHtml, { entity: detail });
    case 'root-name':
      return message(texts.rootName, { element: detail });
    case 'namespace':
      return detail === ''
        ? message(texts.namespaceMissing)
        : message(texts.namespaceWrong, { namespace: detail });
    case 'element':
      return message(texts.element, { element: detail });
    case 'attribute':
      return message(texts.attribute, { attribute: detail, element: other });
    case 'doctype':
      return message(texts.doctype);
    case 'block-in-text':
      return message(texts.blockInText, { element: detail, parent: other });
    case 'nested':
      return message(texts.nested, { element: detail });
    case 'not-empty':
      return message(texts.notEmpty, { element: detail });
    case 'out-of-place':
      return message(texts.outOfPlace, { element: detail, parents: other });
    case 'child':
      return message(texts.child, { element: detail, parent: other });
    case 'text-child':
      return message(texts.textChild, { parent: detail });
    case 'no-content':
      return message(texts.noContent);
    case 'not-well-formed':
      return message(texts.notWellFormed, { what: detail === '' ? '…' : detail });
    case 'xml-space':
      return message(texts.xmlSpace);
  }
}

function urlMessage(fault: UrlFault, detail: string): Message {
  switch (fault) {
    case 'empty':
      return message(texts.urlEmpty);
    case 'characters':
      return message(texts.urlCharacters, { character: detail });
    case 'data-missing':
      return message(texts.dataMissing);
    case 'data-comma':
      return message(texts.dataComma);
    case 'data-base64':
      return message(texts.dataBase64);
    case 'data-mime-type':
      return message(texts.dataMimeType, { type: detail });
    case 'scheme-active':
      return message(texts.schemeActive, { scheme: detail });
    case 'scheme-literal':
      return message(texts.schemeLiteral, { scheme: detail });
    case 'scheme-unusual':
      return message(texts.schemeUnusual, { scheme: detail });
  }
}
