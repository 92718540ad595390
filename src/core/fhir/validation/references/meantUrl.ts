/** The known URL that somebody meant who wrote it with `https` for `http` or the reverse, or with a stroke at its end. */
export function meantUrl(url: string, isKnown: (url: string) => boolean): string | undefined {
  const [, address = '', version = ''] = /^([^|]*)(.*)$/su.exec(url) ?? [];
  const bare = address.trim().replace(/\/+$/u, '');
  const other = bare.startsWith('https:')
    ? bare.replace(/^https:/u, 'http:')
    : bare.replace(/^http:/u, 'https:');
  return [bare, other]
    .map((candidate) => candidate + version)
    .find((candidate) => candidate !== url && isKnown(candidate));
}
