/** A tool for agents. Its texts are for models: English, plain, with what comes back and when not to use it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  /** The answer as text, or why there is none, worded for a model. Never holds a real identifier. */
  readonly run: (input: Readonly<Record<string, unknown>>, isCancelled: () => boolean) => Promise<ToolAnswer>;
}

export type ToolAnswer = { readonly text: string } | { readonly error: string };
