import * as vscode from 'vscode';

/** Longer than anything that works takes, shorter than a test's time. */
const PATIENCE_MS = 20_000;

/**
 * Waits until a condition holds, looking again at every event that could change it. Nothing sleeps, and nothing is looked at twice without
 * an event in between.
 * @param describe says what was there instead, when the time is over
 */
export async function until<T>(
  event: vscode.Event<unknown>,
  condition: () => T | undefined | false,
  describe: () => string,
): Promise<T> {
  const now = condition();
  if (now !== undefined && now !== false) return now;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`waited ${PATIENCE_MS} ms in vain; there is: ${describe()}`));
    }, PATIENCE_MS);
    const subscription = event(() => {
      const value = condition();
      if (value === undefined || value === false) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Our diagnostics of a document at this moment. */
export function ourDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kanta');
}

/** Our diagnostics of a document once they fit; the first ones, when nothing is asked of them. */
export async function diagnosticsOf(
  uri: vscode.Uri,
  fit: (diagnostics: readonly vscode.Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const diagnostics = ourDiagnostics(uri);
      return fit(diagnostics) ? diagnostics : undefined;
    },
    () => JSON.stringify(ourDiagnostics(uri).map(describeDiagnostic)),
  );
}

/** `fhir/cardinality 3:4-3:10`, counted from 0. */
export function describeDiagnostic({ code, range }: vscode.Diagnostic): string {
  const rule = typeof code === 'object' ? code.value : code;
  const { start, end } = range;
  return `${String(rule)} ${start.line}:${start.character}-${end.line}:${end.character}`;
}
