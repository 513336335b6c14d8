import { Alert, Button, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetForm } from '#core/contract/exchange-views.ts';
import type { ScenarioBrief } from '#core/contract/views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ScreenHeader } from '../../app/ScreenHeader.tsx';
import { newSeed } from '../../app/time.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { BoardEntry } from './BoardEntry.tsx';
import styles from './Paper.module.css';
import { PaperSetup } from './PaperSetup.tsx';
import { missingIn, problemsOf, toRecording } from './paper-draft.ts';
import { usePaperDraft } from './use-paper-draft.ts';

export function PaperEntry({
  brief,
  isBrowser,
  onLeave,
}: {
  readonly brief: ScenarioBrief;
  readonly isBrowser: boolean;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation(['paper', 'app']);
  const { client, navigation } = useAppServices();
  useWindowTitle(t('title'));
  const { draft, change, isTouched, forget } = usePaperDraft(brief, isBrowser, (number) =>
    t('defaultGroup', { number }),
  );
  const { model } = draft;
  const { result, reload } = useLoad(
    useCallback(() => client('sheet.form', { scenario: brief.id, model }), [client, brief.id, model]),
  );
  const [showsProblems, setShowsProblems] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const problems = problemsOf(draft);

  const leave = () => {
    forget();
    onLeave();
  };
  const create = async (form: SheetForm) => {
    if (isBusy) return;
    setProblem(null);
    const [field] = Object.keys(problems);
    if (field !== undefined) {
      setShowsProblems(true);
      document.getElementById(`paper-${field}`)?.focus();
      return;
    }
    const missing = missingIn(draft, form);
    if (missing !== null) {
      setProblem(t(`missing.${missing}`));
      return;
    }
    setIsBusy(true);
    const recorded = await client('session.record', toRecording(draft, form, brief.id, newSeed()));
    setIsBusy(false);
    if (!recorded.ok) {
      setProblem(recorded.error.message);
      return;
    }
    forget();
    navigation.goTo({ screen: 'workshop', session: recorded.value.id });
  };

  return (
    <div className={styles.page}>
      <ScreenHeader
        back={t('back')}
        onBack={() => (isTouched ? setIsLeaving(true) : leave())}
        eyebrow={t('title')}
        title={brief.title}
      />
      <main className={styles.main}>
        <PaperSetup brief={brief} draft={draft} problems={showsProblems ? problems : {}} onChange={change} />
        {result.status === 'failed' && (
          <Alert color="red" variant="light" role="alert">
            {result.error.message}{' '}
            <Button variant="default" size="xs" onClick={reload}>
              {t('app:retry')}
            </Button>
          </Alert>
        )}
        {result.status === 'loaded' && (
          <>
            <BoardEntry scenario={brief.id} form={result.value} draft={draft} onChange={change} />
            <div className={styles.submit}>
              {problem !== null && (
                <Alert color="red" variant="light" role="alert">
                  {problem}
                </Alert>
              )}
              <Text size="sm" c="var(--ink-muted)">
                {t('createHint')}
              </Text>
              <Button size="md" aria-disabled={isBusy} onClick={() => create(result.value)}>
                {isBusy ? t('creating') : t('create')}
              </Button>
            </div>
          </>
        )}
      </main>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('leave.title')}
        text={t('leave.text')}
        confirmLabel={t('leave.yes')}
        onConfirm={leave}
        onCancel={() => setIsLeaving(false)}
      />
    </div>
  );
}
