import * as vscode from 'vscode';
import { isoDate } from '../../core/calendar/civilDate.ts';
import { localTimeAt } from '../../core/calendar/helsinkiTime.ts';
import { ruleById } from '../../core/findings/ruleRegistry.ts';
import { message } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { registrationJourneyTexts as journeyTexts } from '../../core/l10n/registrationJourney.ts';
import { registrationReportTexts } from '../../core/l10n/registrationReport.ts';
import { completenessOf, type MissingItem } from '../../core/registration/completeness.ts';
import { formOf } from '../../core/registration/forms/allForms.ts';
import { citeSource, sourceUrl } from '../../core/registration/forms/sources.ts';
import { journeysOf } from '../../core/registration/journey/journey.ts';
import {
  makeJourneyDocument,
  type Journey,
  type Step,
  type StepState,
} from '../../core/registration/journey/model.ts';
import { kindOf } from '../../core/registration/tree/formDocument.ts';
import type { RegistrationParts } from './registrationParts.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

export interface JourneyNode {
  readonly item: vscode.TreeItem;
  readonly children: readonly JourneyNode[];
}

const STATES: Readonly<
  Record<StepState, { icon: string; color?: string; text: (typeof journeyTexts)[keyof typeof journeyTexts] }>
> = {
  done: { icon: 'pass-filled', color: 'testing.iconPassed', text: journeyTexts.stateDone },
  ready: { icon: 'circle-large-outline', text: journeyTexts.stateReady },
  started: { icon: 'edit', text: journeyTexts.stateStarted },
  waiting: { icon: 'watch', text: journeyTexts.stateWaiting },
  blocked: { icon: 'circle-slash', color: 'disabledForeground', text: journeyTexts.stateBlocked },
  late: { icon: 'warning', color: 'list.warningForeground', text: journeyTexts.stateLate },
};

/** The nodes of the view, made anew when a document changes; ids stay, so that the selection does. */
export class JourneyTree {
  readonly #parts: RegistrationParts;

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  async children(node: JourneyNode | undefined): Promise<readonly JourneyNode[]> {
    return node === undefined ? this.#roots() : node.children;
  }

  async #roots(): Promise<JourneyNode[]> {
    const { context } = this.#parts;
    const forms = await this.#parts.forms();
    const every = await forms.all();
    const all = every.filter(({ document }) => kindOf(document) !== undefined);
    if (all.length === 0) return [];
    const documents = [];
    let issuedCodes = 0;
    for (const form of all) {
      const problems = await forms.problems(form, every);
      const errors = problems.filter(
        ({ rule, severity, data }) =>
          (severity ?? ruleById(rule).severity) === 'error' &&
          data?.['fault'] !== 'missing' &&
          data?.['fault'] !== 'blank',
      ).length;
      const found = makeJourneyDocument(form.document, errors);
      if (found !== undefined) documents.push(found);
      issuedCodes = (await forms.workspace(form.uri, every)).issuedCodes?.()?.length ?? issuedCodes;
    }
    const today = localTimeAt(context.clock.now().getTime()).day;
    return [
      this.#documentsNode(all),
      ...journeysOf({ documents, today, issuedCodes }).map((journey) => this.#journeyNode(journey, all)),
    ];
  }

  #documentsNode(forms: readonly WorkspaceForm[]): JourneyNode {
    const item = new vscode.TreeItem(
      this.#parts.context.text(message(texts.documents)),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.id = 'documents';
    return { item, children: forms.map((form) => this.#documentNode(form)) };
  }

  #documentNode(form: WorkspaceForm): JourneyNode {
    const { context } = this.#parts;
    const language = context.language();
    const kind = kindOf(form.document);
    const completeness = completenessOf(form.document);
    const name = form.source.path.split('/').pop() ?? form.source.path;
    const item = new vscode.TreeItem(kind === undefined ? name : formOf(kind).title[language]);
    item.id = `document:${form.uri.toString()}`;
    item.contextValue = 'kanta.form';
    item.resourceUri = form.uri;
    item.iconPath = new vscode.ThemeIcon('file');
    item.command = { command: 'vscode.open', title: name, arguments: [form.uri] };
    if (completeness === undefined) return { item, children: [] };
    const { percent, missing } = completeness;
    item.iconPath = this.#bar(percent);
    const count = (need: MissingItem['need']): number => missing.filter((one) => one.need === need).length;
    item.label = `${context.text(message(texts.percent, { percent }))} · ${item.label as string}`;
    // Several may be of one kind: the name of the file tells them apart.
    item.description = form.source.path;
    const spoken = context.text(
      message(texts.percentSpoken, {
        name,
        percent,
        recommended: count('recommended'),
        awaited: count('awaited'),
      }),
    );
    item.tooltip = spoken;
    item.accessibilityInformation = { label: spoken };
    const groups = (['required', 'recommended', 'awaited'] as const)
      .filter((need) => count(need) > 0)
      .map((need) =>
        this.#missingNode(
          form,
          need,
          missing.filter((one) => one.need === need),
        ),
      );
    item.collapsibleState =
      groups.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
    return { item, children: groups };
  }

