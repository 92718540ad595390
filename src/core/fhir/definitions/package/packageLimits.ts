const MEGABYTE = 1024 * 1024;

export interface PackageLimits {
  /** Files in a package, all kinds counted. */
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
}

/**
 * Generous for what is published (the largest, the examples of R4, has 5,300 files of 185 MB together and none over 40 MB), and tight enough
 * that no archive fills the memory.
 */
export const PACKAGE_LIMITS: PackageLimits = {
  files: 50_000,
  fileBytes: 64 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
};

/** JSON compresses to a tenth or less; a small archive that grows more than this is a bomb. */
const MAX_GROWTH = 150;
const ALWAYS_ALLOWED = 16 * MEGABYTE;

/** How many bytes an archive may unpack to, given its own size. */
export function unpackedLimit(archiveBytes: number, limits: PackageLimits = PACKAGE_LIMITS): number {
  return Math.min(limits.totalBytes, Math.max(ALWAYS_ALLOWED, archiveBytes * MAX_GROWTH));
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}
