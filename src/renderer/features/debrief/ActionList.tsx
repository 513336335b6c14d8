import { ActionIcon, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#core/report/format-moment.ts';
import type { Action } from '#core/session/schema.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import styles from './Debrief.module.css';

/** What comes of the workshop: who does what until when. */
export function ActionList({
  isFixed,
  onAdd,
  onEdit,
}: {
  readonly isFixed: boolean;
  readonly onAdd: () => void;
  readonly onEdit: (action: Action) => void;
}) {
  const { t } = useTranslation('debrief');
  const actions = useSession((view) => view.state.actions);
  return (
    <div className={styles.reading}>
      <div className={styles.listHead}>
        <div>
          <Title order={2} size="h4">
            {t('actionsTitle')}
          </Title>
          <Text size="sm" c="var(--ink-muted)">
            {t('actionsHint')}
          </Text>
        </div>
        {!isFixed && (
          <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
            {t('addAction')}
          </Button>
        )}
      </div>
      {actions.length === 0 ? (
        <Text c="var(--ink-muted)">{t('noActions')}</Text>
      ) : (
        <ul className={styles.rows}>
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} isFixed={isFixed} onEdit={onEdit} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ActionRow({
  action,
  isFixed,
  onEdit,
}: {
  readonly action: Action;
  readonly isFixed: boolean;
  readonly onEdit: (action: Action) => void;
}) {
  const { t } = useTranslation('debrief');
  const store = useSessionStore();
  const { issue, correctiveAction, owner, due, priority, status } = action;
  return (
    <li>
      <div className={styles.rowText}>
        <Text fw={600} className={styles.preserved}>
          {issue}
        </Text>
        {correctiveAction !== '' && <Text className={styles.preserved}>{correctiveAction}</Text>}
        <div className={styles.rowMeta}>
          <Badge variant={status === 'open' ? 'light' : 'default'} radius="sm" tt="none">
            {t(`statuses.${status}`)}
          </Badge>
          <span>{t(`priorities.${priority}`)}</span>
          <span data-missing={owner === ''}>{owner === '' ? t('action.noOwner') : owner}</span>
          <span data-missing={due === null}>{due === null ? t('action.noDue') : formatDay(due)}</span>
        </div>
      </div>
      {!isFixed && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('editAction', { issue })}
            onClick={() => onEdit(action)}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <RemoveButton
            label={t('removeAction', { issue })}
            onRemove={() => store.send({ type: 'remove-action', action: action.id })}
          />
        </Group>
      )}
    </li>
  );
}
