import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/SessionContext.tsx';

/** Every key and gesture of the board. */
export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('board');
  const lanes = useTranslation('lanes').t;
  const inPlay = useSession((view) => view.state.lanes);
  const hasCertainty = useSession((view) => view.state.setup.options.certainty);
  const numbers = inPlay.map((_, place) => String(place + 1));
  const names = inPlay.map((lane, place) => `${place + 1} ${lanes(lane)}`).join(', ');
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['←', '↑', '→', '↓'], t('keys.arrows')],
    [['Home', 'End'], t('keys.homeEnd')],
    [[t('keys.anyLetter')], t('keys.letters')],
    [['Enter', t('keys.space')], t('keys.select')],
    [numbers, t('keys.place', { lanes: names })],
    [['0', '⌫'], t('keys.toDeck')],
    [['Alt ↑', 'Alt ↓'], t('keys.order')],
    ...(hasCertainty ? [[['⇧ 1', '⇧ 2', '⇧ 3'], t('keys.certainty')] as const] : []),
    [['M'], t('keys.menu')],
    [['T'], t('keys.count')],
    [['W'], t('keys.explain')],
    [['+'], t('keys.addCard')],
    [['Ctrl Z', 'Ctrl Y'], t('keys.undo')],
    [[t('keys.shiftClick')], t('keys.add')],
    [[t('keys.shiftDrag')], t('keys.box')],
    [['Esc'], t('keys.escape')],
    [[t('keys.ctrlWheel')], t('keys.zoom')],
    [['?'], t('keys.help')],
  ];
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('shortcuts')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {rows.map(([keys, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Th scope="row" w={200} fw={400}>
                {keys.map((key) => (
                  <Kbd key={key} mr={4} size="sm">
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
