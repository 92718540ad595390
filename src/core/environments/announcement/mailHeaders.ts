/** The parts of a forwarded e-mail that are about the mail and not about the outage. */
export interface MailText {
  readonly text: string;
  /** What stands behind “Sent:”. */
  readonly sent?: string;
  /** What stands behind “Subject:”, otherwise the first line; cut to the length of a title. */
  readonly title?: string;
}

const SENT = /^\s*>?\s*\*?(?:sent|lähetetty|skickat)\*?\s*:\s*\*?(.*)$/iu;
const SUBJECT = /^\s*>?\s*\*?(?:subject|aihe|ämne)\*?\s*:\s*\*?\s*(.*?)\s*$/iu;
/** Only with an address behind it: “Till: 6.3.2026” is an end and no recipient. */
const ADDRESSES = /^\s*>?\s*\*?(?:from|to|cc|lähettäjä|vastaanottaja|kopio|från|till|kopia)\*?\s*:.*@/iu;
/** RFC 5322's date. */
const MAIL_DATE = /^\s*>?\s*date\s*:.*\d:\d{2}:\d{2}/iu;

const LONGEST_TITLE = 80;

/** Takes the headers of a pasted mail away, with line breaks kept. */
export function withoutHeaders(text: string): MailText {
  let sent: string | undefined;
  let subject: string | undefined;
  const lines = text.split(/\r\n|\r|\n/u).map((line) => {
    const when = SENT.exec(line);
    if (when !== null) {
      sent ??= when[1];
      return '';
    }
    subject ??= SUBJECT.exec(line)?.[1];
    return ADDRESSES.test(line) || MAIL_DATE.test(line) ? '' : line;
  });
  const first = lines.map((line) => line.trim()).find((line) => line !== '');
  const title = (subject ?? first ?? '').replace(/^(?:(?:re|fw|fwd|vs|vl|sv|vb)\s*:\s*)+/iu, '');
  return {
    text: lines.join('\n'),
    ...(sent === undefined ? {} : { sent }),
    ...(title === '' ? {} : { title: shortened(title) }),
  };
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`;
}
