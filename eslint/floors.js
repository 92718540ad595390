/**
 * The floors of the house: which room may import from which. One table, used by the lint rule and by the test that proves it bites.
 * Paths are relative to `src`; the first room whose path fits a file is its room.
 */
export const ROOMS = [
  { room: 'core/text', may: [] },
  { room: 'core/l10n', may: [] },
  { room: 'core/json', may: ['core/text'] },
  { room: 'core/findings', may: ['core/text', 'core/l10n'] },
  { room: 'core/hetu', may: [] },
  { room: 'core/calendar', may: [] },
  { room: 'core/fhir/definitions', may: ['core/json', 'core/findings', 'core/text', 'core/l10n'] },
  { room: 'core/fhir/fhirpath', may: ['core/fhir/definitions', 'core/json', 'core/text'] },
  {
    room: 'core/fhir/validation',
    may: [
      'core/fhir/definitions',
      'core/fhir/fhirpath',
      'core/json',
      'core/findings',
      'core/text',
      'core/l10n',
      'core/checking',
    ],
  },
  {
    room: 'core/fhir/authoring',
    may: [
      'core/fhir/validation',
      'core/fhir/definitions',
      'core/json',
      'core/findings',
      'core/text',
      'core/l10n',
      'core/checking',
    ],
  },
  {
    room: 'core/identifiers',
    may: ['core/hetu', 'core/json', 'core/findings', 'core/text', 'core/l10n', 'core/checking'],
  },
  {
    room: 'core/environments',
    may: ['core/calendar', 'core/findings', 'core/text', 'core/l10n', 'core/checking'],
  },
  {
    room: 'core/registration',
    may: [
      'core/calendar',
      'core/hetu',
      'core/identifiers',
      'core/findings',
      'core/text',
      'core/l10n',
      'core/checking',
      'core/json',
      'core/environments',
    ],
  },
  { room: 'core/report', may: ['core/findings', 'core/text', 'core/l10n'] },
  /* One text, parsed once, and what an analyzer is. */
  { room: 'core/checking', may: ['core/json', 'core/findings', 'core/text', 'core/l10n'] },
  /* All analyzers, put together from the settings of one workspace. */
  { room: 'core/analysis', may: ['core'] },
  /* Tools for agents, whoever serves them. */
  { room: 'core/agents', may: ['core'] },
  /* Files, archives and the FHIR cache, for the faces that run on Node. */
  { room: 'host', may: ['core'], node: true },
  /* What client and server say to each other. */
  { room: 'server/protocol.ts', may: ['core'] },
  { room: 'server', may: ['core', 'host', 'server/protocol.ts'], node: true },
  { room: 'client', may: ['core', 'host', 'server/protocol.ts'], node: true, vscode: true },
  { room: 'cli', may: ['core', 'host', 'server', 'mcp'], node: true },
  { room: 'mcp', may: ['core', 'host'], node: true },
  { room: 'library', may: ['core', 'host'], node: true },
];

/** The room of a file below `src`, or undefined. */
export function roomOf(path) {
  return ROOMS.filter(({ room }) => path === room || path.startsWith(`${room}/`)).sort(
    (a, b) => b.room.length - a.room.length,
  )[0];
}

/** Why an import breaks the floors, or undefined. `target` is a path below `src` for a relative import, else the package name. */
export function whyForbidden(from, target, isRelative) {
  const room = roomOf(from);
  if (room === undefined) return `${from} is in no room: add its room to eslint/floors.js`;
  if (!isRelative) {
    if (target === 'vscode' && room.vscode !== true) return `${room.room} does not know VS Code`;
    if (target.startsWith('node:') && room.node !== true) return `${room.room} is pure: no ${target}`;
    return undefined;
  }
  if (target === '../package.json')
    return room.node === true ? undefined : `${room.room} does not read the manifest`;
  const other = roomOf(target);
  if (other === undefined) return `${target} is in no room`;
  if (other.room === room.room) return undefined;
  const allowed = room.may.some((name) => other.room === name || other.room.startsWith(`${name}/`));
  return allowed ? undefined : `${room.room} may not import ${other.room}`;
}
