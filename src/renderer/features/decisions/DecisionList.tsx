import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DecisionId } from '#core/session/schema.ts';
import type { RecordedDecision } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { timeOfDay } from '../../session/time-of-day.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import styles from './Decisions.module.css';

/** Every decision in the order in which it was made. */
export function DecisionList({
  decisions,
  isFixed,
  onEdit,
  onRemove,
}: {
  readonly decisions: readonly RecordedDecision[];
  readonly isFixed: boolean;
  readonly onEdit: (id: DecisionId) => void;
  readonly onRemove: (id: DecisionId) => void;
}) {
  const { t } = useTranslation('decisions');
  if (decisions.length === 0) {
    return (
      <Text size="sm" c="var(--ink-muted)">
        {t('none')}
      </Text>
    );
  }
  return (
    <ol className={styles.list}>
      {decisions.map((entry) => (
        <li key={entry.id}>
          <div className={styles.entry}>
            <Entry entry={entry} />
          </div>
          {!isFixed && (
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('edit', { decision: entry.decision })}
                onClick={() => onEdit(entry.id)}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <RemoveButton
                label={t('remove', { decision: entry.decision })}
                onRemove={() => onRemove(entry.id)}
              />
            </Group>
          )}
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: RecordedDecision }) {
  const { t } = useTranslation('decisions');
  const inject = useSession((view) =>
    view.session.scenario.injects?.find((candidate) => candidate.id === entry.inject),
  );
  const { at, question, options, decision, owner, why } = entry;
  return (
    <>
      <Text size="xs" c="var(--ink-muted)">
        {[timeOfDay(at), inject?.title].filter((part) => part !== undefined).join(' · ')}
      </Text>
      {question !== '' && <Text size="sm">{question}</Text>}
      <Text fw={600}>{decision}</Text>
      {owner !== '' && <Text size="sm">{t('by', { owner })}</Text>}
      {why !== '' && <Text size="sm">{t('because', { why })}</Text>}
      {options.length > 0 && (
        <Text size="sm" c="var(--ink-muted)">
          {t('considered', { options: options.join('; ') })}
        </Text>
      )}
    </>
  );
}
