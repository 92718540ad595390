type Value = string | Uint8Array | readonly Uint8Array[];

const LONG = new Set(['OB', 'OW', 'SQ', 'UN', 'UT']);

/** An element in explicit little endian (PS3.5 section 7.1.2). */
export function element(group: number, number: number, vr: string, value: Value): Uint8Array {
  const body =
    typeof value === 'string'
      ? new TextEncoder().encode(value.length % 2 === 0 ? value : `${value} `)
      : value instanceof Uint8Array
        ? value
        : concat(value.map((item) => concat([header(0xfffe, 0xe000, item.length), item])));
  const head = new Uint8Array(LONG.has(vr) ? 12 : 8);
  const view = new DataView(head.buffer);
  view.setUint16(0, group, true);
  view.setUint16(2, number, true);
  head.set(new TextEncoder().encode(vr), 4);
  if (LONG.has(vr)) view.setUint32(8, body.length, true);
  else view.setUint16(6, body.length, true);
  return concat([head, body]);
}

function header(group: number, number: number, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint16(0, group, true);
  view.setUint16(2, number, true);
  view.setUint32(4, length, true);
  return new Uint8Array(view.buffer);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export const uint16 = (value: number): Uint8Array => Uint8Array.from([value & 255, value >> 8]);

/** A Part 10 file of some elements, in explicit little endian. */
export function dicom(...elements: readonly Uint8Array[]): Uint8Array {
  const syntax = element(2, 0x10, 'UI', '1.2.840.10008.1.2.1\0');
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, syntax.length, true);
  const meta = concat([element(2, 0, 'UL', length), syntax]);
  return concat([new Uint8Array(128), new TextEncoder().encode('DICM'), meta, ...elements]);
}

/** A grey image of 64 × 64 with stripes, of a patient of this name. */
export function dicomImage(patientName: string): Uint8Array {
  const side = 64;
  const pixels = Uint8Array.from(
    { length: side * side },
    (_, index) => ((index >> 8) % 2) * 100 + (index % side),
  );
  return dicom(
    element(8, 0x60, 'CS', 'CT'),
    element(0x10, 0x10, 'PN', patientName),
    element(0x28, 2, 'US', uint16(1)),
    element(0x28, 4, 'CS', 'MONOCHROME2'),
    element(0x28, 0x10, 'US', uint16(side)),
    element(0x28, 0x11, 'US', uint16(side)),
    element(0x28, 0x100, 'US', uint16(8)),
    element(0x7fe0, 0x10, 'OB', pixels),
  );
}
