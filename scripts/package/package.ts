/** Packages the extension: `npm run package`, after `npm run build`. */
import { packageVsix, vsixPath } from './vsix.ts';

const bytes = await packageVsix();
console.log(`${vsixPath}: ${(bytes / 1_000_000).toFixed(2)} MB`);
