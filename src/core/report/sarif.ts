import { fingerprints } from '../findings/fingerprint.ts';
import type { Finding } from '../findings/finding.ts';
import { allRules } from '../findings/ruleRegistry.ts';
import type { Severity } from '../findings/severity.ts';
import type { Language } from '../l10n/language.ts';
import { message, render } from '../l10n/message.ts';
import type { Range } from '../text/range.ts';
import type { CheckReport } from './summary.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0 (OASIS), as code scanning services read it: places in UTF-16 columns from 1, fingerprints without values.
 * @param version the tool's own version
 */
export function reportAsSarif(report: CheckReport, language: Language, version: string): string {
  const used = new Set<string>(report.findings.map(({ rule }) => rule));
  const rules = allRules.filter(({ id }) => used.has(id));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id as string, index]));
  const names = fingerprints(report.findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Kanta Tools',
            version,
            language,
            rules: rules.map(({ id, severity, title }) => ({
              id,
              shortDescription: { text: render(message(title), language) },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding, index) => ({
          ruleId: finding.rule,
          ruleIndex: ruleIndex.get(finding.rule),
          level: LEVELS[finding.severity],
          message: { text: finding.message },
          locations: [{ physicalLocation: place(finding.file, finding.range), ...logicalPlace(finding) }],
          partialFingerprints: {
            'kantaPlace/v1': names[index]?.earlier,
            'kantaPlace/v2': names[index]?.name,
          },
          ...(finding.profile === undefined ? {} : { properties: { profile: finding.profile } }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function place(file: string, { start, end }: Range): object {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

function logicalPlace({ expression }: Finding): object {
  return expression === undefined
    ? {}
    : { logicalLocations: [{ fullyQualifiedName: expression, kind: 'element' }] };
}
