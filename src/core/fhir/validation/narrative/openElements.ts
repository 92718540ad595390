import type { ElementRule } from './xhtmlElements.ts';
import type { XhtmlSink } from './xhtmlFault.ts';

/** The elements that are open at a place of a narrative, outermost first, and what may stand there. */
export class OpenElements {
  readonly #names: string[] = [];
  readonly #rules: (ElementRule | undefined)[] = [];
  #textOnly = 0;
  #paragraphs = 0;

  get depth(): number {
    return this.#names.length;
  }

  /** The innermost one's name as written; empty outside the root. */
  get name(): string {
    return this.#names.at(-1) ?? '';
  }

  get rule(): ElementRule | undefined {
    return this.#rules.at(-1);
  }

  push(written: string, rule: ElementRule | undefined): void {
    this.#names.push(written);
    this.#rules.push(rule);
    if (rule?.isTextOnly === true) this.#textOnly += 1;
    if (rule?.name === 'p') this.#paragraphs += 1;
  }

  pop(): void {
    this.#names.pop();
    const rule = this.#rules.pop();
    if (rule?.isTextOnly === true) this.#textOnly -= 1;
    if (rule?.name === 'p') this.#paragraphs -= 1;
  }

  /** Tells what is wrong with an element standing here. `rule` is undefined for elements that narratives don't know. */
  check(
    name: string,
    rule: ElementRule | undefined,
    sink: Pick<XhtmlSink, 'fault'>,
    start: number,
    end: number,
  ): void {
    const parent = this.rule;
    if (parent?.isEmpty === true) sink.fault('not-empty', start, end, parent.name, '');
    if (parent?.children !== undefined && !parent.children.includes(name)) {
      sink.fault('child', start, end, name, parent.name);
    }
    if (rule === undefined) return;
    const isWronglyInText = this.#textOnly > 0 && rule.isBlock;
    if (isWronglyInText || (this.#paragraphs > 0 && rule.isForbiddenInParagraph)) {
      sink.fault('block-in-text', start, end, name, this.#innermostText());
    }
    if (rule.isNotNested && this.#rules.includes(rule)) sink.fault('nested', start, end, name, '');
    if (rule.parents !== undefined && !rule.parents.includes(parent?.name ?? '')) {
      sink.fault('out-of-place', start, end, name, rule.parents.join(', '));
    }
  }

  #innermostText(): string {
    for (let index = this.#rules.length - 1; index >= 0; index -= 1) {
      const rule = this.#rules[index];
      if (rule?.isTextOnly === true) return rule.name;
    }
    return 'p';
  }
}
