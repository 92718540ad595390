/** What has the shape of a personal identity code, valid or not, in any case and with any single character as separator. */
const SHAPE =
  /(?<![0-9])[0-9]{6}[-+A-FU-Ya-fu-y\u2010-\u2015\u2212][0-8][0-9]{2}[0-9A-Za-z](?![0-9A-Za-z])/gu;

/**
 * A text for people, logs, reports or tools, with everything that looks like a personal identity code outside the 900 series blotted out.
 * The last safeguard: no message is meant to hold one, but some quote what they found.
 */
export function maskCodes(text: string): string {
  return text.replace(SHAPE, '••••••-••••');
}
