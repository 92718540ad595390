import type { ElementType } from '../../definitions/model.ts';
import type { Validator } from '../validator.ts';

const TYPES = 'http://hl7.org/fhir/StructureDefinition/';
const ANY: ReadonlySet<string> = new Set([`${TYPES}Resource`, `${TYPES}DomainResource`]);
const NONE: readonly string[] = [];

/** What the types of one reference element allow, prepared once. */
export class ReferencePlan {
  /** Whether every resource type is allowed. */
  readonly isOpen: boolean;
  readonly profiles: readonly string[];
  /** Allowed kinds of target; undefined where all are. */
  readonly aggregation: ReadonlySet<string> | undefined;
  readonly #typeOf = new Map<string, string | undefined>();
  readonly #fitting = new Map<string, readonly string[]>();

  constructor(
    readonly validator: Validator,
    types: readonly ElementType[],
  ) {
    const references = types.filter(({ code }) => code === 'Reference');
    this.profiles = references.flatMap(({ targetProfiles }) => targetProfiles ?? NONE);
    this.isOpen = this.profiles.length === 0 || this.profiles.some((url) => ANY.has(url));
    const modes = references.map(({ aggregation }) => aggregation ?? []);
    this.aggregation =
      references.length === 0 || modes.some((mode) => mode.length === 0) ? undefined : new Set(modes.flat());
  }

  /** The allowed profiles that a resource of a type can keep. */
  fitting(type: string): readonly string[] {
    const known = this.#fitting.get(type);
    if (known !== undefined) return known;
    const made = this.profiles.filter((url) => {
      const wanted = this.typeOf(url);
      return wanted === undefined || this.validator.shapes.isA(type, wanted);
    });
    this.#fitting.set(type, made);
    return made;
  }

  get allowedTypes(): readonly string[] {
    return [...new Set(this.profiles.map((url) => this.typeOf(url) ?? url))];
  }

  /** The type that a target profile is for; undefined for an unknown profile. */
  typeOf(url: string): string | undefined {
    if (this.#typeOf.has(url)) return this.#typeOf.get(url);
    const tail = url.startsWith(TYPES) ? url.slice(TYPES.length) : '';
    const isType = tail !== '' && this.validator.shapes.get(tail)?.isResource === true;
    const made = isType ? tail : this.validator.store.structureDefinition(url)?.type;
    this.#typeOf.set(url, made);
    return made;
  }
}
