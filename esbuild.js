import { mkdir, writeFile } from 'node:fs/promises';
import { context } from 'esbuild';

const watching = process.argv.includes('--watch');

/** Modules that a browser hasn't: code that a worker shares may name them only where it never runs there. */
const node = { platform: 'node', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } };
const commonJs = {
  format: 'cjs',
  // A module that may run in both forms asks for `__filename` first.
  logOverride: { 'empty-import-meta': 'silent' },
};
const esm = {
  format: 'esm',
  // Packages that call `require` at run time find one in an ES module, too.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/**
 * Leaves a module to a bundle of its own. A bundle is read as a whole when it is loaded, whatever of it runs; the client library is a third
 * of the extension and is wanted with the first document, not at activation, and the command line seldom is a language server.
 */
const apart = (path, bundle) => ({
  name: 'apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\.?\// }, (found) =>
      found.path === path && found.kind === 'dynamic-import' ? { path: bundle, external: true } : undefined,
    );
  },
});

/** A program that `runProgram` runs: code that V8 takes from its cache finds no module by `import()` in Node 20; it finds them by `require`. */
const program = { ...node, ...commonJs, supported: { 'dynamic-import': false } };

/** Every bundle of the product. `vscode` is the only thing that isn't inside: the extension host brings it. */
export const BUNDLES = [
  {
    entry: 'src/client/node.ts',
    outfile: 'dist/extension.cjs',
    ...node,
    ...commonJs,
    external: ['vscode'],
    plugins: [apart('./serverProcess.ts', './serverProcess.cjs')],
  },
  {
    entry: 'src/client/serverProcess.ts',
    outfile: 'dist/serverProcess.cjs',
    ...node,
    ...commonJs,
    external: ['vscode'],
  },
  {
    entry: 'src/client/web.ts',
    outfile: 'dist/web/extension.js',
    ...browser,
    ...commonJs,
    external: ['vscode'],
  },
  // A program and the script that starts it with the code that an earlier process has compiled.
  { entry: 'src/server/start.ts', outfile: 'dist/server.cjs', ...node, ...commonJs },
  { entry: 'src/server/node.ts', outfile: 'dist/languageServer.cjs', ...program },
  { entry: 'src/server/web.ts', outfile: 'dist/web/server.js', ...browser, format: 'iife' },
  {
    entry: 'src/cli/start.ts',
    outfile: 'dist/kanta.mjs',
    ...node,
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    entry: 'src/cli/main.ts',
    outfile: 'dist/commandLine.cjs',
    ...program,
    plugins: [apart('../server/start.ts', './server.cjs')],
  },
  // Certificates and probes: loaded when a workspace asks for them.
  { entry: 'src/host/hostTools.ts', outfile: 'dist/hostTools.mjs', ...node, ...esm },
  {
    entry: 'src/client/environments/webview/main.ts',
    outfile: 'dist/timeline.js',
    ...browser,
    format: 'esm',
  },
  { entry: 'src/library/index.ts', outfile: 'dist/index.mjs', ...node, ...esm },
];

function optionsOf({ entry, ...rest }) {
  return {
    entryPoints: [entry],
    bundle: true,
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // The module builds first: the UMD builds of some packages hide their `require` from a bundler and fail when loaded.
    mainFields: rest.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    ...rest,
  };
}

await mkdir('dist', { recursive: true });
const metafiles = {};
let failures = 0;
for (const bundle of BUNDLES) {
  const builder = await context(optionsOf(bundle));
  try {
    const result = await builder.rebuild();
    metafiles[bundle.outfile] = result.metafile;
  } catch {
    // esbuild has said what is wrong; the other bundles are built all the same.
    failures += 1;
  }
  if (watching) await builder.watch();
  else await builder.dispose();
}
// What went into each bundle: the licence texts of THIRD_PARTY_NOTICES come from here.
await mkdir('.cache', { recursive: true });
await writeFile('.cache/bundles.json', JSON.stringify(metafiles));
const built = `built ${BUNDLES.length - failures} of ${BUNDLES.length} bundles`;
console.log(watching ? `${built}; watching for changes` : built);
if (!watching) process.exitCode = failures === 0 ? 0 : 1;
