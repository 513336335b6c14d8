import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#core/contract/library-views.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { ChangesPane } from './ChangesPane.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FormPane } from './FormPane.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { TextPane } from './TextPane.tsx';
import styles from './Workbench.module.css';

const views = ['write', 'preview', 'changes'] as const;
export type EditorView = (typeof views)[number];
const panes = ['form', 'text'] as const;

/** The editor of one draft: writing, what players will see, and what changed. */
export function EditorFrame({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const announce = useAnnounce();
  const [view, setView] = useState<EditorView>('write');
  const [pane, setPane] = useState<(typeof panes)[number]>('form');

  const jump = useDraft((draftView) => draftView.jump);
  const [followed, setFollowed] = useState(jump.number);
  // In a narrow window the pane that a jump leads into has to be there before it can take the focus.
  if (jump.number !== followed) {
    setFollowed(jump.number);
    if (jump.focus !== null) setPane(jump.focus === 'text' ? 'text' : 'form');
  }

  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || view !== 'write') return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) store.redo();
    else store.undo();
    announce(t(isRedo ? 'redone' : 'undone'));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo count in every field of the screen
    <div className={styles.screen} onKeyDown={press}>
      <EditorHeader draft={draft}>
        <SegmentedControl
          aria-label={t('views.label')}
          size="sm"
          value={view}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(value) => {
            store.settle();
            setView(views.find((candidate) => candidate === value) ?? 'write');
          }}
        />
      </EditorHeader>
      {view === 'write' && (
        <>
          <div className={styles.paneSwitch}>
            <SegmentedControl
              aria-label={t('panes.label')}
              size="sm"
              fullWidth
              value={pane}
              data={panes.map((value) => ({ value, label: t(`panes.${value}`) }))}
              onChange={(value) => setPane(panes.find((candidate) => candidate === value) ?? 'form')}
            />
          </div>
          <main className={styles.panes} data-shown={pane}>
            <section className={styles.formPane} aria-label={t('panes.form')}>
              <FormPane />
            </section>
            <section className={styles.textSide} aria-label={t('panes.text')}>
              <TextPane />
            </section>
          </main>
          <FindingsPanel />
        </>
      )}
      {view === 'preview' && <PreviewPane />}
      {view === 'changes' && <ChangesPane draft={draft} />}
      <ConflictDialog />
    </div>
  );
}
