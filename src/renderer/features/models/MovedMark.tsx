import { useTranslation } from 'react-i18next';
import type { Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import styles from './Models.module.css';

/** Where a card came from and where it went, by shape and in words. */
export function MovedMark({ from, to }: { readonly from: Lane; readonly to: Lane }) {
  const { t } = useTranslation('models');
  return (
    <span className={styles.moved}>
      <span className={styles.shapes} aria-hidden="true">
        <LaneShape lane={from} />
        <svg className={styles.arrow} viewBox="0 0 20 12" width={20} height={12} aria-hidden="true">
          <path d="M1 6H18M13 1.5 18 6 13 10.5" />
        </svg>
        <LaneShape lane={to} />
      </span>
      {t('moved', { from: t(`lane.${from}`), to: t(`lane.${to}`) })}
    </span>
  );
}
