import type { ErrorCode, YAMLError } from 'yaml';

const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'The indentation does not fit. Lines that belong together start in the same column.',
  BAD_SCALAR_START: 'A text may not begin with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon stands on this line. Put a text that contains ": " in quotes.',
  BLOCK_IN_FLOW:
    'A list or map in brackets holds something that is written in lines. Write all of it in one way.',
  KEY_OVER_1024_CHARS: 'A key is much too long. A key is one short word before a colon.',
  MISSING_CHAR:
    'A character is missing here: a closing quote, a bracket, a comma, a colon or a space after one.',
  MULTILINE_IMPLICIT_KEY: 'A key goes on over several lines. Check for a missing colon on the line before.',
  MULTIPLE_DOCS: 'The file holds more than one document. Remove everything from the second "---" on.',
  TAB_AS_INDENT: 'A tab stands where spaces must be. Indent with spaces.',
  UNEXPECTED_TOKEN:
    'Something stands here that does not belong. Check quotes, brackets and indentation around it.',
};

/** What the YAML parser stumbled over, in words that do not ask for knowledge of its grammar. */
export function describeYamlError(error: YAMLError): string {
  return (
    sentences[error.code] ?? 'This is not valid YAML. Check quotes, colons and indentation around this place.'
  );
}
