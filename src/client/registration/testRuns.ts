import * as vscode from 'vscode';
import { parseInstant } from '../../core/calendar/helsinkiTime.ts';
import { message, type Text } from '../../core/l10n/message.ts';
import { registrationClientTexts as texts } from '../../core/l10n/registrationClient.ts';
import { RESULTS, RUN_ENVIRONMENTS } from '../../core/registration/forms/choices.ts';
import { checkCase, type EvidenceFinding } from '../../core/registration/runs/automaticChecks.ts';
import { purposeOfCases } from '../../core/registration/runs/testCases.ts';
import { addCaseRun, newRunText, type CaseRun } from '../../core/registration/runs/writeRun.ts';
import { resolvePath } from '../../core/registration/rules/files.ts';
import { kindOf } from '../../core/registration/tree/formDocument.ts';
import { itemsAt, textAt } from '../../core/registration/tree/formNode.ts';
import { checkFile } from '../../server/protocol.ts';
import type { RegistrationParts } from './registrationParts.ts';
import { caseOf, type CaseOfForm } from './testItems.ts';
import type { WorkspaceForm } from './workspaceForms.ts';

/** Runs the automatic checks of the chosen cases. */
export async function checkCases(
  controller: vscode.TestController,
  parts: RegistrationParts,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    for (const item of chosen(controller, request)) {
      const found = caseOf(item);
      if (found === undefined) continue;
      if (token.isCancellationRequested) {
        run.skipped(item);
        continue;
      }
      run.started(item);
      const start = parts.context.clock.now().getTime();
      const outcomes = await checkOne(parts, found);
      for (const { isRight, what } of outcomes) {
        run.appendOutput(`${isRight ? '✓' : '✗'} ${parts.context.text(what)}\r\n`, undefined, item);
      }
      const wrong = outcomes.filter(({ isRight }) => !isRight);
      const durationMs = parts.context.clock.now().getTime() - start;
      if (wrong.length === 0) run.passed(item, durationMs);
      else {
        const messages = wrong.map(({ what }) => {
          const failure = new vscode.TestMessage(parts.context.text(what));
          if (item.uri !== undefined && item.range !== undefined)
            failure.location = new vscode.Location(item.uri, item.range);
          return failure;
        });
        run.failed(item, messages, durationMs);
      }
    }
  } finally {
    run.end();
  }
}

/** Asks for the result of each chosen case and writes it to a test run's file. */
export async function recordResults(
  controller: vscode.TestController,
  parts: RegistrationParts,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    for (const item of chosen(controller, request)) {
      const found = caseOf(item);
      if (found === undefined || token.isCancellationRequested) continue;
      const result = await record(parts, found);
      if (result === undefined) return;
      run.started(item);
      if (result.result === 'passed') run.passed(item);
      else if (result.result === 'failed') run.failed(item, new vscode.TestMessage(result.note ?? ''));
      else run.skipped(item);
    }
  } finally {
    run.end();
  }
}

/** The same for one case, from its menu. */
export async function recordItem(
  controller: vscode.TestController,
  parts: RegistrationParts,
  argument: unknown,
): Promise<void> {
  const item =
    typeof argument === 'string' ? findItem(controller, argument) : (argument as vscode.TestItem | undefined);
  if (item === undefined || caseOf(item) === undefined) return;
  await recordResults(
    controller,
    parts,
    new vscode.TestRunRequest([item]),
    new vscode.CancellationTokenSource().token,
  );
}

function findItem(controller: vscode.TestController, id: string): vscode.TestItem | undefined {
  for (const [, parent] of controller.items) {
    const child = parent.children.get(id);
    if (child !== undefined) return child;
  }
  return undefined;
}

function chosen(
  controller: vscode.TestController,
  { include, exclude }: vscode.TestRunRequest,
): vscode.TestItem[] {
  const found: vscode.TestItem[] = [];
  const visit = (item: vscode.TestItem): void => {
    if (exclude?.includes(item) === true) return;
    if (item.children.size === 0) found.push(item);
    else for (const [, child] of item.children) visit(child);
  };
  if (include === undefined) for (const [, item] of controller.items) visit(item);
  else include.forEach(visit);
  return found;
}

async function checkOne(parts: RegistrationParts, { form, testCase }: CaseOfForm) {
  const forms = await parts.forms();
  const workspace = await forms.workspace(form.uri);
  const folder = vscode.workspace.getWorkspaceFolder(form.uri)?.uri;
  const claimed = claimOf(await forms.all(), form, testCase.id);
  return checkCase(testCase, {
    ...(workspace.issuedCodes === undefined ? {} : { issuedCodes: workspace.issuedCodes }),
    ...(workspace.unavailableAt === undefined ? {} : { unavailableAt: workspace.unavailableAt }),
    path: form.source.path,
    purpose: purposeOfCases(form.document),
    services: itemsAt(form.document.root, 'services').flatMap((item) =>
      item.shape === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
    ),
    ...(claimed === undefined ? {} : { claimed }),
    findingsOf: (path, profile) =>
      folder === undefined
        ? Promise.resolve(undefined)
        : evidenceFindings(parts, vscode.Uri.joinPath(folder, path), profile),
  });
}

