import { Menu } from '@mantine/core';
import { IconCopy, IconEdit, IconPrinter, IconTable, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { MenuAnchor } from '../ui/MenuAnchor.tsx';
import { useOpenedLater } from '../ui/use-opened-later.ts';
import { useAppServices } from './AppServices.tsx';
import { lazyScreen } from './lazy-screen.ts';
import { scenarioMenuId, useScenarioMenu } from './ScenarioMenuContext.tsx';

const PrintDialog = lazyScreen(
  ['print'],
  async () => (await import('../features/print/PrintDialog.tsx')).PrintDialog,
);
const ProblemDialog = lazyScreen([], async () => (await import('./ProblemDialog.tsx')).ProblemDialog);
const RemoveScenarioDialog = lazyScreen(
  [],
  async () => (await import('./RemoveScenarioDialog.tsx')).RemoveScenarioDialog,
);

type Dialog =
  | { readonly kind: 'print' | 'remove'; readonly scenario: ScenarioSummary }
  | { readonly kind: 'problem'; readonly message: string };

/** What can be done with a scenario besides playing it: one menu, which opens at the button of any scenario. */
export function ScenarioMenu({ onRemoved }: { readonly onRemoved: () => void }) {
  const menu = useScenarioMenu();
  const { isOpen, of } = useStore(menu);
  const isOpened = useOpenedLater(isOpen);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu
        id={scenarioMenuId}
        opened={isOpened}
        onChange={(opened) => menu.setState({ isOpen: opened })}
        position="bottom-end"
        withinPortal
        // The focus goes to the first item, and not to a place before it that has no name.
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <MenuAnchor button={of?.button ?? null} />
        </Menu.Target>
        <Menu.Dropdown>
          {of !== null && <ScenarioItems scenario={of.scenario} onDialog={setDialog} />}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog?.kind === 'print' && <PrintDialog scenario={dialog.scenario} isOpen onClose={close} />}
        {dialog?.kind === 'problem' && <ProblemDialog message={dialog.message} onClose={close} />}
        {dialog?.kind === 'remove' && (
          <RemoveScenarioDialog scenario={dialog.scenario} onClose={close} onRemoved={onRemoved} />
        )}
      </Suspense>
    </>
  );
}

function ScenarioItems({
  scenario,
  onDialog,
}: {
  readonly scenario: ScenarioSummary;
  readonly onDialog: (dialog: Dialog) => void;
}) {
  const { t } = useTranslation('start');
  const { client, navigation } = useAppServices();
  const { id, builtIn } = scenario;
  const write = async (as: 'edit' | 'copy') => {
    const created = await client('draft.create', { from: { kind: 'scenario', id, as } });
    if (created.ok) navigation.goTo({ screen: 'draft', draft: created.value.id });
    else onDialog({ kind: 'problem', message: created.error.message });
  };
  return (
    <>
      <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => write('edit')}>
        {t('menu.edit')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => write('copy')}>
        {t('menu.copy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPrinter size={16} />}
        onClick={() => onDialog({ kind: 'print', scenario })}
      >
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
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            onClick={() => onDialog({ kind: 'remove', scenario })}
          >
            {t('menu.remove')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
