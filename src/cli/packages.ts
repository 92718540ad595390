import { parseArgs } from 'node:util';
import { cliTexts as texts } from '../core/l10n/cli.ts';
import { message, render } from '../core/l10n/message.ts';
import { installPackage } from '../host/packages/installPackage.ts';
import { defaultCacheFolder, listInstalled } from '../host/packages/packageCache.ts';
import { refuse, type CommandIo, type ExitStatus } from './io.ts';

/** `kanta packages list | install ID#VERSION`. Only `install` without `--from` goes to the network, and only when it is called. */
export async function runPackages(words: readonly string[], io: CommandIo): Promise<ExitStatus> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        registry: { type: 'string' },
        from: { type: 'string' },
        cache: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refuse(io, message(texts.wrongOption, { option: 'packages', detail }));
  }
  const { values, positionals } = parsed;
  const [command, reference, ...more] = positionals;
  if (values.help === true) {
    io.write(render(message(texts.packagesUsage), io.language));
    return 0;
  }
  const cacheFolder = values.cache ?? defaultCacheFolder();
  if (command === 'list' && reference === undefined) return list(cacheFolder, values.format === 'json', io);
  if (command !== 'install' || reference === undefined || more.length > 0) {
    io.writeError(render(message(texts.packagesUsage), io.language));
    return 2;
  }
  const result = await installPackage(reference, {
    cacheFolder,
    ...(values.from === undefined ? {} : { from: values.from }),
    ...(values.registry === undefined ? {} : { registry: values.registry }),
  });
  if (!result.ok) return refuse(io, result.problem);
  const { installed, isNew } = result.value;
  const name = `${installed.id}#${installed.version}`;
  const text = isNew ? texts.packageInstalled : texts.packageWasThere;
  io.write(`${render(message(text, { package: name, folder: installed.folder }), io.language)}\n`);
  return 0;
}

async function list(cacheFolder: string, asJson: boolean, io: CommandIo): Promise<ExitStatus> {
  const installed = await listInstalled(cacheFolder);
  if (asJson) io.write(`${JSON.stringify({ packages: installed }, undefined, 2)}\n`);
  else if (installed.length === 0) {
    io.write(`${render(message(texts.noPackages, { folder: cacheFolder }), io.language)}\n`);
  } else {
    for (const { id, version, fhirVersion } of installed) {
      io.write(`${id}#${version}${fhirVersion === undefined ? '' : ` (FHIR ${fhirVersion})`}\n`);
    }
  }
  return 0;
}
