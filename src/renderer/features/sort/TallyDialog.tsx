import { Button, Group as MantineGroup, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { Group, Vote } from '#core/session/schema.ts';
import { ballotOf } from '#core/session/state.ts';
import { cardTitle } from '../../board/card-faces.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { TallyFields } from './TallyFields.tsx';
import { draftOfTally, readTally } from './tally-draft.ts';
import { useTally } from './use-tally.ts';

/** Counts the hands of a group for one card: "7 Enter 3 Enter", or "7 3 Enter". */
export function TallyDialog({
  group,
  vote,
  card,
  onClose,
}: {
  readonly group: Group;
  readonly vote: Vote;
  readonly card: CardId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['groups', 'app']);
  const title = useSession((view) => cardTitle(view, card));
  const lanes = useSession((view) => view.state.lanes);
  const known = useSession((view) => ballotOf(view.state, group.id, vote)?.tallies.get(card) ?? null);
  const record = useTally(group.id, vote);
  const [draft, setDraft] = useState(() => draftOfTally(known));
  const [problem, setProblem] = useState<string | null>(null);

  function finish(outcome: { readonly problem: string | null }): void {
    setProblem(outcome.problem);
    if (outcome.problem === null) onClose();
  }

  function save(): void {
    const tally = readTally(draft, lanes);
    if (tally.ok) finish(record(card, tally.value));
    else setProblem(t(`tally.problem.${tally.error}`));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tally.title', { title })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Text size="sm" c="var(--ink-muted)" mb="sm">
        {t('tally.hint')}
      </Text>
      <TallyFields draft={draft} title={title} hasLabels onChange={setDraft} onEnd={save} />
      <OutcomeAlert outcome={problem === null ? null : { kind: 'failed', message: problem }} />
      <MantineGroup justify="flex-end" mt="lg">
        {known !== null && (
          <Button variant="default" mr="auto" onClick={() => finish(record(card, null))}>
            {t('tally.takeBack')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button onClick={save}>{t('tally.save')}</Button>
      </MantineGroup>
    </Modal>
  );
}
