import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodeEditor, createCodeEditor } from './code-editor.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Workbench.module.css';

/** The text of the draft, with line numbers and the findings where they stand. */
export function TextPane() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const text = useDraft((view) => view.history.present);
  const findings = useDraft((view) => view.inspection.findings);
  const isCurrent = useDraft((view) => view.inspection.text === view.history.present);
  const jump = useDraft((view) => view.jump);

  // The editor is a thing of the page that outlives renders; React gives it a place and takes it away.
  useEffect(() => {
    if (host.current === null) return;
    const created = createCodeEditor(host.current, {
      text: store.getState().history.present,
      label: t('text.label'),
      phrases: t('text.search', { returnObjects: true }),
      onType: store.writeText,
      onBlur: store.settle,
    });
    editor.current = created;
    return () => {
      editor.current = null;
      created.destroy();
    };
  }, [store, t]);

  useEffect(() => editor.current?.show(text), [text]);

  useEffect(() => {
    if (isCurrent) editor.current?.mark(findings);
  }, [findings, isCurrent]);

  useEffect(() => {
    if (jump.position !== null) editor.current?.goTo(jump.position);
    if (jump.focus === 'text') editor.current?.focus();
  }, [jump]);

  return (
    <div className={styles.textPane}>
      <div ref={host} className={styles.code} data-testid="draft-text" />
      <p className={styles.textHint}>{t('text.hint')}</p>
    </div>
  );
}
