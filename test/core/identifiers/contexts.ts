/** How one code stands in a text: the text, and the code as it is written there. */
export interface CodeContext {
  readonly name: string;
  /** Writes the code; `fill` is another code that may stand beside it. */
  readonly write: (code: string) => { readonly text: string; readonly written: string };
}

function plain(name: string, before: string, after: string): CodeContext {
  return { name, write: (code) => ({ text: `${before}${code}${after}`, written: code }) };
}

function encoded(name: string, before: string, after: string, encode: (code: string) => string): CodeContext {
  return {
    name,
    write: (code) => ({ text: `${before}${encode(code)}${after}`, written: encode(code) }),
  };
}

const separator =
  (escape: (character: string) => string) =>
  (code: string): string =>
    `${code.slice(0, 6)}${escape(code.charAt(6))}${code.slice(7)}`;

const hex = (character: string, width: number): string =>
  character.charCodeAt(0).toString(16).padStart(width, '0');

const onlyMarks =
  (escape: (character: string) => string) =>
  (code: string): string =>
    /[+-]/u.test(code.charAt(6)) ? separator(escape)(code) : code;

const hyphen =
  (typographic: string) =>
  (code: string): string =>
    code.replace('-', typographic);

/** Everywhere people put personal identity codes, as test data and logs of Finnish health systems show it. */
export const CONTEXTS: readonly CodeContext[] = [
  plain('JSON value', '{"identifier":[{"value":"', '"}]}'),
  plain('JSON in a JSON string', '{"payload":"{\\"hetu\\":\\"', '\\"}"}'),
  plain('JSON string behind a line feed escape', '{"text":"Potilas\\n', '\\nMattila"}'),
  plain('JSON string behind a Unicode escape', '{"text":"\\u0022', '\\u0022"}'),
  encoded('JSON, separator as Unicode escape', '{"value":"', '"}', separator((c) => `\\u${hex(c, 4)}`)),
  encoded('JSON in JSON, separator as Unicode escape', '"{\\"v\\":\\"', '\\"}"', separator((c) => `\\\\u${hex(c, 4)}`)),
  plain('XML element', '<hetu>', '</hetu>'),
  plain('XML attribute', '<id root="1.2.246.21" extension="', '"/>'),
  plain('XML attribute in apostrophes', "<id root='1.2.246.21' extension='", "'/>"),
  encoded('XML, separator as decimal entity', '<hetu>', '</hetu>', onlyMarks((c) => `&#${c.charCodeAt(0)};`)),
  encoded('XML, separator as hexadecimal entity', '<hetu>', '</hetu>', separator((c) => `&#x${hex(c, 2)};`)),
  plain('XML in XML', '&lt;hetu&gt;', '&lt;/hetu&gt;'),
  plain('HTML behind a non-breaking space', '<td>Hetu:&nbsp;', '&nbsp;</td>'),
  encoded('HTML with a non-breaking hyphen', '<td>', '</td>', hyphen('\u2011')),
  encoded('HTML with a non-breaking hyphen entity', '<td>', '</td>', hyphen('&#8209;')),
  encoded('word processor with an en dash', 'Hetu ', ', Helsinki', hyphen('\u2013')),
  encoded('PDF text with a minus sign', 'Hetu: ', ' ', hyphen('\u2212')),
  plain('no-break spaces around', 'Hetu:\u00a0', '\u00a0on'),
  encoded('full-width', 'Hetu\uff1a', '\u3002', (code) =>
    code.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ),
  plain('URL path', 'https://example.com/patients/', '/visits'),
  plain('URL query', 'GET /Patient?identifier=urn:oid:1.2.246.21|', '&_count=10'),
  encoded('URL query, separator escaped', 'GET /Patient?identifier=urn%3Aoid%3A1.2.246.21%7C', '&_count=10', onlyMarks((c) => `%${hex(c, 2).toUpperCase()}`)),
  encoded('URL in a URL, separator escaped twice', '?next=%2Fp%3Fid%3D', '%26x', onlyMarks((c) => `%25${hex(c, 2).toUpperCase()}`)),
  plain('CSV with commas', '1,', ',Meikäläinen,Maija'),
  plain('CSV with quotes', '"1","', '","Meikäläinen"'),
  plain('CSV for a spreadsheet', '1;="', '";Meikäläinen'),
  plain('TSV', 'Meikäläinen\t', '\tHelsinki'),
  plain('SQL', "INSERT INTO potilas (hetu) VALUES ('", "');"),
  plain('HL7 v2 PID-3', 'PID|1||', '^^^&1.2.246.21&ISO^NNFIN||MEIKÄLÄINEN^MAIJA'),
  plain('HL7 v2 repetition', 'PID|1||123~', '~456|'),
  plain('HL7 v2 escape', 'OBX|1|TX|||hetu \\T\\', '\\T\\ ok'),
  plain('YAML', 'patient:\n  hetu: ', '\n'),
  plain('YAML list', 'codes:\n  - ', ' # first\n'),
  plain('Java', 'String hetu = "', '";'),
  plain('C# interpolated', 'var text = $"Potilas {nimi} \\t', '\\r\\n";'),
  plain('TypeScript template', 'const id = `', '`;'),
  plain('Python', "HETU = '", "'  # Potilas"),
  encoded('Python, separator as byte escape', "HETU = '", "'", onlyMarks((c) => `\\x${hex(c, 2)}`)),
  plain('log line', '2026-03-01T08:00:00.000Z INFO Lookup(', ') took 12 ms'),
  plain('log key-value', 'level=info hetu=', ' took=12ms'),
  plain('Markdown table', '| Maija | ', ' | Helsinki |'),
  plain('Markdown emphasis', 'Potilas **', '** saapui.'),
  plain('mail, end of sentence', 'Potilaan tunnus on ', '.'),
  plain('mail, quoted-printable', 'hetu=3D', '=20kiitos'),
  encoded('mail, quoted-printable separator', 'Tunnus: ', '=0D', onlyMarks((c) => `=${hex(c, 2).toUpperCase()}`)),
  plain('file name', 'lahete_', '_v2.pdf'),
  plain('file name with hyphens', 'lahete-', '-allekirjoitettu.pdf'),
  plain('OID and code', 'urn:oid:1.2.246.21.', ' '),
  plain('alone', '', ''),
  plain('windows line ends', 'a\r\n', '\r\nb'),
]; // prettier-ignore
