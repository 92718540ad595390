/** Pieces that make near misses, chains and finds when they are put together at random. */
export const TEXT_PARTS = [
  '131052', '-', '308T', '308', '308U', 'T', '%2D', '\\u002d', '&#45;', '&minus;', '=2D', '+358 40 ', '040 ', '04076543210', '09 ',
  '123', ' ', '4567', '.', '/', '(0)', 'FI', '18', ' 9999', ' 9900 0000 06', '8024', '6802', '4612', '3456', 'aino', '@',
  'sairaala', '.fi', 'x', ':', '//', 'mailto:', 'hetu', '"', ': ', '=', '\n', 'ä', '\u2011', '\u00ad', 'é', '😀', '\ud800',
  '\u00a0', '１', '００', '00358', '050 ', '\\n', '%20', '_', "'", ',', '131052-308T', '131052-308U', '1.2.246.21.',
  'aino.virtanen@sairaala-esimerkki.fi', `aino@${'sairaala'.repeat(7)}.`, `${'osasto'.repeat(9)}.`, 'henkilotunnus = ',
] as const; // prettier-ignore
