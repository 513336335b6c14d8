import { Button } from '@mantine/core';
import { IconPlaylistAdd } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './CardDetails.module.css';

/** Says that a card was added in the room, and takes it away again; it asks first where a group has placed it. */
export function AddedCardMark({
  card,
  title,
  onRemoved,
}: {
  readonly card: CardId;
  readonly title: string;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation('groups');
  const store = useSessionStore();
  const announce = useAnnounce();
  const isReadOnly = useSession((view) => view.readOnly);
  const placedBy = useSession(
    (view) =>
      [...view.state.boards.values()].filter(
        ({ first, final }) => first.placements.has(card) || final?.placements.has(card) === true,
      ).length,
  );
  const [isAsking, setIsAsking] = useState(false);

  function remove(): void {
    setIsAsking(false);
    if (!store.send({ type: 'remove-added-card', added: card }).ok) return;
    announce(t('addCard.saidRemoved', { title }));
    onRemoved();
  }

  return (
    <div className={styles.added}>
      <IconPlaylistAdd size={18} aria-hidden="true" />
      <span>{t('addCard.mark')}</span>
      {!isReadOnly && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => (placedBy > 0 ? setIsAsking(true) : remove())}
        >
          {t('addCard.remove')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('addCard.removeTitle', { title })}
        text={t('addCard.removeText', { count: placedBy })}
        confirmLabel={t('addCard.remove')}
        onConfirm={remove}
        onCancel={() => setIsAsking(false)}
      />
    </div>
  );
}
