import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface BuiltInSet {
  readonly folder: string;
  readonly fhirVersion: string;
  readonly package?: { readonly name: string; readonly version: string; readonly folder: string };
  /** Profiles that are known in part only: there is nothing official to compare them with. */
  readonly inPart?: readonly string[];
}

export interface BuiltInResource {
  readonly file: string;
  readonly text: string;
  readonly json: JsonObject;
}

const root = new URL('../../../../schemas/profiles/', import.meta.url);

export function readSets(): readonly BuiltInSet[] {
  const index = parse(readFileSync(new URL('index.yaml', root), 'utf8')) as { sets: BuiltInSet[] };
  return index.sets;
}

/** Names of the folders that are there, whatever the index says. */
export function profileFolders(): readonly string[] {
  return readdirSync(fileURLToPath(root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function readSet(folder: string): readonly BuiltInResource[] {
  const directory = new URL(`${folder}/`, root);
  return readdirSync(fileURLToPath(directory))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, directory), 'utf8');
      return { file: `${folder}/${file}`, text, json: parse(text) as JsonObject };
    });
}

export function textOf(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function elementsOf(resource: JsonObject): readonly JsonObject[] {
  return objectsOf(objectOf(resource['differential'])['element']);
}
