import { gzipSync } from 'node:zlib';

export interface TarEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** `0` file, `2` symbolic link, `5` folder, `x` pax header, … */
  readonly type?: string;
  readonly linkTarget?: string;
  /** Size to write in the header, when it is to lie. */
  readonly statedSize?: number;
}

const BLOCK = 512;

/** A tar archive, also of entries that no honest program would write. */
export function makeTar(entries: readonly TarEntry[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const { path, content = '', type = '0', linkTarget = '', statedSize } of entries) {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(BLOCK);
    header.write(path, 0, 100, 'utf8');
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${(statedSize ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write(linkTarget, 157, 100, 'utf8');
    header.write('ustar\0', 257);
    header.write('00', 263);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK));
  }
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/** A `.tgz`. */
export function makeTgz(entries: readonly TarEntry[]): Uint8Array {
  return gzipSync(makeTar(entries), { level: 1 });
}

/** The entries of a small honest FHIR package. */
export function packageEntries(
  name: string,
  version: string,
  resources: readonly object[],
  manifest: object = {},
): readonly TarEntry[] {
  const json = { name, version, fhirVersions: ['4.0.1'], ...manifest };
  return [
    { path: 'package/package.json', content: JSON.stringify(json) },
    ...resources.map((resource, index) => ({
      path: `package/Resource-${String(index)}.json`,
      content: JSON.stringify(resource),
    })),
  ];
}

/** A StructureDefinition that constrains Patient in one point. */
export function patientProfile(url: string, version: string, more: object = {}): object {
  return {
    resourceType: 'StructureDefinition',
    url,
    version,
    name: `P${version}`,
    status: 'draft',
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }] },
    ...more,
  };
}
