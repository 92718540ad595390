import { parseInstant } from '../core/calendar/helsinkiTime.ts';
import { EnvironmentModel } from '../core/environments/environmentModel.ts';
import { reportStatus, type StatusReport } from '../core/environments/environmentReport.ts';
import { nationalCatalog } from '../core/environments/nationalCatalog.ts';
import { readOutages } from '../core/environments/readOutages.ts';
import type { Language } from '../core/l10n/language.ts';

export interface EnvironmentStatusOptions {
  /** An instant in ISO 8601; now when left out. */
  readonly at?: string;
  /** Text of a `.kanta/outages.yaml`. */
  readonly outages?: string;
  readonly language?: Language;
}

/** What Kanta's test environments promise at an instant. @throws RangeError for an instant that is none. */
export function environmentStatus(options: EnvironmentStatusOptions = {}): StatusReport {
  const at = parseInstant(options.at ?? new Date().toISOString());
  if (at === undefined) throw new RangeError(`no instant: ${options.at ?? ''}`);
  const catalog = nationalCatalog();
  const outages = options.outages === undefined ? [] : readOutages(options.outages, catalog).outages;
  return reportStatus(new EnvironmentModel(catalog, outages), at, options.language ?? 'en');
}
