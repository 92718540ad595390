import type { EnvironmentStatus } from './environmentStatus.ts';

/** Colours by meaning; the view chooses the theme's. */
export type NodeColour = 'good' | 'quiet' | 'warning' | 'bad' | 'none';

/**
 * A node of the tree in words, without an editor. State is told by icon, colour and words together, never by one alone.
 * `id` stays the same for the same thing, so that selection and expansion survive every update.
 */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly colour: NodeColour;
  /** One or two full sentences for a screen reader. */
  readonly sentence: string;
  /** Markdown, without HTML. */
  readonly tooltip: string;
  /** What menus match on: `environment`, `service`, `fact`, `endpoint`, `certificate`, `link`, `action`, `group`. */
  readonly kind: string;
  /** What “copy” puts on the clipboard. */
  readonly copy: string;
  /** An address that “open documentation” opens. */
  readonly url?: string;
  /** For nodes that do something. */
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
  readonly environment?: string;
  readonly service?: string;
  readonly children: readonly TreeNode[];
  readonly isExpanded: boolean;
}

export interface StatusLook {
  readonly icon: string;
  readonly colour: NodeColour;
}

export const STATUS_LOOKS: Readonly<Record<EnvironmentStatus, StatusLook>> = {
  open: { icon: 'pass-filled', colour: 'good' },
  'outside-hours': { icon: 'watch', colour: 'quiet' },
  'maintenance-day': { icon: 'tools', colour: 'warning' },
  'fault-test': { icon: 'debug-disconnect', colour: 'warning' },
  'announced-outage': { icon: 'error', colour: 'bad' },
  'no-promise': { icon: 'question', colour: 'quiet' },
};

/** Text as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!|<>~]/gu, '\\$&');
}
