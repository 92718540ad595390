import { strToU8, zipSync } from 'fflate';

/** A fixed time, so that the same document gives the same bytes; ZIP counts years from 1980. */
const TIME = '1980-01-02T00:00:00';

/** An Open Packaging file (ISO/IEC 29500-2): parts by name. `[Content_Types].xml` goes first, as some readers expect. */
export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: TIME,
    level: 6,
  });
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function relationships(list: readonly Relationship[]): string {
  const items = list.map(({ id, type, target }) => {
    const uri = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** `name` → content type, beside the two defaults. */
export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const items = Object.entries(overrides).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`;
}
