import { JsonKind, type JsonNode } from '../../json/jsonNode.ts';
import type { JsonProblem } from '../../json/jsonProblem.ts';
import type { JsonDocument } from '../../json/parseJson.ts';
import { registrationTexts as texts } from '../../l10n/registration.ts';
import { message, type Text } from '../../l10n/message.ts';
import type { SyntaxProblem } from './syntaxProblem.ts';
import { FormEntry, FormList, FormMap, FormScalar, type FormNode } from './formNode.ts';

/** The tolerant JSON tree as a form. */
export function readJsonForm(json: JsonDocument): { root: FormNode | undefined; syntax: SyntaxProblem[] } {
  return {
    root: json.root === undefined ? undefined : convert(json.root),
    syntax: json.problems.map(({ start, end, code, detail }) => ({
      start,
      end,
      message:
        code === 'duplicate-key'
          ? message(texts.duplicateKey, { key: detail ?? '' })
          : message(texts.jsonSyntax, { problem: { text: JSON_PROBLEMS[code] } }),
    })),
  };
}

const JSON_PROBLEMS: Readonly<Record<Exclude<JsonProblem['code'], 'duplicate-key'>, Text>> = {
  empty: texts.notJson,
  'value-expected': texts.valueExpected,
  'key-expected': texts.keyExpected,
  'key-without-quotes': texts.quotesExpected,
  'colon-expected': texts.colonExpected,
  'comma-expected': texts.commaExpected,
  'trailing-comma': texts.trailingComma,
  comment: texts.jsonComment,
  'single-quotes': texts.quotesExpected,
  'string-not-closed': texts.notClosed,
  'control-character': texts.notJson,
  'invalid-escape': texts.notJson,
  'invalid-number': texts.notJson,
  'unknown-word': texts.quotesExpected,
  'not-closed': texts.notClosed,
  'text-after-end': texts.notJson,
  'too-deep': texts.tooDeep,
};

function convert(node: JsonNode): FormNode {
  switch (node.kind) {
    case JsonKind.Object:
      return new FormMap(
        node.start,
        node.end,
        node.properties.map(
          (property) =>
            new FormEntry(
              property.key,
              property.start,
              property.end,
              property.value === undefined
                ? new FormScalar(property.end, property.end, null, '')
                : convert(property.value),
            ),
        ),
        'flow',
      );
    case JsonKind.Array:
      return new FormList(node.start, node.end, node.items.map(convert), 'flow');
    case JsonKind.String:
      return new FormScalar(node.start, node.end, node.text, node.text);
    case JsonKind.Number:
      return new FormScalar(node.start, node.end, Number(node.text), node.text);
    case JsonKind.True:
      return new FormScalar(node.start, node.end, true, 'true');
    case JsonKind.False:
      return new FormScalar(node.start, node.end, false, 'false');
    case JsonKind.Null:
      return new FormScalar(node.start, node.end, null, 'null');
  }
}
