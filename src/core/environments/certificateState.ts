import { DAY, type Instant } from '../calendar/helsinkiTime.ts';

/** Days before the end at which a certificate is warned about; orders take weeks. */
export const CERTIFICATE_WARNINGS = [60, 30, 7] as const;

export type CertificateUrgency = 'fine' | 'soon' | 'near' | 'now' | 'expired' | 'not-yet-valid';

export interface CertificateState {
  /** Whole days until the end; negative when it has passed. */
  readonly daysLeft: number;
  readonly urgency: CertificateUrgency;
  /** The next instant at which `urgency` or `daysLeft` changes, for whoever draws it. */
  readonly changesAt: Instant;
}

export function certificateState(
  { notBefore, notAfter }: { readonly notBefore: Instant; readonly notAfter: Instant },
  now: Instant,
): CertificateState {
  const daysLeft = Math.floor((notAfter - now) / DAY);
  if (now < notBefore) return { daysLeft, urgency: 'not-yet-valid', changesAt: notBefore };
  const changesAt = notAfter - daysLeft * DAY + 1;
  if (now > notAfter)
    return { daysLeft, urgency: 'expired', changesAt: changesAt > now ? changesAt : now + DAY };
  const [soon, near, last] = CERTIFICATE_WARNINGS;
  const urgency = daysLeft <= last ? 'now' : daysLeft <= near ? 'near' : daysLeft <= soon ? 'soon' : 'fine';
  return { daysLeft, urgency, changesAt };
}
