import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioBrief } from '#core/contract/views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { newId, newSeed, today } from '../../app/time.ts';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { ModelChoice } from './ModelChoice.tsx';
import { ScenarioBriefing } from './ScenarioBriefing.tsx';
import { type AgendaSlot, SetupForm } from './SetupForm.tsx';
import { SetupLayout } from './SetupLayout.tsx';
import { newGroup, type SetupDraft, toSetup } from './setup-form.ts';

/** Sets a new workshop up and starts it. */
export function SetupScreen({ scenario, agendaFields }: { readonly scenario: ScenarioId } & AgendaSlot) {
  const { client, navigation } = useAppServices();
  const { result, reload } = useLoad(
    useCallback(() => client('scenario.brief', { id: scenario }), [client, scenario]),
  );
  const leave = () => navigation.goTo({ screen: 'start' });
  if (result.status === 'loading') return <LoadingScreen />;
  if (result.status === 'failed')
    return <ProblemScreen message={result.error.message} onRetry={reload} onLeave={leave} />;
  return <NewWorkshop brief={result.value} onLeave={leave} agendaFields={agendaFields} />;
}

function NewWorkshop({
  brief,
  onLeave,
  agendaFields,
}: { readonly brief: ScenarioBrief; readonly onLeave: () => void } & AgendaSlot) {
  const { t } = useTranslation('setup');
  const { client, navigation, preferences } = useAppServices();
  const [problem, setProblem] = useState<string | null>(null);
  const [model, setModel] = useState(brief.models[0]?.id ?? null);
  const [initial] = useState<SetupDraft>(() => {
    const first = newGroup([], newId(), t('defaultGroup', { number: 1 }));
    const second = newGroup([first], newId(), t('defaultGroup', { number: 2 }));
    return {
      title: brief.title,
      date: today(),
      facilitator: preferences.getState().facilitator,
      groups: [first, second],
      sharedLane: [brief, ...brief.models].some(({ sharedCards }) => sharedCards > 0),
      certainty: false,
      secondVote: false,
      ranking: false,
      rehearsal: false,
      agenda: null,
    };
  });

  const start = async (draft: SetupDraft) => {
    setProblem(null);
    const created = await client('session.create', {
      scenario: brief.id,
      model,
      setup: toSetup(draft, { seed: newSeed(), recordedFrom: 'play' }),
    });
    if (!created.ok) {
      setProblem(created.error.message);
      return;
    }
    if (draft.facilitator !== preferences.getState().facilitator) {
      preferences.change({ facilitator: draft.facilitator });
    }
    const { id } = created.value;
    // Where sorting cannot begin, the workshop opens on its setup: a second try here would make a second workshop.
    await client('session.command', { id, command: { type: 'change-phase', from: 'setup', to: 'sort' } });
    navigation.goTo({ screen: 'workshop', session: id });
  };

  return (
    <SetupLayout title={brief.title} onLeave={onLeave} briefing={<ScenarioBriefing brief={brief} />}>
      <SetupForm
        initial={initial}
        cards={brief.cards}
        sharedCards={brief.models.find(({ id }) => id === model)?.sharedCards ?? brief.sharedCards}
        modelChoice={<ModelChoice models={brief.models} chosen={model} onChoose={setModel} />}
        submitLabel={t('start')}
        problem={problem}
        planned={brief.agenda}
        agendaFields={agendaFields}
        onSubmit={start}
      />
    </SetupLayout>
  );
}
