import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTools } from '../src/core/agents/makeTools.ts';

const root = join(import.meta.dirname, '..');
const LANGUAGES = ['', '.fi', '.sv'] as const;

interface Property {
  readonly scope?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly menus?: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>
    >;
    readonly keybindings?: readonly unknown[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly toolReferenceName: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = LANGUAGES.map((language) => ({
  file: `package.nls${language}.json`,
  table: readJson(`package.nls${language}.json`) as Readonly<Record<string, string>>,
}));

/** Every string of a JSON value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* stringsIn(item);
}

/** Commands that the sources register. Internal ones, for tests and links, start with `_kanta.`. */
function registeredCommands(): string[] {
  const folder = join(root, 'src', 'client');
  const commands: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(join(folder, name), 'utf8');
    for (const match of source.matchAll(/register(?:TextEditor)?Command\(\s*'([^']+)'/gu))
      commands.push(match[1] ?? '');
  }
  return commands;
}

describe('the manifest', () => {
  const contributed = manifest.contributes.commands.map(({ command }) => command);
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

  it('resolves every %key% in every language, and has no key too many', () => {
    const used = [...stringsIn(manifest)].flatMap((value) => /^%(.+)%$/u.exec(value)?.[1] ?? []);
    assert.ok(used.length > 0);
    for (const { file, table } of strings) {
      assert.deepEqual(Object.keys(table).sort(), [...new Set(used)].sort(), file);
      for (const [key, value] of Object.entries(table)) assert.notEqual(value.trim(), '', `${file}: ${key}`);
    }
  });

  it('contributes the tools for agents as they are', () => {
    const tools = manifest.contributes.languageModelTools;
    assert.deepEqual(
      tools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        description: modelDescription,
        inputSchema,
      })),
      // What they reach is asked when they run.
      makeTools(undefined as never).map(({ name, description, inputSchema }) => ({
        name,
        description,
        inputSchema,
      })),
    );
    for (const { toolReferenceName } of tools) assert.match(toolReferenceName, /^kanta[A-Za-z]+$/u);
  });

  it('uses the same placeholders, codes and links in all languages', () => {
    const marks = (value: string): string[] =>
      [...(value.match(/\{\d+\}|`[^`]+`|#[\w.]+#|\]\([^)]+\)/gu) ?? [])].sort();
    const [english] = strings;
    for (const { file, table } of strings) {
      for (const [key, value] of Object.entries(table)) {
        // The FHIR cache and examples read alike in all languages, except for the word "version" in a pattern.
        const normal = (wanted: string | undefined): string[] =>
          marks(wanted ?? '').map((mark) => mark.replace(/#(?:versio|version)`/u, '#version`'));
        assert.deepEqual(normal(value), normal(english?.table[key]), `${file}: ${key}`);
      }
    }
  });

  it('says nothing in plain English where a translation belongs', () => {
    const plain = settings.flatMap(([name, property]) =>
      [
        property.description,
        property.markdownDescription,
        ...(property.enumDescriptions ?? []),
        ...(property.markdownEnumDescriptions ?? []),
      ]
        .filter((value) => value !== undefined && !/^%.+%$/u.test(value))
        .map((value) => `${name}: ${value ?? ''}`),
    );
    assert.deepEqual(plain, []);
    for (const [name, property] of settings) {
      assert.ok(property.description ?? property.markdownDescription, `${name} has no description`);
    }
  });

  it('registers every command that it contributes, and contributes every one that it registers', () => {
    const registered = registeredCommands().filter((command) => !command.startsWith('_'));
    assert.deepEqual([...registered].sort(), [...contributed].sort());
    assert.ok(manifest.contributes.commands.every(({ category }) => category === 'Kanta'));
  });

  it('names only commands that exist in its menus', () => {
    const named = Object.values(manifest.contributes.menus ?? {}).flatMap((items) =>
      items.flatMap(({ command }) => (command === undefined ? [] : [command])),
    );
    assert.deepEqual(
      named.filter((command) => !contributed.includes(command)),
      [],
    );
  });

  it('keeps to 25 settings, all below kanta, and takes no keys from anybody', () => {
    assert.ok(settings.length <= 25, `${settings.length} settings`);
    assert.ok(settings.every(([name]) => name.startsWith('kanta.')));
    assert.equal(manifest.contributes.keybindings, undefined);
  });

  it('describes every choice of a setting', () => {
    for (const [name, property] of settings) {
      if (property.enum === undefined) continue;
      const described = property.enumDescriptions ?? property.markdownEnumDescriptions;
      assert.equal(described?.length, property.enum.length, name);
    }
  });

  it('restricts only settings that exist', () => {
    const names = settings.map(([name]) => name);
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(names.includes(name), name);
    }
  });

  it('names files that exist', () => {
    const paths = [...stringsIn(manifest.contributes)].filter((value) => value.startsWith('./'));
    for (const path of [manifest.icon, ...paths]) assert.ok(existsSync(join(root, path)), path);
  });

  it('compiles against the oldest VS Code that it promises', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
  });
});
