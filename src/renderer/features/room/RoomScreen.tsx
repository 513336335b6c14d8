import { useTranslation } from 'react-i18next';
import type { RoomViewOnWire } from '#core/contract/views.ts';
import { assertNever } from '#core/result.ts';
import { Pages } from './Pages.tsx';
import styles from './Room.module.css';
import { RoomBoard } from './RoomBoard.tsx';
import { type Clock, RoomClock } from './RoomClock.tsx';
import { RoomGroups } from './RoomGroups.tsx';
import { RoomInject } from './RoomInject.tsx';
import { RoomReveal } from './RoomReveal.tsx';
import { RoomSort } from './RoomSort.tsx';
import { RoomSpread } from './RoomSpread.tsx';

/** A session as the room sees it: one picture per phase, and an inject in its place while there is one. */
export function RoomScreen({ room, clock }: { readonly room: RoomViewOnWire; readonly clock: Clock }) {
  const { t } = useTranslation('room');
  const isVoting = room.phase === 'sort' || room.phase === 'discuss';
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1>{room.title}</h1>
          <p>
            <span className={styles.phase}>{t(`phases.${room.phase}`)}</span>
            {room.scenarioTitle !== room.title && <span>{room.scenarioTitle}</span>}
            {room.isRehearsal && <strong className={styles.rehearsal}>{t('rehearsal')}</strong>}
          </p>
        </div>
        {room.timer !== null && <RoomClock timer={room.timer} clock={clock} />}
      </header>
      <main className={styles.main}>
        {room.inject === null ? (
          <PhasePicture room={room} />
        ) : (
          <>
            <RoomInject inject={room.inject} cards={room.cards} />
            {isVoting && <RoomGroups room={room} isCompact />}
          </>
        )}
      </main>
    </div>
  );
}

function PhasePicture({ room }: { readonly room: RoomViewOnWire }) {
  switch (room.phase) {
    case 'setup':
      return <Welcome room={room} />;
    case 'sort':
      return <RoomSort room={room} />;
    case 'discuss':
      return <RoomSpread room={room} />;
    case 'reveal':
      return <RoomReveal room={room} />;
    case 'debrief':
    case 'closed':
      return <RoomBoard room={room} />;
    default:
      return assertNever(room.phase);
  }
}

function Welcome({ room }: { readonly room: RoomViewOnWire }) {
  const { t } = useTranslation('room');
  return (
    <div className={styles.welcome}>
      <h2>{room.scenarioTitle}</h2>
      <Pages>
        {room.story !== null && <p className={styles.story}>{room.story}</p>}
        <p className={styles.quiet}>{t('welcome')}</p>
      </Pages>
    </div>
  );
}
