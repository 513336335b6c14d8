import { Input, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { certainties, certaintyWords } from '../../board/certainty-words.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import styles from './CardDetails.module.css';

export interface PlacementProps {
  readonly group: GroupId;
  readonly vote: Vote;
  readonly card: CardId;
  readonly isPlaced: boolean;
  /** Whether the group may still change its vote. */
  readonly isOpen: boolean;
}

/** How certain the group is about where it put the card. Offered, never asked for. */
export function CertaintyChoice({ group, vote, card, isPlaced, isOpen }: PlacementProps) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const certainty = useSession(
    (view) => view.state.boards.get(group)?.[vote]?.placements.get(card)?.certainty ?? null,
  );
  const data = [
    { value: 'none', label: <NotSaid /> },
    ...certainties.map((step) => ({ value: String(step), label: t(`certainty.${certaintyWords[step]}`) })),
  ];
  return (
    <Input.Wrapper
      label={t('certaintyLabel')}
      labelElement="div"
      description={isOpen && !isPlaced ? t('placeFirst') : undefined}
    >
      <SegmentedControl
        className={styles.certainty ?? ''}
        fullWidth
        size="xs"
        mt={4}
        aria-label={t('certaintyLabel')}
        disabled={!isOpen || !isPlaced}
        data={data}
        value={certainty === null ? 'none' : String(certainty)}
        onChange={(value) =>
          store.send({
            type: 'state-certainty',
            group,
            card,
            certainty: certainties.find((step) => String(step) === value) ?? null,
          })
        }
      />
    </Input.Wrapper>
  );
}

/** A dash says it to the eye, words to everyone else; the words would not fit beside the others. */
function NotSaid() {
  const { t } = useTranslation('board');
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('certaintyNone')}</VisuallyHidden>
    </>
  );
}
