/** A StructureMap: the types of its groups' inputs are known, and its rules use variables that exist where they stand and groups that exist. */
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import { objectsIn } from '../questionnaire/jsonAccess.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';

/** Checks a StructureMap. The host stands at it. */
export function checkStructureMap(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const structures = objectsIn(node, 'structure');
  const groups = new Map(
    objectsIn(node, 'group').flatMap(({ object }) => {
      const name = object.getString('name');
      return name === undefined ? [] : [[name, objectsIn(object, 'input').length] as const];
    }),
  );
  // Groups of imported maps are not looked up.
  const calls: Calls = { groups, isClosed: node.property('import') === undefined };
  const aliases = new Set(structures.flatMap(({ object }) => object.getString('alias') ?? []));
  for (const { object: group, index } of objectsIn(node, 'group')) {
    const below = `.group[${index}]`;
    const variables = new Set<string>();
    const outputs = new Set<string>();
    const parent = group.get('extends');
    if (parent?.kind === JsonKind.String && calls.isClosed && !groups.has(parent.text)) {
      tell(parent, message(texts.mapGroup, { name: parent.text }), `${below}.extends`);
    }
    for (const { object: input, index: at } of objectsIn(group, 'input')) {
      const name = input.getString('name');
      const type = input.getString('type');
      if (name !== undefined) (input.getString('mode') === 'target' ? outputs : variables).add(name);
      if (type === undefined || aliases.has(type) || host.store.type(type) !== undefined) continue;
      // A structure that is a logical model, or one that is not known here, may define the type.
      if (
        structures.some(
          ({ object }) => host.store.structureDefinition(object.getString('url') ?? '') === undefined,
        )
      ) {
        continue;
      }
      tell(input.get('type') ?? input, message(texts.mapType, { type }), `${below}.input[${at}]`);
    }
    checkRules(tell, calls, group, { variables, outputs }, below);
  }
}

interface Calls {
  /** How many inputs each group of this map takes. */
  readonly groups: ReadonlyMap<string, number>;
  /** Whether no other map is imported, so that all groups are known. */
  readonly isClosed: boolean;
}

/** The variables that may be read, and those that may only be written to. */
interface Variables {
  readonly variables: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

function checkRules(tell: Tell, calls: Calls, container: JsonObject, outer: Variables, path: string): void {
  for (const { object: rule, index } of objectsIn(container, 'rule')) {
    const below = `${path}.rule[${index}]`;
    const variables = new Set(outer.variables);
    const outputs = new Set(outer.outputs);
    for (const { object, index: at } of objectsIn(rule, 'source')) {
      checkContext(tell, object, variables, `${below}.source[${at}]`);
      const variable = object.getString('variable');
      if (variable !== undefined) variables.add(variable);
    }
    for (const { object, index: at } of objectsIn(rule, 'target')) {
      checkContext(tell, object, new Set([...variables, ...outputs]), `${below}.target[${at}]`);
      const variable = object.getString('variable');
      if (variable !== undefined) outputs.add(variable);
    }
    for (const { object, index: at } of objectsIn(rule, 'dependent')) {
      checkCall(tell, calls, object, `${below}.dependent[${at}]`);
    }
    checkRules(tell, calls, rule, { variables, outputs }, below);
  }
}

/** A rule that goes on with another group gives it as many variables as it takes. */
function checkCall(tell: Tell, { groups, isClosed }: Calls, call: JsonObject, below: string): void {
  const name = call.getString('name');
  if (name === undefined) return;
  const place = call.get('name') ?? call;
  const expected = groups.get(name);
  if (expected === undefined) {
    if (isClosed) tell(place, message(texts.mapGroup, { name }), below);
    return;
  }
  const given = call.get('variable') ?? call.get('parameter');
  const found = given?.kind === JsonKind.Array ? given.items.length : 0;
  if (found !== expected) tell(place, message(texts.mapArguments, { name, expected, found }), below);
}

function checkContext(tell: Tell, node: JsonObject, variables: ReadonlySet<string>, below: string): void {
  const name = node.getString('context');
  // A target's context may be a type (R4: contextType), or a path.
  if (name === undefined || node.getString('contextType') === 'type' || name.includes('.')) return;
  if (!variables.has(name)) tell(node.get('context') ?? node, message(texts.mapVariable, { name }), below);
}
