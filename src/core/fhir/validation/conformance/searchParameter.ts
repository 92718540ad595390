/** A SearchParameter: its expression can be read and fits its base types, a composite has components. */
import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { fhirConformanceTexts as texts } from '../../../l10n/fhirConformance.ts';
import { message } from '../../../l10n/message.ts';
import { objectsIn } from '../questionnaire/jsonAccess.ts';
import { unknownName } from './expressionNames.ts';
import { tellOf, type ConformanceHost } from './host.ts';

/** Checks a SearchParameter. The host stands at it. */
export function checkSearchParameter(host: ConformanceHost, node: JsonObject): void {
  const tell = tellOf(host);
  const place = node.get('expression');
  const expression = node.getString('expression');
  if (place !== undefined && expression !== undefined && expression.trim() !== '') {
    if (!host.compiles(expression)) tell(place, message(texts.expressionUnreadable), '.expression');
    else {
      const name = unknownName(expression, basesOf(node), host.shapes);
      if (name !== undefined) tell(place, message(texts.expressionName, { name }), '.expression');
    }
  }
  if (node.getString('type') === 'composite' && objectsIn(node, 'component').length < 2) {
    const type = node.get('type') ?? { start: node.start, end: node.start + 1 };
    tell(type, message(texts.componentsMissing), '');
  }
}

function basesOf(node: JsonObject): readonly string[] {
  const base = node.get('base');
  if (base?.kind !== JsonKind.Array) return [];
  return base.items.flatMap((item) => (item.kind === JsonKind.String ? [item.text] : []));
}
