import { useCallback, useEffect, useState } from 'react';
import type { Draft, DraftId } from '#core/contract/library-views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { today } from '../../app/time.ts';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { DraftProvider } from './DraftContext.tsx';
import type { Later } from './draft-saver.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { inspectDraft } from './inspect-draft.ts';
import { startWorkerInspector } from './inspector.ts';

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
  const { client } = useAppServices();
  const [store, setStore] = useState<DraftStore | null>(null);

  useEffect(() => {
    const day = today();
    const created = createDraftStore(draft, {
      client,
      later,
      firstInspection: inspectDraft(draft.text, day),
      startInspector: (onInspection) => startWorkerInspector(day, onInspection),
    });
    setStore(created);
    // A window that is closed or hidden may never come back, so what is being typed is saved at once.
    const save = () => void created.save();
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      created.close();
    };
  }, [draft, client]);

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
