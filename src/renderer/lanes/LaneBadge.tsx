import { useTranslation } from 'react-i18next';
import type { Lane } from '#core/scenario/schema.ts';
import styles from './Lane.module.css';
import { LaneShape } from './LaneShape.tsx';

/** A lane by name, colour and shape together, as it stands everywhere in running text and tables. */
export function LaneBadge({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation('lanes');
  return (
    <span className={styles.badge} data-lane={lane}>
      <LaneShape lane={lane} />
      {t(lane)}
    </span>
  );
}
