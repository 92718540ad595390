import type { ElementRule } from './xhtmlElements.ts';
import type { XhtmlFault } from './xhtmlFault.ts';

type Tell = (fault: XhtmlFault, detail: string, other: string) => void;

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

  /** Whether an element may stand here. `rule` is undefined for elements that narratives don't know. */
  check(name: string, rule: ElementRule | undefined, tell: Tell): void {
    const parent = this.rule;
    if (parent?.isEmpty === true) tell('not-empty', parent.name, '');
    if (parent?.children !== undefined && !parent.children.includes(name)) tell('child', name, parent.name);
    if (rule === undefined) return;
    const isWronglyInText = this.#textOnly > 0 && rule.isBlock;
    if (isWronglyInText || (this.#paragraphs > 0 && rule.isForbiddenInParagraph)) {
      tell('block-in-text', name, this.#innermostText());
    }
    if (rule.isNotNested && this.#rules.includes(rule)) tell('nested', name, '');
    if (rule.parents !== undefined && !rule.parents.includes(parent?.name ?? '')) {
      tell('out-of-place', name, rule.parents.join(', '));
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
