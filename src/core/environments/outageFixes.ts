import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Fix } from '../findings/fix.ts';
import type { Problem } from '../findings/problem.ts';
import { environmentSettingsTexts as texts } from '../l10n/environmentSettings.ts';
import { message } from '../l10n/message.ts';

/** An outage that ends before it starts most often has its times the wrong way round. */
export function outageFixes(text: string, problem: Problem): Fix[] {
  if (problem.rule !== 'environment/outage-end-before-start') return [];
  const root = parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).get('outages', true);
  if (!isSeq(root)) return [];
  for (const item of root.items) {
    if (!isMap(item)) continue;
    const [start, end] = [scalarAt(item, 'start'), scalarAt(item, 'end')];
    if (!start?.range || !end?.range || end.range[0] !== problem.start) continue;
    const written = (range: readonly [number, number, number]): string => text.slice(range[0], range[1]);
    return [
      {
        title: message(texts.swapTimes),
        edits: [
          { start: start.range[0], end: start.range[1], newText: written(end.range) },
          { start: end.range[0], end: end.range[1], newText: written(start.range) },
        ],
        isPreferred: true,
      },
    ];
  }
  return [];
}

function scalarAt(map: YAMLMap, key: string): Scalar | undefined {
  const node = map.get(key, true);
  return isScalar(node) ? node : undefined;
}
