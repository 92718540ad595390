import type { Timeline, TimelineMode } from '../../../core/environments/timeline.ts';

/** From the extension to the view: everything to draw, and the view's own words. */
export interface ShowTimeline {
  readonly type: 'show';
  readonly timeline: Timeline;
  readonly words: TimelineWords;
}

export interface TimelineWords {
  readonly week: string;
  readonly month: string;
  readonly today: string;
  readonly previous: string;
  readonly next: string;
  readonly legend: string;
  readonly keys: string;
  readonly helsinki: string;
  readonly nothing: string;
}

/** From the view to the extension: what the user wants to see. */
export type TimelineWish =
  | { readonly type: 'ready' }
  | { readonly type: 'move'; readonly by: -1 | 1 }
  | { readonly type: 'today' }
  | { readonly type: 'mode'; readonly mode: TimelineMode };

/** Whether something that came from the view is a wish. */
export function isTimelineWish(value: unknown): value is TimelineWish {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  switch (value.type) {
    case 'ready':
    case 'today':
      return true;
    case 'move':
      return 'by' in value && (value.by === -1 || value.by === 1);
    case 'mode':
      return 'mode' in value && (value.mode === 'week' || value.mode === 'month');
    default:
      return false;
  }
}
