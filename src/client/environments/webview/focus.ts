/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The place of the focus before everything is drawn anew; call the answer afterwards. */
export function rememberFocus(root: HTMLElement): () => void {
  const { activeElement } = document;
  const key =
    activeElement instanceof HTMLElement && root.contains(activeElement)
      ? activeElement.dataset['focus']
      : undefined;
  return () => {
    if (key === undefined) return;
    const cell = find(root, key);
    if (cell !== undefined) focus(root, cell);
  };
}

/** Moves within the grid as the ARIA grid pattern says; false when the key means nothing here. */
export function moveFocus(root: HTMLElement, key: string): boolean {
  const { activeElement } = document;
  const place = activeElement instanceof HTMLElement ? (activeElement.dataset['focus'] ?? '') : '';
  const match = /^(\d+):(\d+)$/u.exec(place);
  if (match === null) return false;
  const [line, column] = [Number(match[1]), Number(match[2])];
  const target = next(key, line, column);
  if (target === undefined) return false;
  const cell = find(root, target);
  if (cell !== undefined) focus(root, cell);
  return true;
}

function next(key: string, line: number, column: number): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return `${line}:${column - 1}`;
    case 'ArrowRight':
      return `${line}:${column + 1}`;
    case 'ArrowUp':
      return `${line - 1}:${column}`;
    case 'ArrowDown':
      return `${line + 1}:${column}`;
    case 'Home':
      return `${line}:0`;
    case 'End':
      return `${line}:6`;
    default:
      return undefined;
  }
}

function find(root: HTMLElement, key: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(
    (each) => each.dataset['focus'] === key,
  );
}

/** One cell at a time can be reached with the tab key. */
function focus(root: HTMLElement, cell: HTMLElement): void {
  if (cell.getAttribute('role') === 'gridcell') {
    for (const other of root.querySelectorAll('[role=gridcell][tabindex="0"]'))
      other.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  }
  cell.focus();
}
