import { Badge, Text, Title } from '@mantine/core';
import { IconCards, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { cardFace } from '../../board/card-faces.ts';
import { useRenderProbe } from '../../board/render-probe.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './CardDetails.module.css';
import { CardNote } from './CardNote.tsx';
import { CertaintyChoice } from './CertaintyChoice.tsx';
import { PlacementWhy } from './PlacementWhy.tsx';

interface CardDetailsProps {
  readonly group: GroupId;
  readonly vote: Vote;
  readonly card: CardId | null;
}

/** The card under discussion: what it says, where the group put it and why. Never its key. */
export function CardDetails({ group, vote, card }: CardDetailsProps) {
  useRenderProbe('details');
  const { t } = useTranslation('board');
  return (
    <aside className={styles.panel} aria-label={t('details')}>
      {card === null ? (
        <div className={styles.empty}>
          <IconCards size={28} stroke={1.4} aria-hidden="true" />
          <p>{t('noCard')}</p>
        </div>
      ) : (
        <ChosenCard group={group} vote={vote} card={card} />
      )}
    </aside>
  );
}

function ChosenCard({ group, vote, card }: CardDetailsProps & { readonly card: CardId }) {
  const { t } = useTranslation('board');
  const lanes = useTranslation('lanes').t;
  const face = useSession((view) => cardFace(view, card));
  const lane = useSession((view) => view.state.boards.get(group)?.[vote]?.placements.get(card)?.lane ?? null);
  const hasCertainty = useSession((view) => view.state.setup.options.certainty);
  const isOpen = useSession(
    (view) =>
      !view.readOnly &&
      voteInPhase(view.state.phase) === vote &&
      view.state.boards.get(group)?.[vote]?.committed === false,
  );
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
      <div className={styles.where}>
        <span>{t('whereIsIt')}</span>
        {lane === null ? (
          <span className={styles.deck}>
            <IconStack2 size={14} aria-hidden="true" />
            {lanes('deck')}
          </span>
        ) : (
          <LaneBadge lane={lane} />
        )}
      </div>
      {hasCertainty && <CertaintyChoice {...place} />}
      <PlacementWhy {...place} />
      <CardNote card={card} />
    </>
  );
}
