import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import tseslint from 'typescript-eslint';
import { whyForbidden } from './eslint/floors.js';

const source = join(import.meta.dirname, 'src');

/** Imports may only go down the floors of the house. */
const floors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(source, context.filename).split(sep).join('/');
    if (from.startsWith('..')) return {};
    const check = (node) => {
      if (node.source === null || typeof node.source?.value !== 'string') return;
      const name = node.source.value;
      const isRelative = name.startsWith('.');
      const target = isRelative
        ? relative(source, resolve(dirname(context.filename), name))
            .split(sep)
            .join('/')
        : builtinModules.includes(name)
          ? `node:${name}`
          : name;
      const reason = whyForbidden(from, target, isRelative);
      if (reason !== undefined) context.report({ node, message: reason });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** No default exports, and no file that only hands on others' exports. */
const namedExports = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ExportDefaultDeclaration: (node) => context.report({ node, message: 'export by name' }),
    ExportAllDeclaration: (node) => context.report({ node, message: 'no barrels: import from where it is' }),
  }),
};

export default tseslint.config(
  { ignores: ['dist', 'data', 'node_modules', '.vscode-test', '.cache', 'examples'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { floors, namedExports } } },
    rules: {
      'house/floors': 'error',
      'house/namedExports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // The core takes clock, randomness and settings as parameters.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'fetch',
        'require',
        '__dirname',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the clock is a parameter',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'the clock is a parameter',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'randomness is a parameter',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'src/cli/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'node:test' }] },
      ],
    },
  },
);
