import type { Constraint, ElementDefinition } from '../model.ts';
import { pathOfId, sliceOfSegment, type PackedElements } from './bundleFormat.ts';
import type { BundleReader } from './bundleReader.ts';

type Rest = Omit<ElementDefinition, 'id' | 'path' | 'sliceName'>;

/** Turns packed elements into those of the model. Equal parts (types, constraints, bindings) become one object, read when needed. */
export class ElementUnpacker {
  readonly #reader: BundleReader;
  readonly #rests = new Map<number, Rest>();
  readonly #constraints = new Map<number, Constraint>();

  constructor(reader: BundleReader) {
    this.#reader = reader;
  }

  unpack(packed: PackedElements): readonly ElementDefinition[] {
    const { triples, odd } = packed;
    const elements: ElementDefinition[] = [];
    const ancestors: string[] = [];
    for (let at = 0; at < triples.length; at += 3) {
      const depth = triples[at] as number;
      const segment = triples[at + 1] as string;
      const rest = this.#rest(triples[at + 2] as number);
      const strange = odd?.[String(at / 3)];
      const id = strange?.id ?? (depth === 0 ? segment : `${ancestors[depth - 1] ?? ''}.${segment}`);
      ancestors[depth] = id;
      const sliceName = strange?.sliceName === undefined ? sliceOfSegment(segment) : strange.sliceName;
      const path = strange?.path ?? pathOfId(id);
      elements.push(
        sliceName === undefined || sliceName === null
          ? { id, path, ...rest }
          : { id, path, sliceName, ...rest },
      );
    }
    return elements;
  }

  #rest(number: number): Rest {
    const known = this.#rests.get(number);
    if (known !== undefined) return known;
    const packed = this.#reader.item('elements', number) as Omit<Rest, 'constraints'> & {
      constraints?: readonly number[];
    };
    const { constraints, ...others } = packed;
    const rest: Rest =
      constraints === undefined
        ? others
        : { ...others, constraints: constraints.map((which) => this.#constraint(which)) };
    this.#rests.set(number, rest);
    return rest;
  }

  #constraint(number: number): Constraint {
    let constraint = this.#constraints.get(number);
    if (constraint === undefined) {
      constraint = this.#reader.item('constraints', number) as Constraint;
      this.#constraints.set(number, constraint);
    }
    return constraint;
  }
}
