import type { TextEdit } from '../text/textEdit.ts';

/** Writes a comment above the line of an offset. */
export type CommentWriter = (text: string, offset: number, rule: string, reason?: string) => TextEdit;

const SLASHES =
  'c cc cpp cs dart fs go groovy gradle h hpp http java js cjs mjs jsonc jsx kt kts less php proto rs scala scss swift ts cts mts tsx zig';
const HASHES =
  'bash cfg cmake conf coffee dockerfile env ex exs gitignore graphql ini jl makefile mk nix perl pl pm properties ps1 py r rb robot sh tf toml yaml yml zsh';
const DASHES = 'ada elm hs lua sql vhd';
const MARKUP = 'cda htm html markdown md svg vue xhtml xml xsd xsl xslt';

const MARKS = new Map<string, readonly [string, string]>([
  ...SLASHES.split(' ').map((ending) => [ending, ['// ', '']] as const),
  ...HASHES.split(' ').map((ending) => [ending, ['# ', '']] as const),
  ...DASHES.split(' ').map((ending) => [ending, ['-- ', '']] as const),
  ...MARKUP.split(' ').map((ending) => [ending, ['<!-- ', ' -->']] as const),
  ['css', ['/* ', ' */']],
  ['vb', ["' ", '']],
  ['tex', ['% ', '']],
  ['clj', ['; ', '']],
]);

/** Editor languages whose id is not their usual file ending. */
const LANGUAGES: Readonly<Record<string, string>> = {
  csharp: 'cs', javascript: 'js', javascriptreact: 'js', typescript: 'ts', typescriptreact: 'ts', kotlin: 'kt',
  python: 'py', ruby: 'rb', rust: 'rs', shellscript: 'sh', powershell: 'ps1', fsharp: 'fs', haskell: 'hs',
}; // prettier-ignore

/** How comments are written in a file; undefined where its format has none (JSON, CSV, HL7 v2, plain text). */
export function commentWriter(path: string, languageId: string | undefined): CommentWriter | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const language = languageId === undefined ? undefined : (LANGUAGES[languageId] ?? languageId);
  const marks = MARKS.get(name.slice(name.lastIndexOf('.') + 1)) ?? MARKS.get(language ?? '');
  if (marks === undefined) return undefined;
  const [open, close] = marks;
  return (text, offset, rule, reason = '') => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const indent = /^[ \t]*/u.exec(text.slice(start, start + 200))?.[0] ?? '';
    const lineEnd = text.charAt(start - 2) === '\r' ? '\r\n' : '\n';
    const newText = `${indent}${open}kanta-ignore-next-line ${rule}: ${reason}${close}${lineEnd}`;
    return { start, end: start, newText };
  };
}
