import { useState } from 'react';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId } from '#core/session/schema.ts';
import { DiscussScreen } from '../features/discuss/DiscussScreen.tsx';
import { SortScreen } from '../features/sort/SortScreen.tsx';
import type { CurtainChoice } from '../features/sort/use-turn.ts';

/** The discussion: the spread in front of the room, and from it the boards for the final vote. */
export function Discuss({ curtain }: { readonly curtain: CurtainChoice }) {
  const [opened, setOpened] = useState<{ readonly card: CardId } | { readonly group: GroupId } | null>(null);
  const [last, setLast] = useState<CardId | null>(null);
  if (opened !== null) {
    return <SortScreen curtain={curtain} opened={opened} onBack={() => setOpened(null)} />;
  }
  return (
    <DiscussScreen
      last={last}
      onOpenCard={(card) => {
        setLast(card);
        setOpened({ card });
      }}
      onOpenGroup={(group) => {
        setLast(null);
        setOpened({ group });
      }}
    />
  );
}
