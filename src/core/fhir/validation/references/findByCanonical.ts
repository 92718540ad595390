import type { JsonObject } from '../../../json/jsonNode.ts';
import type { Run } from '../run.ts';
import type { CanonicalType } from './bundleScope.ts';
import { containedById } from './resolve.ts';

/** A resource of a type by its canonical URL: contained (`#id`), in the Bundle around the current one, or supplied by the caller. */
export function findByCanonical(run: Run, canonical: string, type: CanonicalType): JsonObject | undefined {
  const { scope, validator } = run;
  const asWanted = (node: JsonObject | undefined): JsonObject | undefined =>
    node?.getString('resourceType') === type ? node : undefined;
  if (canonical.startsWith('#')) {
    return scope === undefined ? undefined : asWanted(containedById(scope.root, canonical.slice(1)));
  }
  const url = canonical.replace(/\|.*$/u, '');
  const entry = scope?.bundle?.byCanonical(type, url);
  if (entry !== undefined) {
    run.entries?.use(entry.node);
    return entry.resource;
  }
  return asWanted(validator.options.byCanonical?.(canonical));
}
