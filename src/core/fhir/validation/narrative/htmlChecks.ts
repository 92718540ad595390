import { weightOf, type XhtmlFault } from './xhtmlFault.ts';
import { scanXhtml } from './xhtmlScanner.ts';

/** Faults that the narrative's invariant about its elements and attributes speaks of (`txt-1` in R4). */
const NAME_FAULTS: ReadonlySet<XhtmlFault> = new Set<XhtmlFault>(['element', 'attribute', 'doctype']);

/** FHIRPath's `htmlChecks()` as R4 uses it in `txt-1`: only elements and attributes that narratives may hold. False for unreadable XHTML. */
export function hasAllowedHtml(text: string): boolean {
  return holds(text, (fault) => !NAME_FAULTS.has(fault));
}

/** FHIRPath's `htmlChecks()` as R4 uses it in `txt-2`: some text or an image. False for unreadable XHTML. */
export function hasHtmlContent(text: string): boolean {
  return holds(text, (fault) => fault !== 'no-content');
}

/** FHIRPath's `htmlChecks()`: readable XHTML with content, and with the allowed elements and attributes only. */
export function htmlChecks(text: string): boolean {
  return holds(text, (fault) => fault !== 'no-content' && !NAME_FAULTS.has(fault));
}

function holds(text: string, isFine: (fault: XhtmlFault) => boolean): boolean {
  let result = true;
  scanXhtml(text, {
    fault: (fault) => {
      if (weightOf(fault) === 'broken' || !isFine(fault)) result = false;
    },
  });
  return result;
}
