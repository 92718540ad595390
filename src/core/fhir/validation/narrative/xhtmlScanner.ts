import { decodeReferences, referenceAt } from './xhtmlReferences.ts';
import { OpenElements } from './openElements.ts';
import {
  APOSTROPHE,
  BANG,
  EQUALS,
  GT,
  isBlank,
  isBlankCode,
  isNameCode,
  isNameStart,
  isValueEnd,
  LT,
  QUESTION,
  QUOTE,
  SLASH,
} from './xhtmlCharacters.ts';
import { COMMON_ATTRIBUTE_SET, XHTML_ELEMENTS, XHTML_NAMESPACE, type ElementRule } from './xhtmlElements.ts';
import type { XhtmlFault, XhtmlSink } from './xhtmlFault.ts';

/**
 * Reads a narrative once, from left to right, and tells the sink what is wrong with it and what it links to. It reads as the official validator
 * does: what that one reads over (text behind the root, values without quotes) is a warning here, what stops it stops this one.
 */
export function scanXhtml(text: string, sink: XhtmlSink): void {
  new Scanner(text, sink).run();
}

/** One scan. Arrays hold what is open, outermost first. */
class Scanner {
  #at = 0;
  #hasContent = false;
  #isStopped = false;
  #inLanguageDiv = false;
  #isLooseSeen = false;
  #class = '';
  #nextAmpersand: number;
  #prefixes: Map<string, string> | undefined;
  readonly #open = new OpenElements();

  constructor(
    readonly text: string,
    readonly sink: XhtmlSink,
  ) {
    this.#nextAmpersand = text.indexOf('&');
  }

