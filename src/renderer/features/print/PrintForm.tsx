import { Alert, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, type PrintKind, printKindSchema, printKinds } from '#core/print/print-kind.ts';
import type { ModelId, ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import styles from './Print.module.css';
import { PrintActions } from './PrintActions.tsx';
import { usePrint } from './use-print.ts';

export function PrintForm({
  scenario,
  onClose,
}: {
  readonly scenario: ScenarioId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('print');
  const { client } = useAppServices();
  const [kind, setKind] = useState<PrintKind>('cards');
  const [paper, setPaper] = useState<Paper>('a4');
  const [model, setModel] = useState<ModelId | null>(null);
  const print = usePrint();

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
      <PaperChoice value={paper} onChange={setPaper} />
      <Text size="sm" c="var(--ink-muted)">
        {t('letters')}
      </Text>
      <PrintActions
        print={print}
        onStart={() =>
          print.start((work) => client('scenario.print', { work, id: scenario, model, kind, paper }))
        }
        onClose={onClose}
      />
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
