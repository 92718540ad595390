import type { Connection } from 'vscode-languageserver';
import type { BaselineEntry } from '../../core/findings/baseline.ts';
import { fingerprints } from '../../core/findings/fingerprint.ts';
import type { Position } from '../../core/text/range.ts';
import type { Checker } from '../checker.ts';
import { failing } from '../crashes.ts';
import { baselineEntry } from '../protocol.ts';

/** Names a finding of the last check as the baseline names it, which it can only among all of its document. */
export function registerAccepting(connection: Connection, checker: Checker): void {
  const entryOf = ({
    uri,
    rule,
    start,
  }: {
    uri: string;
    rule: string;
    start: Position;
  }): BaselineEntry | null => {
    const all = checker.last(uri)?.all() ?? [];
    const names = fingerprints(all);
    const index = all.findIndex(
      (finding) =>
        finding.rule === rule &&
        finding.range.start.line === start.line &&
        finding.range.start.character === start.character,
    );
    const [finding, fingerprint] = [all[index], names[index]?.name];
    return finding === undefined || fingerprint === undefined
      ? null
      : { fingerprint, file: finding.file, rule: finding.rule };
  };
  connection.onRequest(baselineEntry.method, failing(entryOf));
}
