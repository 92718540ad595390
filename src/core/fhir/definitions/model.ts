/**
 * Conformance resources in one form for all FHIR versions: the part of R4's that validation and authoring use. STU3, R4B and R5 are turned
 * into it when they are read (STU3: `type` entries of one code merged, `valueSet[x]` made one canonical, contexts typed).
 */

export const FHIR_VERSIONS = ['3.0', '4.0', '4.3', '5.0'] as const;
export type FhirVersion = (typeof FHIR_VERSIONS)[number];

/** A FHIR value as plain JSON, for fixed values, patterns and examples. Decimals lose their digits as written. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

export interface StructureDefinition {
  readonly url: string;
  readonly version?: string;
  readonly id?: string;
  readonly name: string;
  readonly title?: string;
  readonly fhirVersion: FhirVersion;
  /** The type that is defined or constrained: `Observation`, `Extension`, `string`. */
  readonly type: string;
  readonly kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  readonly abstract: boolean;
  /** Canonical URL, possibly with `|version`. */
  readonly baseDefinition?: string;
  readonly derivation?: 'specialization' | 'constraint';
  /** Where an extension may stand; empty when it isn't one, or says nothing. */
  readonly contexts: readonly ExtensionContext[];
  readonly contextInvariants: readonly string[];
  /** Canonical URLs of extension `structuredefinition-imposeProfile`. */
  readonly imposes: readonly string[];
  readonly snapshot?: readonly ElementDefinition[];
  readonly differential?: readonly ElementDefinition[];
  /** The canonical of a base that is not known: the snapshot then stands on the plain type and says less than the profile does. */
  readonly missingBase?: string;
  /** Paths of the differential that its base has no place for; the generated snapshot leaves them out. */
  readonly unplaced?: readonly string[];
}

export interface ExtensionContext {
  readonly kind: 'element' | 'fhirpath' | 'extension';
  readonly expression: string;
}

/** `*` means unbounded. */
export type Maximum = number | '*';

export interface ElementDefinition {
  readonly id: string;
  readonly path: string;
  readonly sliceName?: string;
  readonly min?: number;
  readonly max?: Maximum;
  readonly types?: readonly ElementType[];
  readonly contentReference?: string;
  /** `fixed[x]` and `pattern[x]`, with the type that the property name carries (`code` for `fixedCode`). */
  readonly fixed?: TypedValue;
  readonly pattern?: TypedValue;
  readonly minValue?: TypedValue;
  readonly maxValue?: TypedValue;
  readonly maxLength?: number;
  readonly slicing?: Slicing;
  readonly binding?: Binding;
  /** Only in differentials: the value set of a binding that leaves the strength to the base. */
  readonly reboundTo?: string;
  readonly constraints?: readonly Constraint[];
  readonly isModifier?: boolean;
  readonly isSummary?: boolean;
  readonly mustSupport?: boolean;
  /** R5: a primitive must have a value, an extension alone is not enough. */
  readonly mustHaveValue?: boolean;
  /** Extensions of which one must stand where a primitive has no value. */
  readonly valueAlternatives?: readonly string[];
  /** `xmlAttr`, `xhtml` and such, where given. */
  readonly representation?: readonly string[];
  /** One line for people. */
  readonly short?: string;
  /** What a profile asks of a narrative, by extension. */
  readonly narrative?: NarrativeControl;
  /** Regular expression of a primitive's `value`, where the definition has one. */
  readonly regex?: string;
}

/** Extensions `narrative-language-control` and `narrative-source-control`. */
export interface NarrativeControl {
  /** `_yes`, `_no`, `_resource`, or the languages (BCP-47) that need a section. */
  readonly languages: readonly string[];
  /** Whether every part must tell its source by class: boilerplate, generated or original. */
  readonly needsSource: boolean;
}

export interface TypedValue {
  readonly type: string;
  readonly value: PlainValue;
}

