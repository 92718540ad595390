import type { JsonScalar } from '../../../json/jsonNode.ts';
import { contentTexts } from '../../../l10n/fhirContent.ts';
import { structureTexts } from '../../../l10n/fhirStructure.ts';
import { message } from '../../../l10n/message.ts';
import type { Run } from '../run.ts';

/** What a browser would take for a tag or a comment. */
const TAG = /<(?:[A-Za-z/!?][^<>]*)>/u;

/** Looks at the text of a `string` or `markdown`: white space at its ends, and HTML that a careless reader would run. */
export function checkText(run: Run, value: JsonScalar, type: 'string' | 'markdown'): void {
  const { text } = value;
  if (type === 'string') {
    const first = text.charCodeAt(0);
    const last = text.charCodeAt(text.length - 1);
    if (first <= 32 || last <= 32) {
      run.report('fhir/primitive-format', value, message(structureTexts.whitespace), { severity: 'warning' });
    }
  }
  if (text.includes('<') && TAG.test(text)) {
    run.report('fhir/security', value, message(contentTexts.htmlInText), {
      severity: run.validator.settings.securityChecks
        ? 'error'
        : type === 'markdown'
          ? 'information'
          : 'warning',
    });
  }
}
