import { registrationReportTexts as texts } from '../../l10n/registrationReport.ts';
import { formOf } from '../forms/allForms.ts';
import type { Report } from './report.ts';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Draft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Recipient as the sources name it, subject and text. Nothing is sent: the user's own mail program does that. */
export function draftOf(report: Report, sender: string | undefined, files: readonly string[]): Draft {
  const { language } = report;
  const { recipient, title } = formOf(report.kind);
  const lines = [
    texts.mailGreeting[language],
    '',
    texts.mailBody[language].replace('{title}', title[language]).replace('{name}', report.subject),
    ...(files.length === 0 ? [] : ['', texts.mailAttachments[language], ...files.map((file) => `- ${file}`)]),
    '',
    texts.mailClosing[language],
    ...(sender === undefined ? [] : [sender]),
  ];
  return {
    to: recipient.address,
    subject: recipient.subject.replace('{name}', report.subject),
    body: lines.join('\r\n'),
  };
}

/** RFC 6068. A mailto link carries no files; the text names them. */
export function toMailto({ to, subject, body }: Draft): string {
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** RFC 5322 with MIME; `X-Unsent` makes mail programs open it as a draft. `boundary` must not occur in the text. */
export function toEml(
  draft: Draft,
  attachments: readonly Attachment[],
  boundary = 'kanta-part-of-this-message',
): string {
  const head = [
    `To: ${draft.to}`,
    `Subject: ${encodeWords(draft.subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const text = [
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...folded(toBase64(new TextEncoder().encode(draft.body))),
  ];
  const files = attachments.flatMap(({ name, type, bytes }) => [
    `--${boundary}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    // RFC 2231 for names beyond ASCII.
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/gu, percent)}`,
    '',
    ...folded(toBase64(bytes)),
  ]);
  return [...head, '', ...text, ...files, `--${boundary}--`, ''].join('\r\n');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** RFC 2047: words of at most 75 characters, no character split over two. */
function encodeWords(text: string): string {
  if (/^[\x20-\x7E]*$/u.test(text) && text.length < 66) return text;
  const words: string[] = [];
  let piece = '';
  for (const character of text) {
    if (new TextEncoder().encode(piece + character).length > 42) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${toBase64(new TextEncoder().encode(word))}?=`).join('\r\n ');
}

function folded(text: string): string[] {
  return text.match(/.{1,76}/gu) ?? [];
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
