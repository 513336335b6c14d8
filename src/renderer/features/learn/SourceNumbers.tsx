import { useTranslation } from 'react-i18next';
import { type PrimerSourceId, primerSources } from '#core/primer/primer-sources.ts';
import styles from './Learn.module.css';

const order = Object.keys(primerSources);

/** What a part of the page rests on, by the numbers of the list at its end. */
export function SourceNumbers({ ids }: { readonly ids: readonly PrimerSourceId[] }) {
  const { t } = useTranslation('learn');
  const numbers = ids.map((id) => order.indexOf(id) + 1).sort((one, other) => one - other);
  return (
    <p className={styles.sourceNumbers}>
      {t('sourceNumbers', { count: numbers.length, numbers: numbers.join(', ') })}
    </p>
  );
}
