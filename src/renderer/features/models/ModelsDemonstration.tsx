import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractClient } from '#core/contract/client.ts';
import { type Scenario, scenarioIdSchema } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ModelSwitch } from './ModelSwitch.tsx';
import styles from './Models.module.css';

const family = scenarioIdSchema.parse('database-models');

type Stage =
  | { readonly name: 'hidden' | 'asking' | 'loading' }
  | { readonly name: 'shown'; readonly scenario: Scenario }
  | { readonly name: 'failed'; readonly message: string };

/** The switch with the built-in family, without a workshop. It gives the key of that exercise away, so it asks first. */
export function ModelsDemonstration() {
  const { t } = useTranslation('models');
  const { client } = useAppServices();
  const [stage, setStage] = useState<Stage>({ name: 'hidden' });
  const isShown = stage.name === 'shown';
  const show = async () => {
    setStage({ name: 'loading' });
    const loaded = await loadFamily(client);
    if (loaded.ok) setStage({ name: 'shown', scenario: loaded.scenario });
    else
      setStage({ name: 'failed', message: loaded.message ?? t('demonstration.unreadable', { id: family }) });
  };
  return (
    <div className={styles.demonstration}>
      <Button
        variant="default"
        aria-expanded={isShown}
        loading={stage.name === 'loading'}
        onClick={() => setStage({ name: isShown ? 'hidden' : 'asking' })}
      >
        {isShown ? t('demonstration.hide') : t('demonstration.show')}
      </Button>
      <ConfirmDialog
        isOpen={stage.name === 'asking'}
        title={t('demonstration.warningTitle')}
        text={t('demonstration.warning')}
        confirmLabel={t('demonstration.confirm')}
        onConfirm={() => void show()}
        onCancel={() => setStage({ name: 'hidden' })}
      />
      {stage.name === 'failed' && <p role="alert">{stage.message}</p>}
      {isShown && <ModelSwitch scenario={stage.scenario} isPlayed={false} />}
    </div>
  );
}

/** @returns the family, or why it is not there: the sentence of the backend, or null when its text cannot be used */
async function loadFamily(
  client: ContractClient,
): Promise<
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly message: string | null }
> {
  const source = await client('scenario.source', { id: family });
  if (!source.ok) return { ok: false, message: source.error.message };
  // The parser is heavy and needed here only, so it comes when somebody asks for the demonstration.
  const { parseScenario } = await import('#core/scenario/parse-scenario.ts');
  const parsed = parseScenario(source.value.text, family);
  if (!parsed.ok || parsed.value.scenario.models === undefined) return { ok: false, message: null };
  return { ok: true, scenario: parsed.value.scenario };
}