  /** The bar of the editor's title; the figure beside it says the same. */
  #bar(percent: number): { light: vscode.Uri; dark: vscode.Uri } {
    const folder = vscode.Uri.joinPath(this.#parts.context.extension.extensionUri, 'media', 'registration');
    const level = Math.floor(percent / 20);
    return {
      light: vscode.Uri.joinPath(folder, `bar-${level}-light.svg`),
      dark: vscode.Uri.joinPath(folder, `bar-${level}-dark.svg`),
    };
  }

  #missingNode(form: WorkspaceForm, need: MissingItem['need'], missing: readonly MissingItem[]): JourneyNode {
    const language = this.#parts.context.language();
    const headings = {
      required: registrationReportTexts.missingRequired,
      recommended: registrationReportTexts.missingRecommended,
      awaited: registrationReportTexts.missingAwaited,
    };
    const item = new vscode.TreeItem(headings[need][language], vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `missing:${need}:${form.uri.toString()}`;
    item.description = String(missing.length);
    return {
      item,
      children: missing.map(({ path, titles, from }) => {
        const child = new vscode.TreeItem(titles.map((title) => title[language]).join(' › '));
        child.id = `field:${form.uri.toString()}:${path.join('.')}`;
        if (from !== undefined) child.description = from[language];
        child.command = {
          command: '_kanta.registration.goTo',
          title: child.label as string,
          arguments: [form.uri, path],
        };
        return { item: child, children: [] };
      }),
    };
  }

  #journeyNode(journey: Journey, forms: readonly WorkspaceForm[]): JourneyNode {
    const language = this.#parts.context.language();
    const done = journey.steps.filter(({ state }) => state === 'done').length;
    const item = new vscode.TreeItem(journey.title[language], vscode.TreeItemCollapsibleState.Expanded);
    item.id = `journey:${journey.id}`;
    item.description = `${done}/${journey.steps.length}`;
    return {
      item,
      children: journey.steps.map((step, index) => this.#stepNode(journey, step, index, forms)),
    };
  }

  #stepNode(journey: Journey, step: Step, index: number, forms: readonly WorkspaceForm[]): JourneyNode {
    const { context } = this.#parts;
    const language = context.language();
    const state = STATES[step.state];
    const item = new vscode.TreeItem(`${index + 1}. ${step.title[language]}`);
    item.id = `step:${journey.id}:${step.id}`;
    const why = step.why.map((reason) => context.text(reason));
    const deadline =
      step.deadline === undefined || step.state === 'done'
        ? []
        : [context.text(message(texts.deadlineOn, { date: isoDate(step.deadline) }))];
    item.description = [state.text[language], ...deadline].join(', ');
    item.iconPath = new vscode.ThemeIcon(
      state.icon,
      state.color === undefined ? undefined : new vscode.ThemeColor(state.color),
    );
    item.tooltip = this.#tooltip(step, why);
    item.accessibilityInformation = {
      label: context.text(
        message(texts.stepSpoken, {
          journey: { text: journey.title },
          number: index + 1,
          title: { text: step.title },
          state: item.description,
          why: why.join('. '),
        }),
      ),
    };
    const command = commandOf(step, forms);
    if (command !== undefined) item.command = command;
    return { item, children: [] };
  }

  #tooltip(step: Step, why: readonly string[]): vscode.MarkdownString {
    const url = sourceUrl(step.source);
    const source = citeSource(step.source);
    const tip = new vscode.MarkdownString();
    for (const line of why) tip.appendText(line).appendMarkdown('\n\n');
    return url === undefined ? tip.appendText(source) : tip.appendMarkdown(`[${source}](${url})`);
  }
}

function commandOf(step: Step, forms: readonly WorkspaceForm[]): vscode.Command | undefined {
  const { action } = step;
  if (action === undefined) return undefined;
  switch (action.do) {
    case 'open': {
      const form = forms.find(({ source }) => source.path === action.path);
      return form === undefined
        ? undefined
        : { command: 'vscode.open', title: action.path, arguments: [form.uri] };
    }
    case 'new':
      return { command: 'kanta.registration.new', title: action.kind, arguments: [{ kind: action.kind }] };
    case 'command':
      return { command: action.command, title: action.command };
  }
}
