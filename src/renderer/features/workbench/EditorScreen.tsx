import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftId } from '#core/contract/library-views.ts';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { today } from '../../app/time.ts';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { DraftProvider } from './DraftContext.tsx';
import type { Later } from './draft-saver.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { EditorFrame } from './EditorFrame.tsx';
import type { Inspection } from './inspect-draft.ts';
import { openWorkerDraftEditor } from './worker-draft-editor.ts';

/** Opens one draft and keeps it open while the screen is there. */
export function EditorScreen({ draft }: { readonly draft: DraftId }) {
  const { client, navigation } = useAppServices();
  const { result, reload } = useLoad(useCallback(() => client('draft.open', { id: draft }), [client, draft]));
  const leave = () => navigation.goTo({ screen: 'drafts' });
  if (result.status === 'loading') return <LoadingScreen />;
  if (result.status === 'failed')
    return <ProblemScreen message={result.error.message} onRetry={reload} onLeave={leave} />;
  return <OpenDraft draft={result.value} />;
}

function OpenDraft({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('workbench');
  const { client } = useAppServices();
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    const editor = openWorkerDraftEditor(today());
    const open = (firstInspection: Inspection) =>
      createDraftStore(draft, {
        client,
        editor,
        editHere: editScenario,
        later,
        firstInspection,
        overtaken: t('form.overtaken'),
      });
    let opened: DraftStore | null = null;
    void editor.inspect(draft.text).then((inspection) => {
      if (inspection === null) return;
      opened = open(inspection);
      setStore(opened);
    });
    // A window that is closed or hidden may never come back, so what is being typed is saved at once.
    const save = () => opened?.saveBeforeLeaving();
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      if (opened === null) editor.close();
      else opened.close();
    };
  }, [draft, client, t]);

  if (store === null) return <LoadingScreen />;
  return (
    <DraftProvider store={store}>
      <EditorFrame draft={draft} />
    </DraftProvider>
  );
}

const later: Later = (pauseMs, run) => {
  const timer = setTimeout(run, pauseMs);
  return () => clearTimeout(timer);
};