/** Environment and time of the case's last entry in a test run of this registration. */
function claimOf(
  all: readonly WorkspaceForm[],
  form: WorkspaceForm,
  id: string,
): { environment: string; instant: number } | undefined {
  let claimed: { environment: string; instant: number } | undefined;
  for (const run of runsOf(all, form)) {
    for (const item of itemsAt(run.document.root, 'cases')) {
      const environment = textAt(item, 'environment');
      const instant = parseInstant(textAt(item, 'startedAt') ?? '');
      if (textAt(item, 'case') === id && environment !== undefined && instant !== undefined)
        claimed = { environment, instant };
    }
  }
  return claimed;
}

function runsOf(all: readonly WorkspaceForm[], form: WorkspaceForm): WorkspaceForm[] {
  return all.filter((other) => {
    const written =
      kindOf(other.document) === 'test-run' ? textAt(other.document.root, 'registration') : undefined;
    return written !== undefined && resolvePath(other.source.path, written) === form.source.path;
  });
}

/** Errors that the server finds in a file; a profile that the file does not claim is one more. */
async function evidenceFindings(
  { context }: RegistrationParts,
  uri: vscode.Uri,
  profile: string | undefined,
): Promise<readonly EvidenceFinding[] | undefined> {
  const checked = await context.server.sendRequest(checkFile, { uri: uri.toString() });
  if (checked === null) return undefined;
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  if (profile === undefined) return errors;
  const text = new TextDecoder().decode(await context.files.readFile(uri));
  if (text.includes(JSON.stringify(profile).slice(0, -1))) return errors;
  const file = uri.path.split('/').pop() ?? '';
  return [{ message: context.text(message(texts.claimMissing, { file, profile })) }, ...errors];
}

const HAND_RESULTS = ['passed', 'failed', 'not-applicable'] as const;

function titleOf(result: (typeof HAND_RESULTS)[number]): Text {
  const choice = RESULTS.find(({ value }) => value === result);
  if (choice === undefined) throw new Error(`no result ${result}`);
  return choice.title;
}

/** Result, environment and note, asked one after the other; undefined when one was cancelled. */
async function record(
  parts: RegistrationParts,
  { form, testCase }: CaseOfForm,
): Promise<CaseRun | undefined> {
  const { context } = parts;
  const language = context.language();
  const title = context.text(message(texts.pickResult, { case: testCase.id }));
  const result = await vscode.window.showQuickPick(
    HAND_RESULTS.map((value) => ({ label: titleOf(value)[language], value })),
    { placeHolder: title },
  );
  if (result === undefined) return undefined;
  const environment = await vscode.window.showQuickPick(
    RUN_ENVIRONMENTS.map(({ value, title: label }) => ({ label: label[language], value })),
    { placeHolder: context.text(message(texts.pickEnvironment)) },
  );
  if (environment === undefined) return undefined;
  const note = await vscode.window.showInputBox({ prompt: context.text(message(texts.noteAsked)) });
  if (note === undefined) return undefined;
  const caseRun: CaseRun = {
    id: testCase.id,
    testCode: testCase.testCode,
    environment: environment.value,
    startedAt: context.clock.now().getTime(),
    result: result.value,
    note: note.trim() === '' ? undefined : note.trim(),
    evidence: testCase.evidence,
  };
  await write(parts, form, caseRun);
  return caseRun;
}

/** Adds the result to the registration's test run, or begins one beside the registration. */
async function write(parts: RegistrationParts, form: WorkspaceForm, caseRun: CaseRun): Promise<void> {
  const { context } = parts;
  const runs = runsOf(await (await parts.forms()).all(), form);
  const picked = runs.length < 2 ? { form: runs[0] } : await pickRun(parts, runs);
  if (picked === undefined) return;
  const target = picked.form;
  if (target === undefined) {
    const name = form.uri.path.split('/').pop() ?? '';
    const uri = vscode.Uri.joinPath(
      form.uri,
      '..',
      name.replace(/\.kanta\.(?:ya?ml|json)$/iu, '.test-run.kanta.yaml'),
    );
    await context.files.writeFile(uri, new TextEncoder().encode(newRunText(form.document, name, caseRun)));
    return;
  }
  const edit = addCaseRun(target.document, caseRun);
  if (edit === undefined) return;
  const change = new vscode.WorkspaceEdit();
  const { lines } = target.source;
  const [start, end] = [lines.positionAt(edit.start), lines.positionAt(edit.end)];
  change.replace(
    target.uri,
    new vscode.Range(start.line, start.character, end.line, end.character),
    edit.newText,
  );
  await vscode.workspace.applyEdit(change);
  const document = await vscode.workspace.openTextDocument(target.uri);
  await document.save();
}

/** `form` is undefined for a new one. */
async function pickRun(
  { context }: RegistrationParts,
  runs: readonly WorkspaceForm[],
): Promise<{ readonly form: WorkspaceForm | undefined } | undefined> {
  return vscode.window.showQuickPick(
    [
      ...runs.map((form) => ({ label: form.source.path, form })),
      { label: context.text(message(texts.newRun)), form: undefined },
    ],
    { placeHolder: context.text(message(texts.pickRun)) },
  );
}
