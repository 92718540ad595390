/** What a file's bytes are. Texts that are not UTF-8 are taken for Windows-1252, as older Finnish systems write them. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'archive' };

const SAMPLE = 8_192;

/** Decodes UTF-8 and UTF-16 (by its mark), with Windows-1252 for the rest; recognises binary files and archives by their first bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe)
    return { kind: 'text', text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff)
    return { kind: 'text', text: new TextDecoder('utf-16be').decode(bytes) };
  const isZip =
    first === 0x50 && second === 0x4b && (third === 3 || third === 5) && (fourth === 4 || fourth === 6);
  const isGzip = first === 0x1f && second === 0x8b;
  if (isZip || isGzip) return { kind: 'archive' };
  if (bytes.subarray(0, SAMPLE).includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
