import type { Analyzer, Completion } from '../checking/analyzer.ts';
import type { DocumentSource } from '../checking/documentSource.ts';
import { globMatcher } from '../checking/globs.ts';
import { ungrouped, type Problem, type ProblemGroup } from '../findings/problem.ts';
import type { Span } from '../text/range.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { AcceptedValues } from './accepted.ts';
import { namesRealContacts } from './authorship.ts';
import { hoverOfCode, inlayOfCode } from './describe.ts';
import { dicomJsonProblems } from './dicom/dicomJson.ts';
import { identifierFixes, replacementsIn } from './fixes.ts';
import { IdentifierSearch } from './identifierSearch.ts';
import { KeptProblems } from './keptProblems.ts';
import { completeRegister } from './register/completeRegister.ts';
import { readRegister } from './register/readRegister.ts';
import { isRegisterPath, type Purpose } from './register/register.ts';
import { codeProblems } from './rules/codeProblems.ts';
import { contactProblems } from './rules/contactProblems.ts';
import { findCodes, type FoundCode } from './scan/findCodes.ts';
import type { IdentifierContext } from './settings.ts';

/** Finds real people's identifiers in any text, and what is wrong with the test codes that stand in their place. */
export function createIdentifierAnalyzer(context: IdentifierContext): Analyzer {
  const { settings } = context;
  const accepted = new AcceptedValues(settings.accept);
  const isAccepted = (value: string): boolean => accepted.has(value);
  const placeOf = purposeOfPath(settings.jointTesting, settings.certificates);
  const onlyCodes = globMatcher(settings.onlyCodes);
  const search = new IdentifierSearch({ isAccepted, testCards: new Set(settings.testCards) });
  const kept = new KeptProblems();
  const replacements = new WeakMap<DocumentSource, ReadonlyMap<number, TextEdit>>();

  const analyze = (document: DocumentSource): readonly ProblemGroup[] => {
    const { text, path } = document;
    const found = search.byForm(document);
    if (!document.isLine) context.memory?.remember(document, found);
    const isRegister = isRegisterPath(path);
    const place = placeOf(path);
    const codeRules = {
      isAccepted,
      register: context.register,
      place,
      knowsJoint: settings.jointTesting.length > 0,
      isRegister,
    };
    const hasOnlyCodes = namesRealContacts(path, document.languageId) || onlyCodes(path);
    const places = search.places(document, hasOnlyCodes);
    const { isRecord } = places;
    const groups: ProblemGroup[] = [];
    const add = (start: number, problems: readonly Problem[]): void => {
      if (problems.length > 0) groups.push({ start, problems });
    };
    for (const { start, found: inStretch } of found.stretches) {
      const { codes, emails, numbers } = inStretch;
      if (codes.length > 0) {
        const facts = `${place ?? ''} ${isRegister}`;
        add(
          start,
          kept.of(codes, facts, () => codeProblems(codes, codeRules)),
        );
      }
      if (hasOnlyCodes || emails.length + numbers.length === 0) continue;
      const contacts = (): readonly Problem[] =>
        contactProblems([...emails, ...numbers], isRecord, isAccepted);
      add(start, kept.of(inStretch, String(isRecord), contacts));
    }
    groups.push(...places.groups);
    add(0, dicomJsonProblems(document, isAccepted));
    if (isRegister) add(0, readRegister(text).problems);
    return groups;
  };

  return {
    name: 'identifiers',
    applies: () => true,
    analyze: (document) => Promise.resolve(ungrouped(analyze(document))),
    analyzeInGroups: (document) => Promise.resolve(analyze(document)),
    afterLines: (document) => {
      if (context.memory !== undefined) context.memory.remember(document, search.byForm(document));
    },
    fixes: (document, problem) =>
      identifierFixes(document, problem, () => {
        let edits = replacements.get(document);
        if (edits === undefined) {
          edits = replacementsIn(
            document.text,
            [...search.byForm(document).codes()].filter(({ hetu }) => !isAccepted(hetu.code)),
            context,
          );
          if (edits !== undefined) replacements.set(document, edits);
        }
        return edits;
      }),
    hover: (document, offset) => {
      const code = codesIn(document.text, { start: offset, end: offset })[0];
      return code === undefined ? undefined : hoverOfCode(code, context, document);
    },
    inlays: (document, span) => codesIn(document.text, span).map((code) => inlayOfCode(code, context)),
    complete: (document, offset): readonly Completion[] =>
      isRegisterPath(document.path) ? completeRegister(document.text, offset) : [],
  };
}

/** How far a code may reach out of a span that touches it. */
const REACH = 128;

/** The codes that touch a span; only the text around it is searched. */
function codesIn(text: string, span: Span): readonly FoundCode[] {
  const from = Math.max(0, span.start - REACH);
  const around = text.slice(from, span.end + REACH);
  return findCodes(around)
    .map((found) => ({
      ...found,
      start: found.start + from,
      end: found.end + from,
      separator: { start: found.separator.start + from, end: found.separator.end + from },
    }))
    .filter(({ start, end }) => start <= span.end && end >= span.start);
}

function purposeOfPath(
  joint: readonly string[],
  certificates: readonly string[],
): (path: string) => Purpose | undefined {
  const isJoint = globMatcher(joint);
  const isForCertificates = globMatcher(certificates);
  return (path) => (isForCertificates(path) ? 'certificates' : isJoint(path) ? 'joint' : undefined);
}
