import { Badge, Text, Title } from '@mantine/core';
import { IconCards, IconStack2 } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId, Lane } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { cardFace } from '../../board/card-faces.ts';
import { useRenderProbe } from '../../board/render-probe.ts';
import { tallyWords } from '../../board/tally-words.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { AddedCardMark } from './AddedCardMark.tsx';
import styles from './CardDetails.module.css';
import { CardNote } from './CardNote.tsx';
import { CertaintyChoice } from './CertaintyChoice.tsx';
import { PlacementWhy } from './PlacementWhy.tsx';
import { useIsVoteOpen } from './use-is-vote-open.ts';

interface CardDetailsProps {
  readonly ref?: Ref<HTMLElement>;
  readonly group: GroupId;
  readonly vote: Vote;
  readonly card: CardId | null;
  /** An added card was taken away. */
  readonly onRemoved: () => void;
}

/** The card under discussion: what it says, where the group put it and why. Never its key. */
export function CardDetails({ ref, card, ...place }: CardDetailsProps) {
  useRenderProbe('details');
  const { t } = useTranslation('board');
  return (
    <aside ref={ref} className={styles.panel} aria-label={t('details')}>
      {card === null ? (
        <div className={styles.empty}>
          <IconCards size={28} stroke={1.4} aria-hidden="true" />
          <p>{t('noCard')}</p>
        </div>
      ) : (
        <ChosenCard {...place} card={card} />
      )}
    </aside>
  );
}

function ChosenCard({
  group,
  vote,
  card,
  onRemoved,
}: Omit<CardDetailsProps, 'ref'> & { readonly card: CardId }) {
  const { t } = useTranslation(['board', 'groups']);
  const board = useTranslation('board').t;
  const face = useSession((view) => cardFace(view, card));
  const lane = useSession((view) => view.state.boards.get(group)?.[vote]?.placements.get(card)?.lane ?? null);
  const hasCertainty = useSession((view) => view.state.setup.options.certainty);
  const first = useSession((view) => view.state.boards.get(group)?.first.placements.get(card)?.lane ?? null);
  const tally = useSession((view) => view.state.boards.get(group)?.[vote]?.tallies.get(card) ?? null);
  const isOpen = useIsVoteOpen(group, vote);
  if (face === undefined) return null;
  const place = { group, vote, card, isPlaced: lane !== null, isOpen };
  return (
    <>
      <div className={styles.heading}>
        {face.category !== null && (
          <Badge variant="default" size="sm" radius="sm" tt="none">
            {face.category.replaceAll('-', ' ')}
          </Badge>
        )}
        <Title order={3} size="h4" className={styles.title}>
          {face.title}
        </Title>
        {face.description !== null && <Text className={styles.description}>{face.description}</Text>}
      </div>
      {face.isAdded && <AddedCardMark card={card} title={face.title} onRemoved={onRemoved} />}
      <dl className={styles.where}>
        <dt>{t('whereIsIt')}</dt>
        <dd>
          <Place lane={lane} />
        </dd>
        {vote === 'final' && (
          <>
            <dt>{t('groups:firstVote')}</dt>
            <dd>
              <Place lane={first} />
            </dd>
          </>
        )}
        {tally !== null && (
          <>
            <dt>{t('groups:tally.hands')}</dt>
            <dd>{tallyWords(board, tally)}</dd>
          </>
        )}
      </dl>
      {hasCertainty && <CertaintyChoice {...place} />}
      <PlacementWhy {...place} />
      <CardNote card={card} />
    </>
  );
}

function Place({ lane }: { readonly lane: Lane | null }) {
  const { t } = useTranslation('lanes');
  if (lane !== null) return <LaneBadge lane={lane} />;
  return (
    <span className={styles.deck}>
      <IconStack2 size={14} aria-hidden="true" />
      {t('deck')}
    </span>
  );
}
