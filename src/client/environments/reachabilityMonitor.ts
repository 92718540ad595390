import * as vscode from 'vscode';
import type { Endpoint } from '../../core/environments/catalog.ts';
import { describeTime } from '../../core/environments/describeTime.ts';
import { nextProbeDelay } from '../../core/environments/probePace.ts';
import { environmentTreeTexts as texts } from '../../core/l10n/environmentTree.ts';
import { message, type Message } from '../../core/l10n/message.ts';
import type { ProbeResult } from '../../host/reachability/probe.ts';
import type { ClientContext } from '../clientContext.ts';
import { certificatePassword } from './certificatePasswords.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import { loadHostTools } from './hostToolsLoader.ts';

const TIMEOUT_MS = 10_000;

interface Asked {
  readonly result: ProbeResult;
  readonly at: number;
  readonly failures: number;
}

/**
 * Asks the endpoints that the workspace names with `reachability`, and only while the user's setting allows it and the view is visible.
 * What it hears stands beside the calendar and changes nothing there.
 */
export class ReachabilityMonitor implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #answers = new Map<string, Asked>();
  readonly #alarms = new Map<string, vscode.Disposable>();
  #isWatching = false;

  readonly onDidChange = this.#changed.event;

  constructor(context: ClientContext, store: EnvironmentStore) {
    this.#context = context;
    this.#store = store;
  }

  get isAllowed(): boolean {
    return this.#context.settings.boolean('environments.reachability', false) && vscode.workspace.isTrusted;
  }

  /** Begins or ends asking: the view came into sight or went out of it. */
  watch(isVisible: boolean): void {
    this.#isWatching = isVisible;
    this.restart();
  }

  /** After a change of settings or files. */
  restart(): void {
    for (const alarm of this.#alarms.values()) alarm.dispose();
    this.#alarms.clear();
    if (!this.#isWatching || !this.isAllowed) return;
    for (const endpoint of this.#endpoints()) this.#schedule(endpoint);
  }

  /** How an endpoint is doing, in words; undefined for endpoints that nobody wants asked. */
  describe(endpoint: Endpoint): { description: string; tooltip: string; icon: string } | undefined {
    if (endpoint.probe === undefined) return undefined;
    const say = (what: Message): string => this.#context.text(what);
    if (!this.isAllowed) return { description: say(message(texts.reachOff)), tooltip: '', icon: 'globe' };
    const asked = this.#answers.get(endpoint.url);
    if (asked === undefined)
      return { description: say(message(texts.reachNotYet)), tooltip: '', icon: 'sync' };
    const now = this.#context.clock.now().getTime();
    return {
      description: say(describeResult(asked.result)),
      tooltip: say(message(texts.reachAsked, { time: describeTime(asked.at, now) })),
      icon: asked.result.kind === 'up' ? 'vm-active' : 'vm-outline',
    };
  }

  dispose(): void {
    for (const alarm of this.#alarms.values()) alarm.dispose();
    this.#changed.dispose();
  }

  #endpoints(): Endpoint[] {
    return this.#store.current.model.catalog.environments.flatMap(({ services }) =>
      services.flatMap(({ endpoints }) => endpoints.filter(({ probe }) => probe !== undefined)),
    );
  }

  #schedule(endpoint: Endpoint): void {
    const asked = this.#answers.get(endpoint.url);
    const retryAfter = asked?.result.kind === 'unavailable' ? asked.result.retryAfterMs : undefined;
    const due = asked === undefined ? 0 : asked.at + nextProbeDelay(asked.failures, retryAfter);
    const now = this.#context.clock.now().getTime();
    if (due <= now) {
      this.#ask(endpoint).catch((error: unknown) => {
        this.#context.log.error('reachability', error);
      });
      return;
    }
    this.#alarms.get(endpoint.url)?.dispose();
    this.#alarms.set(
      endpoint.url,
      this.#context.clock.at(new Date(due), () => {
        this.#schedule(endpoint);
      }),
    );
  }

  async #ask(endpoint: Endpoint): Promise<void> {
    const tools = await loadHostTools(this.#context);
    if (tools === undefined || endpoint.probe === undefined) return;
    const clientCertificate = await this.#clientCertificate(endpoint);
    const result = await tools.probe({
      url: endpoint.url,
      kind: endpoint.probe,
      timeoutMs: TIMEOUT_MS,
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
    });
    const before = this.#answers.get(endpoint.url)?.failures ?? 0;
    const at = this.#context.clock.now().getTime();
    this.#answers.set(endpoint.url, { result, at, failures: result.kind === 'up' ? 0 : before + 1 });
    this.#changed.fire(undefined);
    if (this.#isWatching && this.isAllowed) this.#schedule(endpoint);
  }

  async #clientCertificate(
    endpoint: Endpoint,
  ): Promise<{ bytes: Uint8Array; password?: string } | undefined> {
    const { folder } = this.#store.current;
    if (endpoint.clientCertificate === undefined || folder === undefined) return undefined;
    try {
      const bytes = await this.#context.files.readFile(
        vscode.Uri.joinPath(folder, endpoint.clientCertificate),
      );
      const password = await certificatePassword(this.#context, folder, endpoint.clientCertificate);
      return { bytes, ...(password === undefined ? {} : { password }) };
    } catch {
      return undefined;
    }
  }
}

function describeResult(result: ProbeResult): Message {
  switch (result.kind) {
    case 'up':
      return result.fhirVersion === undefined
        ? message(texts.reachUp)
        : message(texts.reachUpFhir, { version: result.fhirVersion });
    case 'unavailable':
    case 'refused':
      return message(texts.reachUnavailable, { status: result.status });
    case 'wrong-content':
      return message(texts.reachWrongContent);
    case 'timeout':
      return message(texts.reachTimeout);
    case 'tls':
      return message(texts.reachTls, { code: result.code });
    case 'down':
      return message(texts.reachDown, { code: result.code });
  }
}
