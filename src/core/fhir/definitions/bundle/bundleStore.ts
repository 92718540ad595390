import { LayeredStore } from '../store/layeredStore.ts';
import type { Inflate } from './bundleReader.ts';
import { BundleSource } from './bundleSource.ts';

/**
 * A store over one compact bundle. `bytes` are kept, `inflate` unpacks raw deflate.
 * Throws on bytes that are no bundle: the build makes them, so that is a broken installation.
 */
export function createBundleStore(bytes: Uint8Array, inflate: Inflate): LayeredStore {
  const source = new BundleSource(bytes, inflate);
  return new LayeredStore(source.fhirVersion, [source]);
}
