import { formOf } from '../forms/allForms.ts';
import { fieldsWithValues } from '../rules/ruleContext.ts';
import { resolvePath } from '../rules/files.ts';
import { kindOf, rootMap, type FormDocument } from '../tree/formDocument.ts';
import { isBlank } from '../tree/formNode.ts';

/** The files that are sent with a document, as paths in the workspace; evidence stays at home until Kela asks for it. */
export function attachedPaths(document: FormDocument): string[] {
  const root = rootMap(document);
  const kind = kindOf(document);
  if (root === undefined || kind === undefined) return [];
  const paths = new Set<string>();
  for (const { field, path, node } of fieldsWithValues(formOf(kind), root)) {
    if (field.shape !== 'scalar' || field.type !== 'path' || path[0] !== 'attachedFiles') continue;
    if (node.shape !== 'scalar' || typeof node.value !== 'string' || isBlank(node)) continue;
    const target = resolvePath(document.path, node.value.trim());
    if (target !== undefined) paths.add(target);
  }
  return [...paths];
}
