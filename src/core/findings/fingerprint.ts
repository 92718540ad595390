import type { Finding } from './finding.ts';

/**
 * Names a finding so that it is found again after edits elsewhere in the file: file, rule and place, never the value or the line.
 * Findings that these cannot tell apart are numbered in their order.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const met = new Map<string, number>();
  return findings.map(({ file, rule, expression }) => {
    const place = `${file}\0${rule}\0${expression ?? ''}`;
    const count = met.get(place) ?? 0;
    met.set(place, count + 1);
    return hash(`${place}\0${count}`);
  });
}

/** FNV-1a, 64 bits, over UTF-16 code units, as 16 hexadecimal digits. It names, it does not protect: nothing secret goes in. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
