import { Disposable } from 'vscode';

/** Longest sleep. Timers stand still while a computer sleeps, so one that must fire at a time of day has to look at the clock now and then. */
const LONGEST_SLEEP_MS = 60_000;

/** The time, and alarms. One timer serves all alarms; without alarms nothing runs. */
export interface Clock {
  now(): Date;
  /** Calls once at an instant, or soon after when the computer slept through it. Disposing takes the alarm back. */
  at(instant: Date, alarm: () => void): Disposable;
}

interface Alarm {
  readonly due: number;
  readonly ring: () => void;
}

/** The computer's clock. Tests can set it: the time then stands still, and alarms up to it ring. */
export class AlarmClock implements Clock {
  readonly #alarms = new Set<Alarm>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #standsAt: number | undefined;

  now(): Date {
    return new Date(this.#standsAt ?? Date.now());
  }

  at(instant: Date, alarm: () => void): Disposable {
    const entry: Alarm = { due: instant.getTime(), ring: alarm };
    this.#alarms.add(entry);
    this.#schedule();
    return new Disposable(() => {
      this.#alarms.delete(entry);
      this.#schedule();
    });
  }

  /** Makes the clock stand at an instant, or run again with undefined. */
  set(instant: Date | undefined): void {
    this.#standsAt = instant?.getTime();
    this.#ring();
  }

  dispose(): void {
    this.#alarms.clear();
    this.#schedule();
  }

  #ring(): void {
    const now = this.now().getTime();
    const due = [...this.#alarms].filter((alarm) => alarm.due <= now).sort((a, b) => a.due - b.due);
    for (const alarm of due) {
      if (this.#alarms.delete(alarm)) alarm.ring();
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#alarms.size === 0 || this.#standsAt !== undefined) return;
    const next = Math.min(...[...this.#alarms].map((alarm) => alarm.due));
    const wait = Math.min(Math.max(0, next - Date.now()), LONGEST_SLEEP_MS);
    this.#timer = setTimeout(() => {
      this.#ring();
    }, wait);
  }
}
