import { ActionIcon, Badge, Button, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '#core/contract/library-views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Drafts.module.css';

/** Drafts by the time of their last change, each with what it has that the library has not. */
export function DraftList({
  drafts,
  onRemoved,
}: {
  readonly drafts: readonly DraftSummary[];
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation('workbench');
  const { client, navigation } = useAppServices();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<DraftSummary | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleOf = (draft: DraftSummary) => draft.title ?? t('drafts.untitled');

  const remove = async (draft: DraftSummary) => {
    setAsked(null);
    const removed = await client('draft.remove', { id: draft.id });
    setProblem(removed.ok ? null : removed.error.message);
    if (!removed.ok) return;
    announce(t('drafts.removed'));
    heading.current?.focus();
    onRemoved();
  };

  return (
    <section aria-labelledby="drafts-title">
      <Title order={2} size="h4" id="drafts-title" tabIndex={-1} ref={heading} className={styles.quietFocus}>
        {t('drafts.title')}
      </Title>
      {problem !== null && (
        <Text role="alert" c="var(--wrong-ink)">
          {problem}
        </Text>
      )}
      {drafts.length === 0 ? (
        <Text className={styles.empty}>{t('drafts.none')}</Text>
      ) : (
        <ul className={styles.rows}>
          {drafts.map((draft) => {
            const title = titleOf(draft);
            const state = draft.scenario === null ? 'new' : draft.differs ? 'differs' : 'same';
            return (
              <li key={draft.id} className={styles.row}>
                <div className={styles.rowText}>
                  <Text fw={600} className={styles.wrap}>
                    {title}
                  </Text>
                  <div className={styles.meta}>
                    <Badge variant={state === 'same' ? 'default' : 'light'} radius="sm" tt="none" fw={600}>
                      {t(`drafts.states.${state}`)}
                    </Badge>
                    <Text size="sm" c="var(--ink-muted)">
                      {t('drafts.changed', { when: momentInWords(draft.changedAt) })}
                    </Text>
                  </div>
                </div>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t('drafts.openNamed', { title })}
                  onClick={() => navigation.goTo({ screen: 'draft', draft: draft.id })}
                >
                  {t('drafts.open')}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('drafts.remove', { title })}
                  onClick={() => setAsked(draft)}
                >
                  <IconTrash size={18} stroke={1.6} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('drafts.removeTitle')}
        text={asked === null ? '' : t('drafts.removeText', { title: titleOf(asked) })}
        confirmLabel={t('drafts.removeYes')}
        onConfirm={() => {
          if (asked !== null) void remove(asked);
        }}
        onCancel={() => setAsked(null)}
      />
    </section>
  );
}

/** A moment where the user is, to the minute. */
function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(moment),
  );
}
