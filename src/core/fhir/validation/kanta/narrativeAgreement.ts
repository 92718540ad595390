import { JsonKind, type JsonNode, type JsonObject } from '../../../json/jsonNode.ts';
import { kantaTexts } from '../../../l10n/kanta.ts';
import { message, type Text } from '../../../l10n/message.ts';
import type { Span } from '../../../text/range.ts';
import { decodeReferences } from '../narrative/xhtmlReferences.ts';
import type { Run } from '../run.ts';

const NUMBER = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu;
const FINNISH_DATE = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/gu;
const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})/gu;

/**
 * Compares what a reader of the narrative sees with the data: each value with its unit, and the day. A narrative that gives another value, or
 * none, misleads whoever reads it (PHR: the narrative holds all essential information).
 */
export function checkNarrativeAgrees(run: Run, node: JsonObject): void {
  const text = node.get('text');
  const div = text?.kind === JsonKind.Object ? text.get('div') : undefined;
  if (div?.kind !== JsonKind.String) return;
  const seen = plainText(div.text);
  const report: Report = (what, value, place) => {
    run.report(
      'kanta/narrative-mismatch',
      div,
      message(kantaTexts.narrativeMismatch, { what: { text: what }, value }),
      {
        below: '.text.div',
        ...(place === undefined
          ? {}
          : {
              related: [
                {
                  message: message(kantaTexts.inTheData, { what: { text: what } }),
                  span: { start: place.start, end: place.end },
                },
              ],
            }),
      },
    );
  };
  checkDay(node, seen, report);
  const numbers = numbersIn(seen);
  for (const holder of [node, ...objects(node.get('component'))]) {
    const quantity = holder.get('valueQuantity');
    if (quantity?.kind !== JsonKind.Object) continue;
    const value = quantity.get('value');
    if (value?.kind !== JsonKind.Number) continue;
    if (!numbers.has(Number(value.text))) report(kantaTexts.whatValue, value.text, value);
    else checkUnit(quantity, seen, report);
  }
}

/** `place` is where the data says it. */
type Report = (what: Text, value: string, place: Span | undefined) => void;

function plainText(div: string): string {
  return decodeReferences(div.replace(/<[^>]*>/gu, ' '));
}

function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [number] of text.matchAll(NUMBER)) {
    found.add(Number(number.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.')));
    // `7.20` may be a time, and `2.3` part of a date: their parts count as well, rather than raising a false alarm.
    for (const part of number.split(/[.,\s]/u)) found.add(Number(part));
  }
  return found;
}

function checkUnit(quantity: JsonObject, seen: string, report: Report): void {
  const names = [quantity.getString('unit'), quantity.getString('code')].filter(
    (name): name is string => name !== undefined && name !== '1',
  );
  const [unit] = names;
  if (unit === undefined) return;
  const lower = seen.toLowerCase();
  if (names.some((name) => lower.includes(name.toLowerCase()))) return;
  // Only a narrative that names some unit can name a wrong one; `askelta` for steps is no unit of UCUM.
  if (/\d\s*(?:k?g|mmol\/l|mg\/dl|cm|mm\s?hg|kcal|kj|°c|min|ml)\b/iu.test(seen)) {
    report(kantaTexts.whatUnit, unit, quantity.get('unit') ?? quantity.get('code'));
  }
}

function checkDay(node: JsonObject, seen: string, report: Report): void {
  const effective = node.getString('effectiveDateTime');
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(effective ?? '')?.[0];
  if (day === undefined || effective === undefined) return;
  const days = new Set<string>();
  for (const [, date = '', month = '', year = ''] of seen.matchAll(FINNISH_DATE)) {
    days.add(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  }
  for (const [whole] of seen.matchAll(ISO_DATE)) days.add(whole);
  if (days.size === 0 || days.has(day)) return;
  // In UTC the day may be another one than on the wall.
  if (effective.endsWith('Z') && [...days].some((other) => isNextTo(other, day))) return;
  report(kantaTexts.whatTime, day, node.get('effectiveDateTime'));
}

function isNextTo(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}

function objects(node: JsonNode | undefined): readonly JsonObject[] {
  return node?.kind === JsonKind.Array
    ? node.items.filter((item): item is JsonObject => item.kind === JsonKind.Object)
    : [];
}