  run(): void {
    const { text } = this;
    const { length } = text;
    if (!this.#prolog()) return;
    let isRoot = true;
    while (this.#at < length && !this.#isStopped && (isRoot || this.#open.depth > 0)) {
      const lt = text.indexOf('<', this.#at);
      const end = lt < 0 ? length : lt;
      if (end > this.#at) this.#textRun(this.#at, end);
      if (this.#isStopped) return;
      this.#at = end;
      if (lt < 0) break;
      const next = text.charCodeAt(lt + 1);
      if (next === SLASH) this.#endTag(lt);
      else if (next === BANG || next === QUESTION) this.#markup(lt, next);
      else this.#startTag(lt, isRoot);
      isRoot = false;
    }
    if (this.#isStopped) return;
    if (this.#open.depth > 0) {
      this.#fault('not-well-formed', length - 1, length, `</${this.#open.name}>`);
    } else if (!isBlank(text, this.#at, length)) this.#fault('not-well-formed', this.#at, length, 'text');
    if (!this.#hasContent) this.#fault('no-content', 0, length);
  }

  #fault(fault: XhtmlFault, start: number, end: number, detail = '', other = ''): void {
    this.sink.fault(fault, start, end, detail, other);
  }

  #stop(fault: XhtmlFault, start: number, end: number, detail = '', other = ''): void {
    this.#isStopped = true;
    this.sink.fault(fault, start, Math.max(end, start + 1), detail, other);
  }

  /** White space, comments, a declaration and a DOCTYPE before the root; false when there is no root. */
  #prolog(): boolean {
    const { text } = this;
    for (;;) {
      this.#at = this.#skipBlank(this.#at);
      if (text.charCodeAt(this.#at) !== LT) {
        this.#stop('no-start-tag', this.#at, text.length);
        return false;
      }
      const next = text.charCodeAt(this.#at + 1);
      if (next !== BANG && next !== QUESTION) return true;
      const isComment = text.startsWith('<!--', this.#at);
      const close = text.indexOf(isComment ? '-->' : '>', this.#at);
      if (close < 0) {
        this.#stop('markup-not-closed', this.#at, text.length);
        return false;
      }
      const end = close + (isComment ? 3 : 1);
      if (!isComment && next === BANG) this.#fault('not-well-formed', this.#at, end, 'DOCTYPE');
      this.#at = end;
    }
  }

  #textRun(start: number, end: number): void {
    if (this.#nextAmpersand >= 0 && this.#nextAmpersand < end) this.#references(start, end);
    const { rule } = this.#open;
    const needsLook = !this.#hasContent || rule?.children !== undefined || rule?.isEmpty === true;
    const isPart = this.sink.part !== undefined && this.#open.depth === 1;
    if (!needsLook && !isPart && (this.#inLanguageDiv || this.#isLooseSeen)) return;
    if (rule?.isEmpty === true) {
      this.#fault('not-empty', start, end, rule.name);
      return;
    }
    if (isBlank(this.text, start, end)) return;
    this.#content(start);
    if (isPart) this.sink.part?.('', '', start, end);
    if (rule?.children !== undefined) this.#fault('text-child', start, end, rule.name);
  }

  #content(at: number): void {
    this.#hasContent = true;
    if (this.#inLanguageDiv || this.#isLooseSeen) return;
    this.#isLooseSeen = true;
    this.sink.looseContent?.(at);
  }

  #references(start: number, end: number): void {
    const { text } = this;
    let at = this.#nextAmpersand;
    if (at < start) at = text.indexOf('&', start);
    while (at >= 0 && at < end) {
      const reference = referenceAt(text, at);
      if (reference.kind === 'html') this.#fault('entity-html', at, reference.end, reference.text);
      else if (reference.kind !== 'xml') {
        this.#stop(
          reference.kind === 'none' ? 'ampersand' : 'entity-unknown',
          at,
          reference.end,
          reference.text,
        );
        return;
      }
      at = text.indexOf('&', reference.end);
    }
    this.#nextAmpersand = at;
  }

  /** A comment, CDATA section, processing instruction or DOCTYPE. */
  #markup(lt: number, next: number): void {
    const { text } = this;
    let close = '>';
    if (text.startsWith('<!--', lt)) close = '-->';
    else if (text.startsWith('<![', lt)) close = ']]>';
    const found = text.indexOf(close, lt + 2);
    if (found < 0) {
      this.#stop('markup-not-closed', lt, text.length);
      return;
    }
    const end = found + close.length;
    if (close === '>' && next === BANG) this.#fault('doctype', lt, end);
    const { rule } = this.#open;
    if (rule?.isEmpty === true) this.#fault('not-empty', lt, end, rule.name);
    this.#at = end;
    this.#passAmpersands();
  }

  #endTag(lt: number): void {
    const { text } = this;
    const open = this.#open.name;
    const end = lt + 2 + open.length;
    if (text.charCodeAt(end) === GT && text.startsWith(open, lt + 2)) {
      this.#at = end + 1;
      this.#close();
      return;
    }
    const close = text.indexOf('>', lt);
    if (close < 0) {
      this.#stop('markup-not-closed', lt, text.length);
      return;
    }
    const found = text.slice(lt + 2, close);
    if (found.slice(found.indexOf(':') + 1) === open.slice(open.indexOf(':') + 1)) {
      this.#at = close + 1;
      this.#close();
    } else this.#stop('end-tag-differs', lt, close + 1, found, open);
  }

  #close(): void {
    this.#open.pop();
    if (this.#open.depth === 1) this.#inLanguageDiv = false;
  }

  #startTag(lt: number, isRoot: boolean): void {
    const nameEnd = this.#nameEnd(lt + 1);
    if (nameEnd === lt + 1 || !isNameStart(this.text.charCodeAt(lt + 1))) {
      this.#stop('unexpected-less-than', lt, lt + 1);
      return;
    }
    let written = this.text.slice(lt + 1, nameEnd);
    if (isRoot) written = written.toLowerCase();
    const colon = written.indexOf(':');
    const name = colon < 0 ? written : written.slice(colon + 1);
    const rule = XHTML_ELEMENTS.get(name);
    if (rule === undefined) this.#fault('element', lt + 1, nameEnd, name);
    if (isRoot) {
      if (name !== 'div') this.#fault('root-name', lt + 1, nameEnd, name);
    } else {
      this.#open.check(name, rule, this.sink, lt + 1, nameEnd);
    }
    this.#at = nameEnd;
    this.#class = '';
    const namespace = this.#attributes(rule, name);
    if (this.#isStopped) return;
    if (this.#open.depth === 1) this.sink.part?.(name, this.#class, lt + 1, nameEnd);
    this.#namespace(namespace, written, isRoot, lt + 1, nameEnd);
    if (name === 'img') this.#content(lt);
    if (this.text.charCodeAt(this.#at) === SLASH) {
      if (this.text.charCodeAt(this.#at + 1) !== GT) {
        this.#stop('tag-malformed', lt, this.#at + 1, name);
        return;
      }
      this.#at += 2;
      if (this.#open.depth === 1) this.#inLanguageDiv = false;
      return;
    }
    this.#at += 1;
    if (name === 'script') this.#skipScript();
    else this.#open.push(written, rule);
  }

  #passAmpersands(): void {
    if (this.#nextAmpersand >= 0 && this.#nextAmpersand < this.#at) {
      this.#nextAmpersand = this.text.indexOf('&', this.#at);
    }
  }

  #skipScript(): void {
    const close = this.text.indexOf('</script>', this.#at);
    this.#at = close < 0 ? this.text.length : close + 9;
    this.#passAmpersands();
  }

  #namespace(
    declared: string | undefined,
    written: string,
    isRoot: boolean,
    start: number,
    end: number,
  ): void {
    const prefix = written.includes(':') ? written.slice(0, written.indexOf(':')) : undefined;
    const namespace = prefix === undefined ? declared : (this.#prefixes?.get(prefix) ?? '');
    if (namespace === XHTML_NAMESPACE || (namespace === undefined && !isRoot)) return;
    this.#fault('namespace', start, end, namespace ?? '');
  }

  /** Reads to the end of the start tag; the namespace that it declares. */
  #attributes(rule: ElementRule | undefined, element: string): string | undefined {
    const { text } = this;
    const allowed = rule?.attributes ?? COMMON_ATTRIBUTE_SET;
    let namespace: string | undefined;
    let seen: Set<string> | undefined;
    let first = '';
    for (;;) {
      let at = this.#skipBlank(this.#at);
      const code = text.charCodeAt(at);
      if (code === GT || code === SLASH) {
        this.#at = at;
        return namespace;
      }
      if (at >= text.length) {
        this.#at = at;
        this.#stop('markup-not-closed', at - 1, at);
        return undefined;
      }
      const nameStart = at;
      at = this.#nameEnd(at);
      if (at === nameStart) {
        this.#stop('attribute-malformed', at, at + 1, element);
        return undefined;
      }
      const name = text.slice(nameStart, at);
      const nameEnd = at;
      at = this.#skipBlank(at);
      this.#at = at;
      let start = at;
      let end = at;
      if (text.charCodeAt(at) === EQUALS) {
        start = this.#skipBlank(at + 1);
        end = this.#value(start);
        if (this.#isStopped) return undefined;
        if (text.charCodeAt(start) === QUOTE || text.charCodeAt(start) === APOSTROPHE) start += 1;
      } else if (this.#isAttributeOrEnd(at)) this.#fault('not-well-formed', nameStart, nameEnd, name);
      else {
        this.#stop('attribute-malformed', nameStart, nameEnd, element);
        return undefined;
      }
      if (first === '') first = name;
      else {
        seen ??= new Set([first]);
        if (seen.has(name)) this.#fault('not-well-formed', nameStart, nameEnd, name);
        seen.add(name);
      }
      if (name === 'xmlns') namespace = text.slice(start, end);
      else this.#attribute(name, allowed, element, nameStart, nameEnd, start, end);
    }
  }

  #isAttributeOrEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === GT || code === SLASH || isNameCode(code);
  }

  /** Reads an attribute's value; where it ends, without its quote. */
  #value(start: number): number {
    const { text } = this;
    const quote = text.charCodeAt(start);
    let end: number;
    if (quote === QUOTE || quote === APOSTROPHE) {
      end = text.indexOf(text.charAt(start), start + 1);
      const lt = text.indexOf('<', start + 1);
      if (end < 0 || (lt >= 0 && lt < end)) {
        const gt = text.indexOf('>', start + 1);
        this.#fault('not-well-formed', start, lt < 0 ? text.length : lt, '<');
        if (end < 0 || (gt >= 0 && gt < lt)) end = gt < 0 ? text.length : gt;
      }
      this.#at = text.charCodeAt(end) === quote ? end + 1 : end;
      start += 1;
    } else {
      end = start;
      while (end < text.length && !isValueEnd(text.charCodeAt(end))) end += 1;
      this.#fault('not-well-formed', start, Math.max(end, start + 1), text.slice(start, end));
      this.#at = end;
    }
    if (this.#nextAmpersand >= 0 && this.#nextAmpersand < end) this.#references(start, end);
    return end;
  }

  #attribute(
    name: string,
    allowed: ReadonlySet<string>,
    element: string,
    nameStart: number,
    nameEnd: number,
    start: number,
    end: number,
  ): void {
    if (!allowed.has(name)) {
      if (name === 'xml:space') this.#fault('xml-space', nameStart, nameEnd, name);
      else if (!name.startsWith('xmlns')) this.#fault('attribute', nameStart, nameEnd, name, element);
      else if (name.startsWith('xmlns:')) {
        this.#prefixes ??= new Map();
        this.#prefixes.set(name.slice(6), this.text.slice(start, end));
      }
      return;
    }
    const { sink } = this;
    switch (name) {
      case 'href':
        if (element === 'a' || element === 'area') sink.link?.('href', this.#decoded(start, end), start, end);
        return;
      case 'src':
        sink.link?.('src', this.#decoded(start, end), start, end);
        return;
      case 'class':
        if (sink.part !== undefined) this.#class = this.#decoded(start, end);
        return;
      case 'id':
        sink.anchor?.(this.#decoded(start, end), start, end);
        return;
      case 'name':
        if (element === 'a') sink.anchor?.(this.#decoded(start, end), start, end);
        return;
      case 'lang':
      case 'xml:lang': {
        const depth = this.#open.depth;
        if (depth === 1 && element === 'div' && name === 'xml:lang') this.#inLanguageDiv = true;
        sink.language?.(name, this.#decoded(start, end), depth, start, end);
        return;
      }
      default:
    }
  }

  #decoded(start: number, end: number): string {
    return decodeReferences(this.text.slice(start, end));
  }

  #skipBlank(at: number): number {
    const { text } = this;
    while (isBlankCode(text.charCodeAt(at))) at += 1;
    return at;
  }

  #nameEnd(at: number): number {
    const { text } = this;
    while (isNameCode(text.charCodeAt(at))) at += 1;
    return at;
  }
}
