import { useTranslation } from 'react-i18next';
import { primer } from '#core/primer/primer.ts';
import styles from './Learn.module.css';
import { SectionHeading } from './SectionHeading.tsx';
import { SourceNumbers } from './SourceNumbers.tsx';

/** What people say, what is true, and what to ask for: one block per mistake. */
export function MistakeList() {
  const { t } = useTranslation('learn');
  const { title, lead, items } = primer.mistakes;
  return (
    <section aria-labelledby="learn-mistakes">
      <SectionHeading section="mistakes">{title}</SectionHeading>
      <p>{lead}</p>
      <ol className={styles.mistakes}>
        {items.map(({ said, truth, askFor, sources }) => (
          <li key={said}>
            <dl>
              <div data-part="said">
                <dt>{t('mistake.said')}</dt>
                <dd>
                  <q>{said}</q>
                </dd>
              </div>
              <div>
                <dt>{t('mistake.truth')}</dt>
                <dd>{truth}</dd>
              </div>
              <div>
                <dt>{t('mistake.askFor')}</dt>
                <dd>{askFor}</dd>
              </div>
            </dl>
            <SourceNumbers ids={sources} />
          </li>
        ))}
      </ol>
    </section>
  );
}
