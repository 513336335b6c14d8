import { Button } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, noteIdSchema, type Vote } from '#core/session/schema.ts';
import { cardsInPlay } from '#core/session/state.ts';
import { useActionRun, useActionWords } from '../../actions/ActionsContext.tsx';
import { ActionTooltip } from '../../actions/ActionTooltip.tsx';
import { newId } from '../../app/time.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/**
 * Commits the vote of a group, or opens it again. It is one button in both states, so that the focus is still on it
 * after the dialog.
 */
export function CommitButton({
  group,
  vote,
  onDone,
}: {
  readonly group: Group;
  readonly vote: Vote;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const announce = useAnnounce();
  const isReadOnly = useSession((view) => view.readOnly);
  const isCommitted = useSession((view) => view.state.boards.get(group.id)?.[vote]?.committed ?? false);
  const total = useSession((view) => cardsInPlay(view.state).length);
  const placed = useSession((view) => view.state.boards.get(group.id)?.[vote]?.placements.size ?? 0);
  const [asking, setAsking] = useState<'commit' | 'reopen' | null>(null);
  const action = isCommitted ? 'vote.reopen' : 'vote.commit';
  const { ariaKeys } = useActionWords(action);
  useActionRun(action, () => setAsking(isCommitted ? 'reopen' : 'commit'));
  if (isReadOnly) return null;

  const name = { group: group.name };
  const blank = total - placed;
  const state = blank === 0 ? t('commitAllPlaced', { total }) : t('commitBlank', { count: blank });

  function confirm(): void {
    const type = asking === 'reopen' ? 'reopen-vote' : 'commit-vote';
    const result = store.send({ type, group: group.id });
    setAsking(null);
    if (!result.ok) return;
    // What was locked in front of the room and opened again has to be told in the report.
    if (type === 'reopen-vote') {
      const note = noteIdSchema.parse(newId());
      store.send({ type: 'record-note', note, card: null, text: t(`reopenedNote.${vote}`, name) });
    }
    announce(t(type === 'commit-vote' ? 'said.committed' : 'said.reopened', name));
    onDone();
  }

  return (
    <>
      <ActionTooltip action={action}>
        <Button
          variant={isCommitted || blank > 0 ? 'default' : 'filled'}
          leftSection={isCommitted ? <IconLockOpen2 size={16} /> : <IconLock size={16} />}
          aria-keyshortcuts={ariaKeys}
          onClick={() => setAsking(isCommitted ? 'reopen' : 'commit')}
        >
          {t(isCommitted ? 'reopen' : 'commit')}
        </Button>
      </ActionTooltip>
      <ConfirmDialog
        isOpen={asking === 'commit'}
        title={t('commitTitle', name)}
        text={`${state} ${t('commitEffect')}`}
        confirmLabel={t('commit')}
        onConfirm={confirm}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        isOpen={asking === 'reopen'}
        title={t('reopenTitle', name)}
        text={t('reopenEffect')}
        confirmLabel={t('reopen')}
        onConfirm={confirm}
        onCancel={() => setAsking(null)}
      />
    </>
  );
}
