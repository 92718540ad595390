import { BUNDLE_MAGIC, SECTIONS, type BundleHeader, type Section } from './bundleFormat.ts';

/** Unpacks raw deflate (RFC 1951): `inflateRawSync` of node:zlib, or `inflateSync` of fflate in a browser. */
export type Inflate = (bytes: Uint8Array) => Uint8Array;

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly firstItem: number;
  lines: readonly string[] | undefined;
}

/** Items of a bundle by section and number; chunks are unpacked when one of their items is wanted for the first time. */
export class BundleReader {
  readonly header: BundleHeader;
  readonly #bytes: Uint8Array;
  readonly #inflate: Inflate;
  readonly #chunks: Readonly<Record<Section, readonly Chunk[]>>;

  /** Throws on bytes that are no bundle: the build makes them, so that is a broken installation. */
  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.#bytes = bytes;
    this.#inflate = inflate;
    const decoder = new TextDecoder();
    if (decoder.decode(bytes.subarray(0, 8)) !== BUNDLE_MAGIC) throw new Error('not a bundle of definitions');
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    const header = decoder.decode(inflate(bytes.subarray(12, 12 + length)));
    this.header = JSON.parse(header) as BundleHeader;
    let at = 12 + length;
    const chunks: Partial<Record<Section, readonly Chunk[]>> = {};
    for (const section of SECTIONS) {
      let firstItem = 0;
      chunks[section] = this.header.chunks[section].map(([size, items]) => {
        const chunk = { start: at, end: at + size, firstItem, lines: undefined };
        at += size;
        firstItem += items;
        return chunk;
      });
    }
    this.#chunks = chunks as Record<Section, readonly Chunk[]>;
  }

  /** The JSON text of an item, parsed; a new value each time. */
  item(section: Section, number: number): unknown {
    const chunks = this.#chunks[section];
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((chunks[middle] as Chunk).firstItem <= number) low = middle;
      else high = middle - 1;
    }
    const chunk = chunks[low];
    const line = chunk === undefined ? undefined : this.#linesOf(chunk)[number - chunk.firstItem];
    if (line === undefined) throw new Error(`no item ${String(number)} in ${section}`);
    return JSON.parse(line);
  }

  #linesOf(chunk: Chunk): readonly string[] {
    chunk.lines ??= new TextDecoder()
      .decode(this.#inflate(this.#bytes.subarray(chunk.start, chunk.end)))
      .split('\n');
    return chunk.lines;
  }
}
