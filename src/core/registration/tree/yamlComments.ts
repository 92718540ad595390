import { Lexer } from 'yaml';

/** The lexer says this before each scalar's text. */
const SCALAR = '\u001F';

/** The comments of a part of a YAML text, without what only looks like one: `#` in quotes and in block texts. */
export function commentsIn(part: string): readonly string[] {
  const tokens = [...new Lexer().lex(part)];
  return tokens.filter((token, index) => token.startsWith('#') && tokens[index - 1] !== SCALAR);
}
