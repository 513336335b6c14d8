import { Button, Popover, Text } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#core/contract/library-views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { textAt } from './draft-cards.ts';
import styles from './Workbench.module.css';

type Outcome =
  | { readonly kind: 'published'; readonly scenario: ScenarioId; readonly title: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Puts the draft into the library. Errors hold it back and say so; what is there already is replaced only when asked. */
export function PublishButton({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('workbench');
  const { client, navigation } = useAppServices();
  const store = useDraftStore();
  const announce = useAnnounce();
  const inspection = useDraft((view) => view.inspection);
  const isCurrent = useDraft((view) => view.inspection.text === view.history.present);
  const [question, setQuestion] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const errors = inspection.findings.filter(({ severity }) => severity === 'error').length;
  const reason = errors > 0 ? t('publish.errors', { count: errors }) : null;

  const fail = (message: string) => {
    setOutcome({ kind: 'failed', message });
    announce(message);
  };
  const publish = async (onConflict: 'refuse' | 'replace') => {
    setQuestion(null);
    setIsBusy(true);
    const isSaved = await store.save();
    const answer = isSaved
      ? await client('draft.publish', { id: draft.id, revision: store.revision(), onConflict })
      : null;
    setIsBusy(false);
    if (answer === null) {
      fail(store.getState().problem?.message ?? t('save.not-saved'));
      return;
    }
    const { data } = store.getState();
    if (answer.ok) {
      const title = textAt(data, ['title']);
      setOutcome({ kind: 'published', scenario: answer.value.scenario, title });
      announce(t('publish.done', { title }));
    } else if (answer.error.code === 'conflict' && onConflict === 'refuse') {
      setQuestion(t('publish.replaceText', { id: textAt(data, ['id']) }));
    } else {
      fail(answer.error.message);
    }
  };
  const ask = async () => {
    store.settle();
    const id = textAt(store.getState().data, ['id']);
    if (draft.scenario === null || draft.scenario !== id) {
      await publish('refuse');
      return;
    }
    const source = await client('scenario.source', { id: draft.scenario });
    if (!source.ok) await publish('refuse');
    else setQuestion(t(source.value.builtIn ? 'publish.replaceBuiltIn' : 'publish.replaceText', { id }));
  };

  return (
    <Popover
      opened={outcome !== null}
      onChange={() => setOutcome(null)}
      position="bottom-end"
      shadow="md"
      withArrow
      withRoles={false}
    >
      <Popover.Target>
        <div className={styles.publish}>
          <Button
            size="sm"
            leftSection={<IconBooks size={18} />}
            loading={isBusy}
            aria-disabled={reason !== null}
            data-disabled={reason !== null}
            aria-describedby={reason === null ? undefined : 'publish-reason'}
            onClick={() => {
              if (reason === null && isCurrent) void ask();
              else if (reason === null) void store.save().then(() => ask());
            }}
          >
            {t('publish.button')}
          </Button>
          {reason !== null && (
            <Text size="xs" id="publish-reason" className={styles.reason}>
              {reason}
            </Text>
          )}
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        {outcome?.kind === 'failed' && <Text size="sm">{outcome.message}</Text>}
        {outcome?.kind === 'published' && (
          <div className={styles.published}>
            <Text size="sm">{t('publish.done', { title: outcome.title })}</Text>
            <Button
              size="sm"
              variant="light"
              data-autofocus
              onClick={() => navigation.goTo({ screen: 'setup', scenario: outcome.scenario })}
            >
              {t('publish.setUp')}
            </Button>
          </div>
        )}
      </Popover.Dropdown>
      <ConfirmDialog
        isOpen={question !== null}
        title={t('publish.replaceTitle')}
        text={question ?? ''}
        confirmLabel={t('publish.replaceYes')}
        onConfirm={() => void publish('replace')}
        onCancel={() => setQuestion(null)}
      />
    </Popover>
  );
}
