import { EditorState, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { isInBlockText, tokensOfLine } from './yaml-tokens.ts';

const marks = {
  key: Decoration.mark({ class: 'cm-yamlKey' }),
  text: Decoration.mark({ class: 'cm-yamlText' }),
  comment: Decoration.mark({ class: 'cm-yamlComment' }),
  sign: Decoration.mark({ class: 'cm-yamlSign' }),
} as const;

/**
 * Colours for the lines that can be seen. A parser of the editor reads a long text again from the change to its end,
 * which at half a megabyte holds up every key.
 */
export const yamlColours = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = colour(view);
      }

      update({ docChanged, viewportChanged, view }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.decorations = colour(view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
  // The sign of a comment, for the key that makes lines one.
  EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
  EditorView.baseTheme({
    '.cm-yamlKey': { color: 'var(--code-key)' },
    '.cm-yamlText': { color: 'var(--code-text)' },
    '.cm-yamlComment': { color: 'var(--ink-muted)', fontStyle: 'italic' },
    '.cm-yamlSign': { color: 'var(--ink-muted)' },
  }),
];

function colour({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      const isBlockText = isInBlockText(lineIn(state), line.number);
      for (const token of tokensOfLine(line.text, isBlockText))
        builder.add(line.from + token.from, line.from + token.to, marks[token.kind]);
      if (line.to >= to || line.number === state.doc.lines) break;
    }
  }
  return builder.finish();
}

function lineIn(state: EditorState): (number: number) => string {
  return (number) => state.doc.line(number).text;
}
