import { assertNever } from '#core/result.ts';
import type { CardId } from '#core/scenario/schema.ts';
import type { Group, GroupId, Vote } from '#core/session/schema.ts';
import { AddCardDialog } from './AddCardDialog.tsx';
import { LateGroupDialog } from './LateGroupDialog.tsx';
import { TallyDialog } from './TallyDialog.tsx';

/** What lies open above the board. */
export type SortDialog = 'add-card' | 'late-group' | { readonly countHandsFor: CardId };

/** The one dialog that is open. */
export function SortDialogs({
  dialog,
  group,
  vote,
  onClose,
  onJoined,
}: {
  readonly dialog: SortDialog | null;
  readonly group: Group;
  readonly vote: Vote;
  readonly onClose: () => void;
  readonly onJoined: (group: GroupId) => void;
}) {
  if (dialog === null) return null;
  if (typeof dialog === 'object') {
    return <TallyDialog group={group} vote={vote} card={dialog.countHandsFor} onClose={onClose} />;
  }
  switch (dialog) {
    case 'add-card':
      return <AddCardDialog onClose={onClose} />;
    case 'late-group':
      return <LateGroupDialog onClose={onClose} onJoined={onJoined} />;
    default:
      return assertNever(dialog);
  }
}
