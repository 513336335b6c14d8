import { defaultKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { TextPosition } from '#core/json/text-position.ts';
import { lineBreakOf } from '#core/scenario/text-lines.ts';
import type { PlacedFinding } from './inspect-draft.ts';
import { changeBetween } from './text-change.ts';
import { yamlColours } from './yaml-colours.ts';

export interface CodeEditor {
  /** Shows another text; the place of the cursor is kept where it can be. */
  readonly show: (text: string) => void;
  readonly mark: (findings: readonly PlacedFinding[]) => void;
  readonly goTo: (position: TextPosition) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** Marks changes that come from the app, so that they are not taken for typing. */
const fromOutside = Annotation.define<boolean>();

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface-raised)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--mantine-color-brand-6)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
    lineHeight: '1.55',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-sunken)',
    color: 'var(--ink-muted)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--code-active)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--code-selection)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--code-match)' },
  '.cm-panels': { backgroundColor: 'var(--surface-sunken)', color: 'var(--ink)' },
  '.cm-panel input, .cm-panel button': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    backgroundImage: 'none',
    border: '1px solid var(--line-strong)',
    minHeight: '24px',
  },
  '.cm-panel label': { color: 'var(--ink)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--line-strong)',
  },
});

/**
 * The text pane. It lives in a shadow root, because there the editor adopts style sheets instead of adding style
 * elements, which the content security policy refuses. It has no history of its own: undo belongs to the whole draft.
 */
export function createCodeEditor(
  host: HTMLElement,
  options: {
    readonly text: string;
    readonly label: string;
    readonly phrases: Readonly<Record<string, string>>;
    readonly onType: (text: string) => void;
    readonly onBlur: () => void;
  },
): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  /** What the editor holds, so that its own text coming back costs nothing. */
  let held = options.text;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: Text.of(options.text.split(/\r?\n/)),
      extensions: [
        EditorState.phrases.of(options.phrases),
        EditorState.tabSize.of(2),
        EditorState.lineSeparator.of(lineBreakOf(options.text)),
        lineNumbers(),
        lintGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        drawSelection(),
        bracketMatching(),
        search({ top: true }),
        yamlColours,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
        // Tab is not bound, so it leaves the text as it leaves any field.
        keymap.of([...searchKeymap, ...defaultKeymap]),
        EditorView.domEventHandlers({ blur: () => options.onBlur() }),
        EditorView.updateListener.of((update) => {
          const isTyped = update.transactions.some(
            (transaction) => transaction.docChanged && transaction.annotation(fromOutside) !== true,
          );
          if (!isTyped) return;
          held = update.state.sliceDoc();
          options.onType(held);
        }),
      ],
    }),
  });
  return {
    show: (text) => {
      if (text === held) return;
      held = text;
      const change = changeBetween(view.state.doc.toString(), text.replaceAll('\r\n', '\n'));
      if (change === null) return;
      const { from, to, insert } = change;
      view.dispatch({
        changes: { from, to, insert: Text.of(insert.split('\n')) },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
        annotations: fromOutside.of(true),
      });
    },
    mark: (findings) => {
      const marks = findings.map((finding) => diagnosticOf(view.state.doc, finding));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: (position) => {
      const anchor = offsetIn(view.state.doc, position);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** The editor counts a line break as one sign, however it is written, so places come as line and column. */
function offsetIn(doc: Text, { line, column }: TextPosition): number {
  const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(found.from + column - 1, found.to);
}

/** From where a finding stands to the end of its word. */
function diagnosticOf(doc: Text, finding: PlacedFinding): Diagnostic {
  const from = offsetIn(doc, finding);
  const { text, from: start, to: end } = doc.lineAt(from);
  const word = /^[^\s:]+/.exec(text.slice(from - start))?.[0].length ?? 0;
  const { severity, message } = finding;
  return { from, to: Math.min(from + Math.max(word, 1), end), severity, message };
}
