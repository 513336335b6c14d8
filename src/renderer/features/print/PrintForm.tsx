import { Alert, Button, Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PrintKind, paperSchema, papers, printKindSchema, printKinds } from '#core/print/print-kind.ts';
import type { ModelId, ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { download } from '../../ui/download.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import styles from './Print.module.css';

interface Outcome {
  readonly isGood: boolean;
  readonly message: string;
}

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
  const { isBusy, outcome, print } = usePrint();

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
      {outcome !== null && (
        <Alert
          color={outcome.isGood ? 'green' : 'red'}
          variant="light"
          role={outcome.isGood ? undefined : 'alert'}
        >
          {outcome.message}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:close')}
        </Button>
        {/* Not disabled while it works, because a disabled button loses the focus. */}
        <Button
          leftSection={
            isBusy ? <Loader size={18} color="currentColor" aria-hidden="true" /> : <IconPrinter size={18} />
          }
          aria-disabled={isBusy}
          onClick={() => print({ id: scenario, model, kind, paper })}
        >
          {isBusy ? t('busy') : t('start')}
        </Button>
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

interface PrintInput {
  readonly id: ScenarioId;
  readonly model: ModelId | null;
  readonly kind: PrintKind;
  readonly paper: (typeof papers)[number];
}

/** One print at a time; what came of the last one is shown and said. */
function usePrint() {
  const { t } = useTranslation('print');
  const { client } = useAppServices();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const finish = (isGood: boolean, message: string) => {
    setOutcome({ isGood, message });
    announce(message);
  };
  const print = async (input: PrintInput) => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    announce(t('busy'));
    const printed = await client('scenario.print', input);
    setIsBusy(false);
    if (!printed.ok) {
      if (printed.error.code !== 'cancelled') finish(false, printed.error.message);
      return;
    }
    if (printed.value.kind === 'saved') {
      finish(true, t('saved', { paths: printed.value.paths.join(', ') }));
      return;
    }
    const { files } = printed.value;
    for (const file of files) download(file);
    finish(true, t('downloaded', { names: files.map((file) => file.name).join(', ') }));
  };
  return { isBusy, outcome, print };
}
