/** A StructureMap: the types of its groups' inputs are known, and its rules use variables that exist where they stand. */
import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import { objectsIn } from '../questionnaire/jsonAccess.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';

/** Checks a StructureMap. The host stands at it. */
export function checkStructureMap(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const structures = objectsIn(node, 'structure');
  const aliases = new Set(structures.flatMap(({ object }) => object.getString('alias') ?? []));
  for (const { object: group, index } of objectsIn(node, 'group')) {
    const below = `.group[${index}]`;
    const variables = new Set<string>();
    for (const { object: input, index: at } of objectsIn(group, 'input')) {
      const name = input.getString('name');
      const type = input.getString('type');
      if (name !== undefined) variables.add(name);
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
    checkRules(tell, group, variables, below);
  }
}

function checkRules(tell: Tell, container: JsonObject, outer: ReadonlySet<string>, path: string): void {
  for (const { object: rule, index } of objectsIn(container, 'rule')) {
    const below = `${path}.rule[${index}]`;
    const variables = new Set(outer);
    for (const { object, index: at } of objectsIn(rule, 'source')) {
      checkContext(tell, object, variables, `${below}.source[${at}]`);
      const variable = object.getString('variable');
      if (variable !== undefined) variables.add(variable);
    }
    for (const { object, index: at } of objectsIn(rule, 'target')) {
      checkContext(tell, object, variables, `${below}.target[${at}]`);
      const variable = object.getString('variable');
      if (variable !== undefined) variables.add(variable);
    }
    checkRules(tell, rule, variables, below);
  }
}

function checkContext(tell: Tell, node: JsonObject, variables: ReadonlySet<string>, below: string): void {
  const name = node.getString('context');
  // A target's context may be a type (R4: contextType), or a path.
  if (name === undefined || node.getString('contextType') === 'type' || name.includes('.')) return;
  if (!variables.has(name)) tell(node.get('context') ?? node, message(texts.mapVariable, { name }), below);
}
