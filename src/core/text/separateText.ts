/**
 * The same characters as a string of its own. Engines keep a part of a text as a view of the whole: what outlives a version of a text must
 * not keep all of it.
 */
export function separateText(text: string): string {
  // Joining makes characters of its own, of which the slice is a view.
  return ` ${text}`.slice(1);
}