export interface ElementType {
  /** `Quantity`, `BackboneElement`, or for a primitive's own value `string`, `date` … (FHIRPath system types are translated). */
  readonly code: string;
  /** Canonical URLs; `canonical#element-id` means one element of a profile. */
  readonly profiles?: readonly string[];
  readonly targetProfiles?: readonly string[];
  readonly aggregation?: readonly ('contained' | 'referenced' | 'bundled')[];
  readonly versioning?: 'either' | 'independent' | 'specific';
}

export type SlicingRules = 'open' | 'closed' | 'openAtEnd';
export type DiscriminatorKind = 'value' | 'pattern' | 'exists' | 'type' | 'profile' | 'position';

export interface Discriminator {
  readonly kind: DiscriminatorKind;
  readonly path: string;
}

export interface Slicing {
  readonly rules: SlicingRules;
  readonly ordered: boolean;
  readonly discriminators: readonly Discriminator[];
}

export type BindingStrength = 'required' | 'extensible' | 'preferred' | 'example';

export interface Binding {
  readonly strength: BindingStrength;
  /** Canonical URL, possibly with `|version`. */
  readonly valueSet?: string;
  /** Extension `elementdefinition-maxValueSet`. */
  readonly maxValueSet?: string;
}

export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression?: string;
  /** Canonical URL of the definition that brought it in. */
  readonly source?: string;
  /** Extension `elementdefinition-bestpractice`. */
  readonly bestPractice?: boolean;
}

export interface CodeSystem {
  readonly url: string;
  readonly version?: string;
  readonly content: 'not-present' | 'example' | 'fragment' | 'complete' | 'supplement';
  readonly caseSensitive: boolean;
  readonly supplements?: string;
  readonly valueSet?: string;
  /** What the nesting of concepts means (`is-a`, `part-of`, …), where the system says so. */
  readonly hierarchyMeaning?: string;
  /** What the system says of its properties; the built-in bundles leave it out. */
  readonly properties?: readonly { readonly code: string; readonly uri?: string; readonly type?: string }[];
  readonly concepts: readonly Concept[];
}

export interface Concept {
  readonly code: string;
  readonly display?: string;
  /** Displays by language (BCP-47). */
  readonly designations?: readonly { readonly language?: string; readonly value: string }[];
  readonly properties?: readonly { readonly code: string; readonly value: string | number | boolean }[];
  readonly concepts?: readonly Concept[];
}

export interface ValueSet {
  readonly url: string;
  readonly version?: string;
  readonly compose?: {
    readonly include: readonly ValueSetPart[];
    readonly exclude: readonly ValueSetPart[];
    /** Whether inactive codes belong to the value set; absent means it doesn't say. */
    readonly inactive?: boolean;
  };
  /** A complete expansion, where there is one. */
  readonly expansion?: readonly {
    readonly system: string;
    readonly code: string;
    readonly display?: string;
  }[];
}

export interface ValueSetPart {
  readonly system?: string;
  readonly version?: string;
  readonly concepts?: readonly { readonly code: string; readonly display?: string }[];
  readonly filters?: readonly { readonly property: string; readonly op: string; readonly value: string }[];
  readonly valueSets?: readonly string[];
}

/**
 * Where definitions come from: a built-in bundle, FHIR packages, built-in profiles, in order of precedence. A canonical may carry `|version`;
 * without one the newest is meant. Look-ups are synchronous once the store is loaded and undefined for what is not known.
 */
export interface DefinitionStore {
  readonly fhirVersion: FhirVersion;
  /** Always with a snapshot, generated when the source brings none; undefined when there is no such definition or no snapshot can be made. */
  structureDefinition(canonical: string): StructureDefinition | undefined;
  /** Look-up by type name: `Observation`, `HumanName`, `string`. */
  type(name: string): StructureDefinition | undefined;
  codeSystem(canonical: string): CodeSystem | undefined;
  valueSet(canonical: string): ValueSet | undefined;
  /** Supplements of a code system. */
  supplements(system: string): readonly CodeSystem[];
}
