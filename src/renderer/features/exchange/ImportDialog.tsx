import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import { FileChoice } from './FileChoice.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';
import { RunningWork } from './RunningWork.tsx';
import { useImport } from './use-import.ts';

/**
 * Takes scenarios into the library: choose files, see what they hold and what they would change, import, see the
 * result.
 */
export function ImportDialog({
  onClose,
  onImported,
  onOpenDraft,
}: {
  readonly onClose: () => void;
  /** The library may have changed. */
  readonly onImported: () => void;
  /** Null where drafts cannot be opened; then that way is not offered. */
  readonly onOpenDraft: ((draft: DraftId) => void) | null;
}) {
  const { t } = useTranslation(['exchange', 'app']);
  const work = useImport(onImported);
  const { now } = work;
  // Closing in the middle would leave people without the list of what is in, so it only stops.
  const close = now.step === 'importing' ? work.stop : onClose;
  return (
    <Modal
      opened
      onClose={close}
      title={t('import.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {now.step === 'choose' && <FileChoice problem={now.problem} onChoose={work.read} />}
      {now.step === 'reading' && (
        <RunningWork
          what={t('import.reading')}
          done={now.done}
          total={now.total}
          stopLabel={t('import.stopReading')}
          onStop={work.stop}
        />
      )}
      {now.step === 'preview' && (
        <ImportPreview
          entries={now.entries}
          choices={work.choices}
          onChoose={work.choose}
          onImport={work.begin}
          onStartAgain={work.startAgain}
          onOpenDraft={onOpenDraft}
        />
      )}
      {now.step === 'importing' && (
        <RunningWork
          what={t('import.importing')}
          done={now.done}
          total={now.total}
          stopLabel={now.isStopping ? t('import.stopping') : t('import.stopImporting')}
          onStop={work.stop}
        />
      )}
      {now.step === 'done' && <ImportResult run={now.run} onClose={onClose} onStartAgain={work.startAgain} />}
    </Modal>
  );
}
