import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ScenarioForm, scenarioFormSchema, scenarioForms } from '#core/contract/exchange-views.ts';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { packLimits } from '#core/pack/schema.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { WorkButton } from '../../ui/WorkButton.tsx';
import styles from './Exchange.module.css';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import { useExportScenarios } from './use-export-scenarios.ts';

export function ExportScenariosForm({
  scenarios,
  onClose,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['exchange', 'app']);
  const [chosen, setChosen] = useState<ReadonlySet<ScenarioId>>(new Set());
  const [form, setForm] = useState<ScenarioForm>('pack');
  const { isBusy, outcome, run, refuse } = useExportScenarios();

  const start = () => {
    if (isBusy) return;
    if (chosen.size === 0) refuse(t('export.nothingChosen'));
    else if (chosen.size > packLimits.scenarios) refuse(t('export.most', { count: packLimits.scenarios }));
    else
      run(
        scenarios.map(({ id }) => id).filter((id) => chosen.has(id)),
        form,
      );
  };

  return (
    <Stack gap="md">
      <ScenarioChoice scenarios={scenarios} chosen={chosen} onChange={setChosen} />
      <Radio.Group
        label={t('export.form')}
        value={form}
        onChange={(value) => setForm(scenarioFormSchema.parse(value))}
      >
        <Stack gap={10} mt={8}>
          {scenarioForms.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`export.forms.${value}.name`)}
              description={t(`export.forms.${value}.use`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="var(--ink-muted)">
        {t('export.secret')}
      </Text>
      <div className={styles.actions}>
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:close')}
          </Button>
          <WorkButton isBusy={isBusy} icon={<IconFileExport size={18} aria-hidden="true" />} onClick={start}>
            {isBusy ? t('export.busy') : t('export.start')}
          </WorkButton>
        </Group>
      </div>
    </Stack>
  );
}
