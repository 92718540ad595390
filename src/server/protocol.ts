import type { ToldFinding } from '../core/agents/toldFinding.ts';
import type { BaselineEntry } from '../core/findings/baseline.ts';
import type { Position } from '../core/text/range.ts';

/**
 * What client and server say to each other beyond the Language Server Protocol. Another editor may ignore all of it: without
 * `kantaClient` in the initialization options the server never asks for files and says nothing about states.
 */

/** A request or notification by its method name, with the types that both ends check. */
export interface Request<P, R> {
  readonly method: string;
  /** Only for the compiler. */
  readonly types?: { readonly params: P; readonly result: R };
}

export interface Notification<P> {
  readonly method: string;
  /** Only for the compiler. */
  readonly types?: { readonly params: P };
}

/** What our own client hands over in `initialize`. */
export interface InitializationOptions {
  readonly kantaClient: {
    /** Folder of the built definitions, as a URI; its files can be had by `readFile`. */
    readonly dataUri: string;
    /** The user's locales, most wanted first, for `kanta.language: auto`. */
    readonly locales: readonly string[];
    /** Formats of registration documents whose problems of syntax and shape something else in the editor shows. */
    readonly shapeShownElsewhere?: readonly ('yaml' | 'json')[];
    /** The client has an entry of its own in the menu of fixes that accepts a finding and asks for the reason. */
    readonly acceptsFindings?: boolean;
  };
}

/** Server to client: what is known about a document after it was checked. Sent for FHIR documents and for those that are checked on save only. */
export interface DocumentStatus {
  readonly uri: string;
  /** `4.0`, `3.0`; absent when the document is not FHIR. */
  readonly fhirVersion?: string;
  /** Canonical URLs of the profiles that the document was checked against. */
  readonly profiles: readonly string[];
  /** Why the document is not checked while typing. */
  readonly limited?: { readonly reason: 'size'; readonly bytes: number; readonly limitBytes: number };
  /** How long the last check took, in milliseconds. */
  readonly durationMs: number;
}

export const documentStatus: Notification<DocumentStatus> = { method: 'kanta/status' };

/** Client to server: check a document now, however large it is. The diagnostics come the usual way. */
export const checkDocument: Request<{ readonly uri: string }, null> = { method: 'kanta/checkDocument' };

/** Server to client: the bytes of a file that the server cannot read itself (a worker, a virtual file system), or null when there is none. */
export const readFile: Request<{ readonly uri: string }, { readonly base64: string } | null> = {
  method: 'kanta/readFile',
};

/** Server to client: URIs of the workspace's files that fit a glob, without those that `files.exclude` hides. */
export const findFiles: Request<
  { readonly glob: string; readonly limit: number },
  { readonly uris: readonly string[] }
> = { method: 'kanta/findFiles' };

/** Client to server: the workspace's secret for replacing real codes by test codes, from the editor's secret storage. Kept in memory only. */
export const identifierKey: Request<{ readonly base64: string }, null> = { method: 'kanta/identifierKey' };

/** A finding of a whole workspace. */
export interface WorkspaceFinding extends ToldFinding {
  readonly uri: string;
  /** Findings about the same value have the same number, counted from 1 in the order met; the value itself is not sent. */
  readonly value?: number;
}

export interface WorkspaceCheckRequest {
  readonly within?: readonly string[];
  /** How many threads to use; as many as pay when there is none. */
  readonly threads?: number;
}

export interface WorkspaceCheck {
  readonly findings: readonly WorkspaceFinding[];
  readonly files: number;
  /** Too large, broken or not to be opened: those are `unreadable`, and the log names them. */
  readonly skipped: Readonly<Record<'binary' | 'archive' | 'unreadable', number>>;
  /** How many threads checked. */
  readonly threads: number;
}

/**
 * Client to server: check every file of the workspace that `.gitignore` lets through, or those below some of its folders (relative, an empty
 * path is the workspace). Cancelling gives what was found so far.
 */
export const checkWorkspace: Request<WorkspaceCheckRequest, WorkspaceCheck> = {
  method: 'kanta/checkWorkspace',
};

/** Server to client, while a workspace is checked. */
export const checkProgress: Notification<{ readonly done: number; readonly total: number }> = {
  method: 'kanta/checkProgress',
};

/** Client to server: where test codes (of the 900 series, and only those) stand in the workspace. */
export const testCodesInUse: Request<
  Record<string, never>,
  { readonly uses: readonly { readonly code: string; readonly file: string; readonly line: number }[] }
> = { method: 'kanta/testCodesInUse' };

/** Client to server: what is wrong with a file of the workspace that need not be open, as it is saved; null when it can't be read. */
export const checkFile: Request<
  { readonly uri: string },
  { readonly findings: readonly ToldFinding[] } | null
> = { method: 'kanta/checkFile' };

/** Client to server: what would be wrong with a text if it lay in the workspace under a name. */
export const checkText: Request<
  { readonly name: string; readonly text: string },
  { readonly findings: readonly ToldFinding[] }
> = { method: 'kanta/checkText' };

/**
 * Client to server: what the baseline has to hold so that a finding of an open document is accepted; null when there is no such finding
 * (any more).
 */
export const baselineEntry: Request<
  { readonly uri: string; readonly rule: string; readonly start: Position },
  BaselineEntry | null
> = { method: 'kanta/baselineEntry' };
