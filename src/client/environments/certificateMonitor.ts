import * as vscode from 'vscode';
import type { Instant } from '../../core/calendar/helsinkiTime.ts';
import { certificateState, type CertificateUrgency } from '../../core/environments/certificateState.ts';
import { describeDay } from '../../core/environments/describeTime.ts';
import type { CertificateSetting } from '../../core/environments/environmentSettings.ts';
import { escapeMarkdown, type NodeColour, type TreeNode } from '../../core/environments/treeNode.ts';
import { environmentTreeTexts as texts } from '../../core/l10n/environmentTree.ts';
import { environmentUiTexts as ui } from '../../core/l10n/environmentUi.ts';
import { message, type Message } from '../../core/l10n/message.ts';
import type { CertificateFacts, CertificateReading } from '../../host/certificates/readCertificates.ts';
import type { ClientContext } from '../clientContext.ts';
import { certificatePassword } from './certificatePasswords.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import { loadHostTools } from './hostToolsLoader.ts';

type Known = CertificateReading | { readonly kind: 'missing' | 'desktop-only' };

const URGENCY_COLOURS: Readonly<Record<CertificateUrgency, NodeColour>> = {
  fine: 'good',
  soon: 'warning',
  near: 'warning',
  now: 'bad',
  expired: 'bad',
  'not-yet-valid': 'warning',
};

/** The certificates that the workspace names: read when the tree is shown, warned about once for each of 60, 30 and 7 days. */
export class CertificateMonitor implements vscode.Disposable {
  readonly #context: ClientContext;
  readonly #store: EnvironmentStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #known = new Map<string, Known>();
  readonly #warned = new Set<string>();

  readonly onDidChange = this.#changed.event;

  constructor(context: ClientContext, store: EnvironmentStore) {
    this.#context = context;
    this.#store = store;
  }

