/** A ConceptMap's codes: those of the source and the target exist, where the systems and value sets are known in full. */
import type { JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import { choiceIn, objectIn, objectsIn, textOf } from '../questionnaire/jsonAccess.ts';
import { tellOf, type ConformanceHost, type Tell } from './host.ts';

interface Side {
  readonly system: string | undefined;
  readonly valueSet: string | undefined;
}

/** Checks a ConceptMap. The host stands at it. */
export function checkConceptMap(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const scopes = { source: scopeOf(node, 'source'), target: scopeOf(node, 'target') };
  for (const { object: group, index } of objectsIn(node, 'group')) {
    const source: Side = { system: group.getString('source'), valueSet: scopes.source };
    const target: Side = { system: group.getString('target'), valueSet: scopes.target };
    for (const { object: element, index: at } of objectsIn(group, 'element')) {
      const below = `.group[${index}].element[${at}]`;
      checkCode(host, tell, element, source, `${below}.code`);
      for (const { object, index: to } of objectsIn(element, 'target')) {
        checkCode(host, tell, object, target, `${below}.target[${to}].code`);
      }
    }
  }
}

/** `source[x]` or R5's `sourceScope[x]`: a value set's canonical URL; STU3 has a Reference as well. */
function scopeOf(node: JsonObject, side: 'source' | 'target'): string | undefined {
  const choice = choiceIn(node, side);
  if (choice === undefined) return undefined;
  return textOf(choice.value) ?? objectIn(node, `${side}Reference`)?.getString('reference');
}

function checkCode(host: ConformanceHost, tell: Tell, node: JsonObject, side: Side, below: string): void {
  const place = node.get('code');
  const code = node.getString('code');
  const { system, valueSet } = side;
  if (place === undefined || code === undefined || system === undefined || system.includes('|')) return;
  const known = host.hasCode(system, code);
  if (known === 'out') {
    tell(place, message(texts.codeNotInSystem, { code, system }), below);
  } else if (valueSet !== undefined && known === 'in' && host.memberOf(valueSet, system, code) === 'out') {
    tell(place, message(texts.codeNotInValueSet, { code, valueSet }), below);
  }
}
