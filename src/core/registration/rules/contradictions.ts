import type { DocumentSource } from '../../checking/documentSource.ts';
import type { Problem } from '../../findings/problem.ts';
import { isBusinessId } from '../../hetu/businessId.ts';
import { message, type Message } from '../../l10n/message.ts';
import { registrationRuleTexts as texts } from '../../l10n/registrationRules.ts';
import type { Kind } from '../forms/model.ts';
import { kindOf, readForm, rootMap } from '../tree/formDocument.ts';
import { itemsAt, textAt, type FormMap } from '../tree/formNode.ts';
import { oidFault } from '../organisationIds.ts';
import { resolvePath } from './files.ts';
import { problemAt, type Check, type Path, type RuleContext } from './ruleContext.ts';

interface Other {
  readonly path: string;
  readonly kind: Kind;
  readonly root: FormMap;
}

function others(context: RuleContext): Other[] {
  const sources: readonly DocumentSource[] = context.workspace.documents?.() ?? [];
  return sources.flatMap((source) => {
    if (source.path === context.document.path) return [];
    const document = readForm(source);
    const root = rootMap(document);
    const kind = kindOf(document);
    return root === undefined || kind === undefined ? [] : [{ path: source.path, kind, root }];
  });
}

/**
 * Documents of one workspace agree: an organisation of one name has one OID and one business id, a test run is of the version and the
 * cases of its registration.
 */
export const checkContradictions: Check = (context) => {
  const all = others(context);
  if (all.length === 0) return [];
  return [...organisationProblems(context, all), ...runProblems(context, all)];
};

function isSoundOid(oid: string): boolean {
  return oidFault(oid) === undefined;
}

function organisationProblems(context: RuleContext, all: readonly Other[]): Problem[] {
  const name = textAt(context.root, 'organisation', 'name')?.toLowerCase();
  if (name === undefined) return [];
  const same = all.filter((other) => textAt(other.root, 'organisation', 'name')?.toLowerCase() === name);
  return [
    ...differing(context, same, ['organisation', 'oid'], isSoundOid, message(texts.theOrganisationOid)),
    ...differing(context, same, ['organisation', 'businessId'], isBusinessId, message(texts.theBusinessId)),
  ];
}

/** Told where the rarer value stands, and on both sides when neither is rarer. A broken value is another rule's matter. */
function differing(
  context: RuleContext,
  all: readonly Other[],
  path: Path,
  isSound: (value: string) => boolean,
  what: Message,
): Problem[] {
  const ours = textAt(context.root, ...path);
  if (ours === undefined || !isSound(ours)) return [];
  const files = new Map<string, string[]>();
  for (const other of all) {
    const theirs = textAt(other.root, ...path);
    if (theirs !== undefined && isSound(theirs))
      files.set(theirs, [...(files.get(theirs) ?? []), other.path]);
  }
  const agreeing = (files.get(ours)?.length ?? 0) + 1;
  const [, [file] = []] =
    [...files].find(([value, paths]) => value !== ours && paths.length >= agreeing) ?? [];
  return file === undefined ? [] : [contradiction(context, path, file, what)];
}

function runProblems(context: RuleContext, all: readonly Other[]): Problem[] {
  if (context.form.kind !== 'test-run') return [];
  const written = textAt(context.root, 'registration');
  const target = written === undefined ? undefined : resolvePath(context.document.path, written);
  const registration = all.find(({ path }) => path === target);
  if (registration === undefined) return [];
  const problems: Problem[] = [];
  const subject = registration.kind === 'phr-joint-testing-registration' ? 'application' : 'system';
  const version = textAt(registration.root, subject, 'version');
  const ours = textAt(context.root, 'system', 'version');
  if (version !== undefined && ours !== undefined && version !== ours) {
    problems.push(
      contradiction(context, ['system', 'version'], registration.path, message(texts.theVersion)),
    );
  }
  const list = registration.kind === 'phr-joint-testing-registration' ? 'testCases' : 'preliminaryCases';
  const known = new Map(
    itemsAt(registration.root, list).flatMap((item) => {
      const id = textAt(item, 'id');
      return id === undefined ? [] : [[id, textAt(item, 'result')] as const];
    }),
  );
  if (known.size === 0) return problems;
  const lastResult = new Map<string, { path: Path; result: string }>();
  itemsAt(context.root, 'cases').forEach((item, index) => {
    const id = textAt(item, 'case');
    const result = textAt(item, 'result');
    if (id === undefined) return;
    if (!known.has(id)) {
      problems.push(
        contradiction(
          context,
          ['cases', index, 'case'],
          registration.path,
          message(texts.theCaseUnknown, { case: id.slice(0, 60) }),
        ),
      );
    } else if (result !== undefined) lastResult.set(id, { path: ['cases', index, 'result'], result });
  });
  for (const [id, { path, result }] of lastResult) {
    const reported = known.get(id);
    const isOpposite =
      (reported === 'passed' && result === 'failed') || (reported === 'failed' && result === 'passed');
    if (isOpposite) {
      problems.push(
        contradiction(context, path, registration.path, message(texts.theCase, { case: id.slice(0, 60) })),
      );
    }
  }
  return problems;
}

function contradiction(context: RuleContext, path: Path, file: string, what: Message): Problem {
  return problemAt(
    context,
    'registration/contradiction',
    path,
    message(texts.contradiction, { file, what }),
    {
      related: [{ message: message(texts.saidThere), resource: file }],
    },
  );
}
