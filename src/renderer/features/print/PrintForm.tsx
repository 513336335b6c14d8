import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PrintKind, paperSchema, papers, printKindSchema, printKinds } from '#core/print/print-kind.ts';
import type { ModelId, ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { useFileExport } from '../../app/use-file-export.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { WorkButton } from '../../ui/WorkButton.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import styles from './Print.module.css';

export function PrintForm({
  scenario,
  onClose,
}: {
  readonly scenario: ScenarioId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['print', 'app']);
  const [kind, setKind] = useState<PrintKind>('cards');
  const [paper, setPaper] = useState<(typeof papers)[number]>('a4');
  const [model, setModel] = useState<ModelId | null>(null);
  const { client } = useAppServices();
  const announce = useAnnounce();
  const { isBusy, outcome, run } = useFileExport({
    saved: (paths) => t('saved', { paths: paths.join(', ') }),
    downloaded: (names) => t('downloaded', { names: names.join(', ') }),
  });
  const start = () =>
    run(() => {
      announce(t('busy'));
      return client('scenario.print', { id: scenario, model, kind, paper });
    });

  return (
    <Stack gap="md">
      <Radio.Group label={t('what')} value={kind} onChange={(value) => setKind(printKindSchema.parse(value))}>
        <Stack gap={10} mt={8}>
          {printKinds.map((value, place) => (
            <Radio
              key={value}
              value={value}
              label={<KindName kind={value} />}
              description={t(`kinds.${value}.use`)}
              data-autofocus={place === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'run-sheet' && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden="true" />}>
          {t('warning')}
        </Alert>
      )}
      <ModelChoice scenario={scenario} value={model} onChange={setModel} />
      <Radio.Group label={t('paper')} value={paper} onChange={(value) => setPaper(paperSchema.parse(value))}>
        <Group gap="lg" mt={8}>
          {papers.map((value) => (
            <Radio key={value} value={value} label={t(`papers.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Text size="sm" c="var(--ink-muted)">
        {t('letters')}
      </Text>
      <OutcomeAlert outcome={outcome} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:close')}
        </Button>
        <WorkButton isBusy={isBusy} icon={<IconPrinter size={18} />} onClick={start}>
          {isBusy ? t('busy') : t('start')}
        </WorkButton>
      </Group>
    </Stack>
  );
}

/** What is printed, and whether a participant may see it. */
function KindName({ kind }: { readonly kind: PrintKind }) {
  const { t } = useTranslation('print');
  const hasAnswers = kind === 'run-sheet';
  return (
    <span className={styles.kind}>
      {t(`kinds.${kind}.name`)}
      <span className={styles.mark} data-has-answers={hasAnswers}>
        {hasAnswers ? t('answers') : t('noAnswers')}
      </span>
    </span>
  );
}
