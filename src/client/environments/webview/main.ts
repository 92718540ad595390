/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ShowTimeline, TimelineWish } from '../timeline/protocol.ts';
import { drawTimeline } from './draw.ts';

/** What VS Code gives a webview to talk through. */
declare function acquireVsCodeApi(): { postMessage(message: TimelineWish): void };

const host = acquireVsCodeApi();
const wish = (message: TimelineWish): void => {
  host.postMessage(message);
};

window.addEventListener('message', (event: MessageEvent<ShowTimeline>) => {
  const root = document.getElementById('timeline');
  if (root !== null && event.data.type === 'show') drawTimeline(root, event.data, wish);
});
wish({ type: 'ready' });
