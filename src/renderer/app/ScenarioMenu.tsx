import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEdit, IconPrinter, IconTable, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { useAppServices } from './AppServices.tsx';
import { lazyScreen } from './lazy-screen.ts';

const PrintDialog = lazyScreen(
  ['print'],
  async () => (await import('../features/print/PrintDialog.tsx')).PrintDialog,
);
const ProblemDialog = lazyScreen([], async () => (await import('./ProblemDialog.tsx')).ProblemDialog);
const RemoveScenarioDialog = lazyScreen(
  [],
  async () => (await import('./RemoveScenarioDialog.tsx')).RemoveScenarioDialog,
);

/** What can be done with a scenario besides playing it. */
export function ScenarioMenu({
  scenario,
  onRemoved,
}: {
  readonly scenario: ScenarioSummary;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation('start');
  const { client, navigation } = useAppServices();
  const [open, setOpen] = useState<'print' | 'remove' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, title, builtIn } = scenario;
  const close = () => setOpen(null);
  const write = async (as: 'edit' | 'copy') => {
    const created = await client('draft.create', { from: { kind: 'scenario', id, as } });
    if (created.ok) navigation.goTo({ screen: 'draft', draft: created.value.id });
    else setProblem(created.error.message);
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('menu.label', { title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => write('edit')}>
            {t('menu.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => write('copy')}>
            {t('menu.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => setOpen('print')}>
            {t('menu.print')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTable size={16} />}
            onClick={() => navigation.goTo({ screen: 'paper', scenario: id })}
          >
            {t('menu.paper')}
          </Menu.Item>
          {!builtIn && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setOpen('remove')}>
                {t('menu.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {open === 'print' && <PrintDialog scenario={scenario} isOpen onClose={close} />}
        {problem !== null && <ProblemDialog message={problem} onClose={() => setProblem(null)} />}
        {open === 'remove' && (
          <RemoveScenarioDialog scenario={scenario} onClose={close} onRemoved={onRemoved} />
        )}
      </Suspense>
    </>
  );
}
