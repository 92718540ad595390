/** What the benchmark of identifiers runs, to be bundled as the product is. */
export { createAnalyzers } from '../../src/core/analysis/createAnalyzers.ts';
export { checkInGroups, checkText } from '../../src/core/checking/checkText.ts';
export { DocumentSource } from '../../src/core/checking/documentSource.ts';
export { EMPTY_CONFIG } from '../../src/core/checking/workspaceConfig.ts';
export { presentWorst } from '../../src/core/findings/finding.ts';
export { findCodes } from '../../src/core/identifiers/scan/findCodes.ts';
export { scanText } from '../../src/core/identifiers/scanText.ts';
export { TextRevision } from '../../src/core/text/textRevision.ts';
