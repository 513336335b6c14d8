import { useTranslation } from 'react-i18next';
import { LaneShape } from '../lanes/LaneShape.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useBoard } from './BoardContext.tsx';
import styles from './BoardList.module.css';
import { BoardListCard } from './BoardListCard.tsx';
import type { Area } from './board-areas.ts';
import { useAreaCards } from './use-area-cards.ts';
import { useBoardKeys } from './use-board-keys.ts';

/** The same board as a list under headings, with buttons for every move: for narrow windows, high zoom and screen readers. */
export function BoardList() {
  const { t } = useTranslation('board');
  const { group } = useBoard();
  const lanes = useSession((view) => view.state.lanes);
  const name = useSession((view) => view.state.setup.groups.find(({ id }) => id === group)?.name ?? '');
  const onKeyDown = useBoardKeys(Number.POSITIVE_INFINITY);
  return (
    <section className={styles.list} aria-label={t('listName', { group: name })} onKeyDown={onKeyDown}>
      <AreaSection area="deck" />
      {lanes.map((lane) => (
        <AreaSection key={lane} area={lane} />
      ))}
    </section>
  );
}

function AreaSection({ area }: { readonly area: Area }) {
  const { t } = useTranslation('board');
  const name = useTranslation('lanes').t(area);
  const cards = useAreaCards(area);
  return (
    <section className={styles.area} data-area={area}>
      <h3 className={styles.heading}>
        {area !== 'deck' && <LaneShape lane={area} />}
        {name}
        <span className={styles.count}>{t('cards', { count: cards.length })}</span>
      </h3>
      {cards.length === 0 && area === 'deck' && <p className={styles.empty}>{t('deckEmpty')}</p>}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <BoardListCard key={card} card={card} />
        ))}
      </ul>
    </section>
  );
}
