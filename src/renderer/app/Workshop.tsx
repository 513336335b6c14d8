import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#core/session/schema.ts';
import { ActionsProvider } from '../actions/ActionsContext.tsx';
import { RevealScreen } from '../features/reveal/RevealScreen.tsx';
import { SetupReviewScreen } from '../features/setup/SetupReviewScreen.tsx';
import { SortScreen } from '../features/sort/SortScreen.tsx';
import { SessionProvider, useSession } from '../session/SessionContext.tsx';
import { WorkshopViewProvider } from '../session/WorkshopViewContext.tsx';
import { LoadingScreen } from '../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../ui/ProblemScreen.tsx';
import { useAppServices } from './AppServices.tsx';
import { agendaFields } from './agenda-slot.tsx';
import { Debrief } from './Debrief.tsx';
import { Discuss } from './Discuss.tsx';
import { useSessionStoreFor } from './use-session-store-for.ts';
import { WorkshopFrame } from './WorkshopFrame.tsx';
import { workshopActions } from './workshop-actions.ts';

/** A running workshop: the phase of the session picks the screen, so every window that opens it is in the same place. */
export function Workshop({ session }: { readonly session: SessionId }) {
  const { navigation } = useAppServices();
  const { t } = useTranslation('app');
  const { opening, retry } = useSessionStoreFor(session);
  switch (opening.status) {
    case 'loading':
      return <LoadingScreen />;
    case 'failed':
      return (
        <ProblemScreen
          message={opening.error.message || t('problemTitle')}
          onRetry={retry}
          onLeave={() => navigation.goTo({ screen: 'start' })}
        />
      );
    case 'open':
      return (
        <SessionProvider store={opening.store}>
          <WorkshopViewProvider>
            <ActionsProvider table={workshopActions}>
              <WorkshopFrame>
                <PhaseScreen />
              </WorkshopFrame>
            </ActionsProvider>
          </WorkshopViewProvider>
        </SessionProvider>
      );
  }
}

function PhaseScreen() {
  // A window that opens the workshop anew asks for the curtain again: hiding too much costs one press, too little the vote.
  const [hasCurtain, setHasCurtain] = useState(true);
  const curtain = { isOn: hasCurtain, onChange: setHasCurtain };
  const phase = useSession((view) => view.state.phase);
  switch (phase) {
    case 'setup':
      return <SetupReviewScreen agendaFields={agendaFields} />;
    case 'sort':
      return <SortScreen curtain={curtain} />;
    case 'discuss':
      return <Discuss curtain={curtain} />;
    case 'reveal':
      return <RevealScreen />;
    case 'debrief':
    case 'closed':
      return <Debrief />;
  }
}
