import { useTranslation } from 'react-i18next';
import { HelpSheet } from '../actions/HelpSheet.tsx';
import { boardShortcuts } from '../board/board-shortcuts.ts';
import { useSession } from '../session/SessionContext.tsx';

/** The help sheet of a workshop: its actions, and the keys of the board. */
export function WorkshopHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['board', 'lanes']);
  const actions = useTranslation('actions').t;
  const lanes = useSession((view) => view.state.lanes);
  const hasCertainty = useSession((view) => view.state.setup.options.certainty);
  const onBoard = { title: actions('boardKeys'), rows: boardShortcuts(t, lanes, hasCertainty) };
  return <HelpSheet more={[onBoard]} onClose={onClose} />;
}
