import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { primerSources } from '#core/primer/primer-sources.ts';
import styles from './Learn.module.css';
import { SectionHeading } from './SectionHeading.tsx';

/** What the page rests on, numbered, with the date at which each document was read. */
export function SourceList() {
  const { t } = useTranslation('learn');
  return (
    <section aria-labelledby="learn-sources">
      <SectionHeading section="sources">{t('sections.sources')}</SectionHeading>
      <p>{t('sourcesLead')}</p>
      <ol className={styles.sourceList}>
        {Object.entries(primerSources).map(([id, { title, publisher, url, checked }]) => (
          <li key={id}>
            <Anchor href={url} target="_blank" rel="noreferrer" underline="always" inherit>
              {title}
            </Anchor>
            <span>
              {publisher}, {t('checked', { checked })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
