import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { useAppServices } from './AppServices.tsx';
import { lazyScreen } from './lazy-screen.ts';

const ImportDialog = lazyScreen(
  ['exchange'],
  async () => (await import('../features/exchange/ImportDialog.tsx')).ImportDialog,
);
const ExportScenariosDialog = lazyScreen(
  ['exchange'],
  async () => (await import('../features/exchange/ExportScenariosDialog.tsx')).ExportScenariosDialog,
);

/** The ways into the library and out of it. */
export function ExchangeButtons({
  scenarios,
  onImported,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly onImported: () => void;
}) {
  const { t } = useTranslation('start');
  const [open, setOpen] = useState<'import' | 'export' | null>(null);
  const { navigation } = useAppServices();
  const close = () => setOpen(null);
  const openDraft = (draft: DraftId) => navigation.goTo({ screen: 'draft', draft });
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={() => setOpen('import')}>
          {t('import')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setOpen('export')}>
          {t('export')}
        </Button>
      </Group>
      <Suspense>
        {open === 'import' && (
          <ImportDialog onClose={close} onImported={onImported} onOpenDraft={openDraft} />
        )}
        {open === 'export' && <ExportScenariosDialog scenarios={scenarios} onClose={close} />}
      </Suspense>
    </>
  );
}
