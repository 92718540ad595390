/** File systems and views whose texts people edit; output, differences and settings views are none. */
const SCHEMES = [
  'file',
  'untitled',
  'vscode-notebook-cell',
  'vscode-scm',
  'vscode-vfs',
  'vscode-remote',
  'vscode-test-web',
] as const;

/** Documents that the server may be asked about. It decides by the text itself what there is to check. */
export const documentSelector = SCHEMES.map((scheme) => ({ scheme }));
