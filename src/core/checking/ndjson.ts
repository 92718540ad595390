import type { Analyzer, IsCancelled } from './analyzer.ts';
import { checkText, type FoundProblem } from './checkText.ts';
import { DocumentSource } from './documentSource.ts';

/** Whether a file holds a JSON value a line, as FHIR bulk data does. */
export function isNdjson(path: string): boolean {
  return /\.(?:ndjson|jsonl|ldjson)$/iu.test(path);
}

/** Checks each line as a document of its own; problems have their places in the whole text. */
export async function checkLines(
  document: DocumentSource,
  analyzers: readonly Analyzer[],
  isCancelled: IsCancelled,
): Promise<FoundProblem[] | undefined> {
  const found: FoundProblem[] = [];
  let start = 0;
  while (start < document.text.length) {
    const lineEnd = document.text.indexOf('\n', start);
    const end = lineEnd < 0 ? document.text.length : lineEnd;
    const line = document.text.slice(start, end);
    if (line.trim() !== '') {
      const source = new DocumentSource(document.path, line, 'json');
      const problems = await checkText(source, analyzers, isCancelled);
      if (problems === undefined) return undefined;
      const offset = start;
      for (const { problem, analyzer } of problems) {
        found.push({
          analyzer,
          problem: {
            ...problem,
            start: problem.start + offset,
            end: problem.end + offset,
            ...(problem.related === undefined
              ? {}
              : {
                  related: problem.related.map((place) =>
                    place.span === undefined
                      ? place
                      : {
                          ...place,
                          span: { start: place.span.start + offset, end: place.span.end + offset },
                        },
                  ),
                }),
          },
        });
      }
    }
    start = end + 1;
  }
  return found;
}
