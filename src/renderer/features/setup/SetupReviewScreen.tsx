import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { latestBallot } from '#core/session/state.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { ScenarioBriefing } from './ScenarioBriefing.tsx';
import styles from './Setup.module.css';
import { type AgendaSlot, SetupForm } from './SetupForm.tsx';
import { keptOf, type SetupDraft, toDraft, toSetup } from './setup-form.ts';

/** The setup of a workshop that exists already: what it is changed to keeps the placements of the groups that stay. */
export function SetupReviewScreen({ agendaFields }: AgendaSlot) {
  const { t } = useTranslation(['setup', 'app', 'workshop']);
  const store = useSessionStore();
  const setup = useSession((view) => view.state.setup);
  const boards = useSession((view) => view.state.boards);
  const scenario = useSession((view) => view.session.scenario);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (draft: SetupDraft) => {
    const changed = store.send({
      type: 'set-up',
      setup: toSetup(draft, keptOf(setup)),
    });
    const begun = changed.ok ? store.send({ type: 'change-phase', from: 'setup', to: 'sort' }) : changed;
    setProblem(begun.ok ? null : t(`workshop:refused.${begun.error}`));
  };

  return (
    <main className={styles.columns}>
      <ScenarioBriefing
        brief={{
          story: scenario.story ?? null,
          learningGoals: scenario.learningGoals ?? [],
          agenda: scenario.agenda ?? [],
        }}
      />
      <SetupForm
        initial={toDraft(setup)}
        cards={scenario.controls.length}
        sharedCards={scenario.controls.filter((control) => control.expected === 'shared').length}
        submitLabel={t('continue')}
        problem={problem}
        planned={scenario.agenda ?? []}
        agendaFields={agendaFields}
        placedBy={(group) => {
          const board = boards.get(group);
          return board === undefined ? 0 : latestBallot(board).placements.size;
        }}
        onSubmit={save}
      />
    </main>
  );
}
