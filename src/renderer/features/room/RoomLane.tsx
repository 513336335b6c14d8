import { useTranslation } from 'react-i18next';
import type { Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import styles from './Room.module.css';

/** A lane by colour, word and shape, in the size of the text around it. */
export function RoomLane({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation('lanes');
  return (
    <span className={styles.lane} data-lane={lane}>
      <LaneShape lane={lane} />
      {t(lane)}
    </span>
  );
}
