import type { DocumentSource } from '../../checking/documentSource.ts';
import { isKind } from '../forms/allForms.ts';
import type { Kind } from '../forms/model.ts';
import type { FormMap, FormNode } from './formNode.ts';
import { textAt } from './formNode.ts';
import { readJsonForm } from './readJson.ts';
import { readYamlForm } from './readYaml.ts';
import { YamlMemory } from './readYamlPieces.ts';
import type { SyntaxProblem } from './syntaxProblem.ts';

export type Format = 'yaml' | 'json';

/** One registration document as read: what could be read is there, what could not is a problem. */
export interface FormDocument {
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly root: FormNode | undefined;
  readonly syntax: readonly SyntaxProblem[];
}

const NAME = /\.kanta\.(?:ya?ml|json)$/iu;

/** Whether a file is a registration document by its name. */
export function isFormPath(path: string): boolean {
  return NAME.test(path);
}

export function formatOf(path: string): Format {
  return path.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
}

const read = new WeakMap<DocumentSource, FormDocument>();
const memories = new WeakMap<object, YamlMemory>();

/** Reads a document, once for each version of its text. */
export function readForm(source: DocumentSource): FormDocument {
  let document = read.get(source);
  if (document === undefined) {
    const format = formatOf(source.path);
    const { root, syntax } =
      format === 'json' ? readJsonForm(source.json) : readYamlForm(source.text, memoryOf(source));
    document = { path: source.path, format, text: source.text, root, syntax };
    read.set(source, document);
  }
  return document;
}

function memoryOf({ lineage }: DocumentSource): YamlMemory {
  let memory = memories.get(lineage);
  if (memory === undefined) {
    memory = new YamlMemory();
    memories.set(lineage, memory);
  }
  return memory;
}

/** The mapping at the top; undefined when the text holds something else. */
export function rootMap(document: FormDocument): FormMap | undefined {
  return document.root?.shape === 'map' ? document.root : undefined;
}

export function kindOf(document: FormDocument): Kind | undefined {
  const kind = textAt(document.root, 'kind');
  return isKind(kind) ? kind : undefined;
}
