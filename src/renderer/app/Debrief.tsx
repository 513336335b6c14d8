import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DebriefScreen } from '../features/debrief/DebriefScreen.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { LoadingScreen } from '../ui/LoadingScreen.tsx';

// Few workshops have service models to compare, so the comparison does not weigh on the others.
const ModelsTab = lazy(async () => ({
  default: (await import('../features/models/ModelsTab.tsx')).ModelsTab,
}));

/** The debrief with the tabs that the scenario asks for: a scenario with service models gets their comparison. */
export function Debrief() {
  const { t } = useTranslation('models');
  const hasModels = useSession((view) => view.session.scenario.models !== undefined);
  const models = {
    value: 'models',
    label: t('tab'),
    content: (
      <Suspense fallback={<LoadingScreen />}>
        <ModelsTab />
      </Suspense>
    ),
  };
  return <DebriefScreen moreTabs={hasModels ? [models] : []} />;
}
