import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardMove } from './card-moves.ts';
import styles from './Models.module.css';
import { MovedMark } from './MovedMark.tsx';

/** The moves in words: each card with both lanes and the reason for the new one. */
export function MoveList({ moves }: { readonly moves: readonly CardMove[] }) {
  const { t } = useTranslation('models');
  return (
    <div>
      <Title order={3} size="h5" mb="sm">
        {t('movesTitle')}
      </Title>
      <ul className={styles.moves}>
        {moves.map(({ control, from, key }) => (
          <li key={control.id}>
            <div className={styles.moveHead}>
              <strong>{control.title}</strong>
              <MovedMark from={from} to={key.expected} />
            </div>
            {key.why !== undefined && <p>{key.why}</p>}
            {key.expected === 'shared' && (key.providerPart ?? key.customerPart) !== undefined && (
              <dl>
                <div>
                  <dt>{t('providerPart')}</dt>
                  <dd>{key.providerPart}</dd>
                </div>
                <div>
                  <dt>{t('customerPart')}</dt>
                  <dd>{key.customerPart}</dd>
                </div>
              </dl>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
