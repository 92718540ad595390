/** Writes THIRD_PARTY_NOTICES for the bundles that were built last. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../vscode/versions.ts';
import { makeNotices } from './notices.ts';

writeFileSync(join(repository, 'THIRD_PARTY_NOTICES'), makeNotices());