  /** Reads the files anew: the tree came into sight, the settings changed or a password was given. */
  async refresh(): Promise<void> {
    const { settings, folder } = this.#store.current;
    this.#known.clear();
    if (settings.certificates.length === 0 || folder === undefined) return;
    const tools = await loadHostTools(this.#context);
    for (const { path } of settings.certificates) {
      if (tools === undefined) {
        this.#known.set(path, { kind: 'desktop-only' });
        continue;
      }
      try {
        const bytes = await this.#context.files.readFile(vscode.Uri.joinPath(folder, path));
        this.#known.set(
          path,
          tools.readCertificates(bytes, await certificatePassword(this.#context, folder, path)),
        );
      } catch {
        this.#known.set(path, { kind: 'missing' });
      }
    }
    this.#changed.fire(undefined);
    this.#warn();
  }

  /** The next moment at which a certificate's words change. */
  nextChange(now: Instant): Instant | undefined {
    const changes = [...this.#known.values()].flatMap((known) =>
      known.kind === 'read' ? [certificateState(known.certificate, now).changesAt] : [],
    );
    return changes.length === 0 ? undefined : Math.min(...changes);
  }

  nodes(environment: string): TreeNode[] {
    return this.#store.current.settings.certificates
      .filter((setting) => setting.environment === environment)
      .map((setting) => this.#node(setting));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #node(setting: CertificateSetting): TreeNode {
    const known = this.#known.get(setting.path);
    const label = setting.name ?? setting.path;
    const { state, colour } = this.#describe(setting, known);
    const description = this.#say(state);
    const facts = known?.kind === 'read' ? this.#facts(known.certificate) : [];
    const needsPassword = known?.kind === 'password-needed' || known?.kind === 'wrong-password';
    return {
      id: `certificate:${setting.environment}/${setting.path}`,
      kind: needsPassword ? 'certificateLocked' : 'certificate',
      label,
      description,
      icon: needsPassword ? 'lock' : 'verified',
      colour,
      sentence: `${[`${label}: ${description}`, ...facts].join('. ')}.`,
      tooltip: [
        `**${escapeMarkdown(label)}**`,
        escapeMarkdown(description),
        ...facts.map(escapeMarkdown),
      ].join('\n\n'),
      copy: facts.length === 0 ? label : facts.join('\n'),
      ...(needsPassword
        ? { command: { id: '_kanta.environments.certificatePassword', arguments: [setting.path] } }
        : {}),
      environment: setting.environment,
      isExpanded: false,
      children: facts.map((fact, index) => ({
        id: `certificate:${setting.environment}/${setting.path}/${index}`,
        kind: 'fact',
        label: fact,
        icon: 'circle-small',
        colour: 'none',
        sentence: `${fact}.`,
        tooltip: escapeMarkdown(fact),
        copy: fact,
        isExpanded: false,
        children: [],
      })),
    };
  }

  #describe(setting: CertificateSetting, known: Known | undefined): { state: Message; colour: NodeColour } {
    switch (known?.kind) {
      case 'read':
        break;
      case 'password-needed':
        return { state: message(texts.certificatePassword), colour: 'warning' };
      case 'wrong-password':
        return { state: message(texts.certificateWrongPassword), colour: 'warning' };
      case 'missing':
        return { state: message(texts.certificateMissing), colour: 'bad' };
      case 'desktop-only':
        return { state: message(texts.certificateDesktop), colour: 'none' };
      default:
        return { state: message(texts.certificateUnreadable), colour: 'bad' };
    }
    if (known.certificate.purpose === 'production' && setting.environment !== 'production') {
      return { state: message(texts.certificateProduction), colour: 'bad' };
    }
    const now = this.#context.clock.now().getTime();
    const { daysLeft, urgency } = certificateState(known.certificate, now);
    return { state: describeDays(urgency, daysLeft), colour: URGENCY_COLOURS[urgency] };
  }

  #facts(certificate: CertificateFacts): string[] {
    return [
      message(texts.certificateSubject, { subject: certificate.subject }),
      ...(certificate.oid === undefined ? [] : [message(texts.certificateOid, { oid: certificate.oid })]),
      message(texts.certificateIssuer, { issuer: certificate.issuer }),
      message(texts.certificateEnds, { date: describeDay(certificate.notAfter) }),
    ].map((fact) => this.#say(fact));
  }

  /** Once for each certificate and threshold, and for a production certificate among those of a test. */
  #warn(): void {
    const now = this.#context.clock.now().getTime();
    const { certificates } = this.#store.current.settings;
    const due = certificates.flatMap((setting) => {
      const known = this.#known.get(setting.path);
      if (known?.kind !== 'read') return [];
      const { urgency } = certificateState(known.certificate, now);
      const isProduction = known.certificate.purpose === 'production' && setting.environment !== 'production';
      if (!isProduction && (urgency === 'fine' || urgency === 'not-yet-valid')) return [];
      const key = `${setting.path} ${known.certificate.notAfter} ${isProduction ? 'production' : urgency}`;
      if (this.#warned.has(key) || this.#context.extension.globalState.get(`certificate ${key}`) === true)
        return [];
      this.#warned.add(key);
      void this.#context.extension.globalState.update(`certificate ${key}`, true);
      const { state } = this.#describe(setting, known);
      return [this.#say(message(ui.certificateWarning, { name: setting.name ?? setting.path, state }))];
    });
    if (due.length > 0) void vscode.window.showWarningMessage(due.join('. '));
  }

  #say(what: Message): string {
    return this.#context.text(what);
  }
}

function describeDays(urgency: CertificateUrgency, daysLeft: number): Message {
  if (urgency === 'expired') return message(texts.certificateExpired);
  if (urgency === 'not-yet-valid') return message(texts.certificateEarly);
  if (daysLeft === 0) return message(texts.certificateToday);
  return daysLeft === 1
    ? message(texts.certificateOneDay)
    : message(texts.certificateDays, { days: daysLeft });
}
