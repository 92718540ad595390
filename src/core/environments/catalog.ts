import type { Weekday } from '../calendar/civilDate.ts';
import type { Text } from '../l10n/message.ts';

/** Where a fact is published. A workspace's own environments name themselves here. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** The date of the page's last update, ISO. */
  readonly updated?: string;
}

/** What a fact is about; the tree groups and orders by it. */
export const TOPICS = [
  'purpose',
  'forbidden',
  'rule',
  'joining',
  'access',
  'hours',
  'data',
  'contact',
] as const;
export type Topic = (typeof TOPICS)[number];

/** One source's statement. `unknown` marks what no source settles. */
export interface Reading {
  readonly text: Text;
  readonly source: Source;
  readonly certainty: 'stated' | 'unknown';
}

/** More than one reading means that sources disagree; the safe reading comes first. */
export interface Fact {
  readonly id: string;
  readonly topic: Topic;
  readonly readings: readonly [Reading, ...Reading[]];
}

export interface Link {
  readonly name: Text;
  readonly url: Text;
}

export interface Endpoint {
  readonly id: string;
  readonly name: Text;
  readonly url: string;
  readonly fhirVersion?: '3.0' | '4.0';
  readonly source: Source;
  /** How to look whether it answers; absent unless a user turned it on for an endpoint of their own. */
  readonly probe?: 'metadata' | 'https';
  /** A client certificate for the probe, relative to the workspace: PKCS#12, or PEM with its key. */
  readonly clientCertificate?: string;
}

/** Minutes of the civil day; `from` < `to`, and `to` is at most 1440. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** A rule of the calendar, as data. Days and times are Helsinki's. `services` limits a rule; absent, it holds for all. */
export type CalendarRule = {
  readonly id: string;
  readonly source: Source;
  readonly services?: readonly string[];
} & (
  | ({ readonly kind: 'service-hours'; readonly weekdays: readonly Weekday[] } & MinuteSpan)
  | ({
      readonly kind: 'monthly';
      readonly status: 'maintenance-day' | 'fault-test';
      readonly nth: 1 | 2 | 3 | 4;
      readonly weekday: Weekday;
    } & MinuteSpan)
  | { readonly kind: 'no-promise' }
  | {
      readonly kind: 'yearly';
      readonly event: 'data-deletion';
      /** Month and day. */
      readonly dates: readonly (readonly [number, number])[];
      readonly shift: 'none' | 'next-working-day';
    }
);

export interface Service {
  readonly id: string;
  readonly name: Text;
  /** A word or two, where the full name would push its status out of sight. */
  readonly shortName: Text;
  readonly facts: readonly Fact[];
  readonly endpoints: readonly Endpoint[];
}

export interface Environment {
  readonly id: string;
  /** A few letters for the status bar: `CT`. */
  readonly shortName: Text;
  readonly name: Text;
  readonly rules: readonly CalendarRule[];
  readonly services: readonly Service[];
  readonly facts: readonly Fact[];
  readonly links: readonly Link[];
  /** Whether the workspace defined it. */
  readonly isOwn: boolean;
}

/** What is known of a host name of the national services. `identifier` hosts occur in canonical URLs, which nobody calls. */
export interface KnownHost {
  readonly host: string;
  readonly use: 'test' | 'production' | 'information' | 'identifier';
  readonly environment?: string;
  /** The published address is https; http is an old form. */
  readonly https: boolean;
  readonly source: Source;
}

export interface Catalog {
  readonly environments: readonly Environment[];
  readonly hosts: readonly KnownHost[];
}

export function findEnvironment(catalog: Catalog, id: string): Environment | undefined {
  return catalog.environments.find((environment) => environment.id === id);
}
