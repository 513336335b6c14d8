import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#core/contract/library-views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ColorSchemeMenu } from '../../app/ColorSchemeMenu.tsx';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { textAt } from './draft-cards.ts';
import { PublishButton } from './PublishButton.tsx';
import styles from './Workbench.module.css';

/** Whose draft this is, whether it is saved, one step back and forth, and the way into the library. */
export function EditorHeader({ draft, children }: { readonly draft: Draft; readonly children: ReactNode }) {
  const { t } = useTranslation('workbench');
  const { navigation } = useAppServices();
  const store = useDraftStore();
  const announce = useAnnounce();
  const title = useDraft((view) => textAt(view.data, ['title']));
  const canUndo = useDraft((view) => view.history.past.length > 0 || view.typing !== null || view.isWriting);
  const canRedo = useDraft((view) => view.history.future.length > 0);
  const saveStatus = useDraft((view) => view.saveStatus);
  useWindowTitle(title || t('untitled'));
  const isBehind = useDraft((view) => view.isWriting || (view.typing !== null && !view.typing.isWritten));
  const shownStatus = isBehind && saveStatus === 'saved' ? 'saving' : saveStatus;
  return (
    <header className={styles.header}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={18} />}
        onClick={async () => {
          // The list is asked for at once, and it shows what is saved.
          await store.save();
          navigation.goTo({ screen: 'drafts' });
        }}
      >
        {t('backToDrafts')}
      </Button>
      <div className={styles.heading}>
        <Title order={1} size="h4" className={styles.headingText}>
          {title || t('untitled')}
        </Title>
        <span className={styles.saveStatus} data-status={shownStatus} role="status">
          {t(`save.${shownStatus}`)}
        </span>
      </div>
      {children}
      <div className={styles.steps}>
        <Tooltip label={t('undo')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('undo')}
            aria-disabled={!canUndo}
            data-disabled={!canUndo}
            onClick={() => {
              if (!canUndo) return;
              store.undo();
              announce(t('undone'));
            }}
          >
            <IconArrowBackUp size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('redo')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('redo')}
            aria-disabled={!canRedo}
            data-disabled={!canRedo}
            onClick={() => {
              if (!canRedo) return;
              store.redo();
              announce(t('redone'));
            }}
          >
            <IconArrowForwardUp size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <PublishButton draft={draft} />
      <ColorSchemeMenu />
    </header>
  );
}
