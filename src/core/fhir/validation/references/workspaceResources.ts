import { JsonKind, type JsonObject } from '../../../json/jsonNode.ts';
import { parseJson } from '../../../json/parseJson.ts';
import { looksLikeFhir } from '../detect.ts';

/** Texts beyond these are left out: references into them count as not judged. */
const LONGEST_TEXT = 10_000_000;
const MOST_CHARACTERS = 100_000_000;
/** Trees that are kept; the texts of the others are parsed again when a reference leads to them. */
const MOST_TREES = 200;

/**
 * The resources of a workspace, by what a reference from one file to another may call them: `Type/id`, the `fullUrl` of a Bundle's entry, or
 * a canonical URL with or without version. Of several with one name the first counts.
 */
export class WorkspaceResources {
  readonly #places = new Map<string, { readonly file: number; readonly entry: number | undefined }>();
  readonly #texts: string[] = [];
  readonly #trees = new Map<number, JsonObject | undefined>();
  #characters = 0;
  #isComplete = true;

  /** False when a file was too large to be taken: a resource that is not found may still exist. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes the text of a file; of one that holds no FHIR resource nothing is kept. */
  add(text: string): void {
    if (!looksLikeFhir(text)) return;
    if (text.length > LONGEST_TEXT || this.#characters + text.length > MOST_CHARACTERS) {
      this.#isComplete = false;
      return;
    }
    const { root } = parseJson(text);
    if (root?.kind !== JsonKind.Object) return;
    const file = this.#texts.push(text) - 1;
    this.#characters += text.length;
    this.#keep(file, root);
    this.#name(root, { file, entry: undefined });
    entriesOf(root).forEach((item, entry) => {
      const resource = item.get('resource');
      const fullUrl = item.getString('fullUrl');
      if (fullUrl !== undefined) this.#put(fullUrl, { file, entry });
      if (resource?.kind === JsonKind.Object) this.#name(resource, { file, entry });
    });
  }

  /** The resource that a reference or canonical means; undefined when no file has it. */
  resolve(reference: string): JsonObject | undefined {
    const place =
      this.#places.get(reference) ??
      this.#places.get(reference.replace(/(?:\/_history\/[^/]+|\|.*|#.*)$/u, ''));
    if (place === undefined) return undefined;
    const root = this.#tree(place.file);
    if (root === undefined || place.entry === undefined) return root;
    const resource = entriesOf(root)[place.entry]?.get('resource');
    return resource?.kind === JsonKind.Object ? resource : undefined;
  }

  #name(resource: JsonObject, place: { readonly file: number; readonly entry: number | undefined }): void {
    const type = resource.getString('resourceType');
    const id = resource.getString('id');
    if (type !== undefined && id !== undefined) this.#put(`${type}/${id}`, place);
    const url = resource.getString('url');
    if (url === undefined) return;
    this.#put(url, place);
    const version = resource.getString('version');
    if (version !== undefined) this.#put(`${url}|${version}`, place);
  }

  #put(name: string, place: { readonly file: number; readonly entry: number | undefined }): void {
    if (!this.#places.has(name)) this.#places.set(name, place);
  }

  #tree(file: number): JsonObject | undefined {
    if (this.#trees.has(file)) return this.#trees.get(file);
    const { root } = parseJson(this.#texts[file] ?? '');
    const tree = root?.kind === JsonKind.Object ? root : undefined;
    this.#keep(file, tree);
    return tree;
  }

  #keep(file: number, tree: JsonObject | undefined): void {
    this.#trees.set(file, tree);
    if (this.#trees.size <= MOST_TREES) return;
    for (const oldest of this.#trees.keys()) {
      this.#trees.delete(oldest);
      break;
    }
  }
}

function entriesOf(root: JsonObject): readonly JsonObject[] {
  const entries = root.getString('resourceType') === 'Bundle' ? root.get('entry') : undefined;
  return entries?.kind === JsonKind.Array
    ? entries.items.filter((item): item is JsonObject => item.kind === JsonKind.Object)
    : [];
}
