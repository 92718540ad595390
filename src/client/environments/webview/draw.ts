/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Timeline, TimelineDay, TimelineRow } from '../../../core/environments/timeline.ts';
import type { ShowTimeline, TimelineWish, TimelineWords } from '../timeline/protocol.ts';
import { moveFocus, rememberFocus } from './focus.ts';

type Wish = (message: TimelineWish) => void;

const MINUTES_IN_DAY = 1440;

/** Hours written above the bars: where the supported time begins and ends. */
const HOURS_SHOWN = [8, 16];

/** Draws everything anew with text nodes only: nothing of what is shown is ever read as HTML. */
export function drawTimeline(root: HTMLElement, { timeline, words }: ShowTimeline, wish: Wish): void {
  const restore = rememberFocus(root);
  root.removeAttribute('aria-busy');
  root.replaceChildren(
    toolbar(timeline, words, wish),
    timeline.mode === 'week' ? week(timeline, words) : month(timeline, words),
    legend(timeline, words),
  );
  root.onkeydown = (event) => {
    if (event.key === 'PageUp') wish({ type: 'move', by: -1 });
    else if (event.key === 'PageDown') wish({ type: 'move', by: 1 });
    else if (event.key === 't' || event.key === 'T') wish({ type: 'today' });
    else if (!moveFocus(root, event.key)) return;
    event.preventDefault();
  };
  restore();
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  content: string | readonly Node[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  return made;
}

function toolbar(timeline: Timeline, words: TimelineWords, wish: Wish): HTMLElement {
  const button = (
    id: string,
    label: string,
    text: string,
    message: TimelineWish,
    isPressed?: boolean,
  ): HTMLElement => {
    const made = element('button', '', text, {
      type: 'button',
      'data-focus': id,
      'aria-label': label,
      ...(isPressed === undefined ? {} : { 'aria-pressed': String(isPressed) }),
    });
    made.addEventListener('click', () => {
      wish(message);
    });
    return made;
  };
  return element('header', 'toolbar', [
    element('h1', '', timeline.heading, { 'aria-live': 'polite' }),
    element('div', 'buttons', [
      button('previous', words.previous, '‹', { type: 'move', by: -1 }),
      button('today', words.today, words.today, { type: 'today' }),
      button('next', words.next, '›', { type: 'move', by: 1 }),
    ]),
    element('div', 'buttons', [
      button('week', words.week, words.week, { type: 'mode', mode: 'week' }, timeline.mode === 'week'),
      button('month', words.month, words.month, { type: 'mode', mode: 'month' }, timeline.mode === 'month'),
    ]),
  ]);
}

function week(timeline: Timeline, words: TimelineWords): HTMLElement {
  const head = element(
    'div',
    'line head',
    [
      element('span', 'corner', [], { role: 'columnheader' }),
      ...timeline.days.map((day) => dayHead(day, timeline)),
    ],
    { role: 'row' },
  );
  const rows = timeline.rows.map((row, line) =>
    weekRow(row, line, timeline, timeline.rows[line - 1]?.environment !== row.environment),
  );
  const events = element(
    'div',
    'line events',
    [
      element('span', 'name', [], { role: 'rowheader' }),
      ...timeline.days.map((day, column) =>
        element('div', `cell${day.isToday ? ' today' : ''}`, chips(day), {
          role: 'gridcell',
          tabindex: '-1',
          'data-focus': `${timeline.rows.length}:${column}`,
          'aria-label': sentence(day, words),
        }),
      ),
    ],
    { role: 'row' },
  );
  return element('div', 'week', [head, ...rows, events], { role: 'grid', 'aria-label': timeline.heading });
}

function dayHead(day: TimelineDay, timeline: Timeline): HTMLElement {
  const parts: Node[] = [element('span', 'date', day.short)];
  for (const holiday of day.holidays) parts.push(element('span', 'holiday', holiday));
  if (day.isToday) parts.push(element('span', 'now-text', timeline.nowText));
  const scale = HOURS_SHOWN.map((hour) => {
    const mark = element('span', '', String(hour));
    mark.style.left = percent(hour * 60);
    return mark;
  });
  parts.push(element('div', 'scale', scale, { 'aria-hidden': 'true' }));
  return element('div', `day${day.isToday ? ' today' : ''}${day.isWeekend ? ' weekend' : ''}`, parts, {
    role: 'columnheader',
  });
}

function weekRow(row: TimelineRow, line: number, timeline: Timeline, isFirst: boolean): HTMLElement {
  const cells = row.cells.map(({ segments, sentence: said }, column) => {
    const isToday = timeline.days[column]?.isToday ?? false;
    const bars: HTMLElement[] = segments.map((segment) => {
      const bar = element('span', `bar ${segment.status}`, [], {
        title: segment.label,
        'aria-hidden': 'true',
      });
      bar.style.left = percent(segment.from);
      bar.style.width = percent(segment.to - segment.from);
      return bar;
    });
    if (isToday) {
      const now = element('span', 'now', [], { title: timeline.nowText, 'aria-hidden': 'true' });
      now.style.left = percent(timeline.nowMinute);
      bars.push(now);
    }
    return element('div', `cell track${isToday ? ' today' : ''}`, bars, {
      role: 'gridcell',
      tabindex: line === 0 && column === firstColumn(timeline) ? '0' : '-1',
      'data-focus': `${line}:${column}`,
      'aria-label': isToday ? `${said} ${timeline.nowText}.` : said,
    });
  });
  const name = element(
    'div',
    'name',
    [element('strong', '', row.environment), element('span', '', row.services)],
    { role: 'rowheader' },
  );
  return element('div', `line${isFirst ? ' first' : ''}`, [name, ...cells], { role: 'row' });
}

function firstColumn(timeline: Timeline): number {
  return Math.max(
    0,
    timeline.days.findIndex(({ isToday }) => isToday),
  );
}

function percent(minutes: number): string {
  return `${(minutes / MINUTES_IN_DAY) * 100}%`;
}

function chips(day: TimelineDay): HTMLElement[] {
  return day.chips.map(({ kind, text }) => element('span', `chip ${kind}`, text, { title: text }));
}

function sentence(day: TimelineDay, words: TimelineWords): string {
  const all = [...day.holidays, ...day.chips.map(({ text }) => text)];
  return `${day.long}: ${all.length === 0 ? words.nothing : all.join(', ')}.`;
}

function month(timeline: Timeline, words: TimelineWords): HTMLElement {
  const weeks: HTMLElement[] = [];
  const focused = Math.max(
    0,
    timeline.days.findIndex(({ isToday, isInside }) => isToday && isInside),
  );
  for (let first = 0; first < timeline.days.length; first += 7) {
    const cells = timeline.days.slice(first, first + 7).map((day, column) => {
      const classes = [
        'cell',
        'date-cell',
        ...(day.isToday ? ['today'] : []),
        ...(day.isWeekend ? ['weekend'] : []),
        ...(day.isInside ? [] : ['outside']),
      ];
      const parts: Node[] = [element('span', 'date', day.short.split(' ')[1] ?? day.short)];
      for (const holiday of day.holidays) parts.push(element('span', 'holiday', holiday));
      return element('div', classes.join(' '), [...parts, ...chips(day)], {
        role: 'gridcell',
        tabindex: first + column === focused ? '0' : '-1',
        'data-focus': `${first / 7}:${column}`,
        'aria-label': sentence(day, words),
        ...(day.isToday ? { 'aria-current': 'date' } : {}),
      });
    });
    weeks.push(element('div', 'line', cells, { role: 'row' }));
  }
  const head = element(
    'div',
    'line head',
    timeline.days
      .slice(0, 7)
      .map((day) => element('div', 'day', day.short.split(' ')[0] ?? '', { role: 'columnheader' })),
    { role: 'row' },
  );
  return element('div', 'month', [head, ...weeks], { role: 'grid', 'aria-label': timeline.heading });
}

function legend(timeline: Timeline, words: TimelineWords): HTMLElement {
  return element('footer', 'legend', [
    element('h2', 'hidden', words.legend),
    element(
      'ul',
      '',
      timeline.legend.map(({ status, text }) =>
        element('li', '', [
          element('span', `swatch ${status}`, [], { 'aria-hidden': 'true' }),
          document.createTextNode(text),
        ]),
      ),
    ),
    element('p', '', `${words.helsinki} ${words.keys}`),
  ]);
}
