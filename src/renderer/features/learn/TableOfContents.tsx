import { useTranslation } from 'react-i18next';
import { printRoute } from '../../app/navigation.ts';
import styles from './Learn.module.css';
import { learnSections } from './learn-sections.ts';
import { showSection } from './SectionHeading.tsx';

/** Links to the sections. Each has an address of its own, so back and forward lead through what was read. */
export function TableOfContents() {
  const { t } = useTranslation('learn');
  return (
    <nav className={styles.contents} aria-labelledby="learn-contents">
      <p id="learn-contents" className={styles.contentsTitle}>
        {t('contents')}
      </p>
      <ol>
        {learnSections.map((section) => (
          <li key={section}>
            {/* The address changes only once, but the link must lead back to its section each time. */}
            <a href={printRoute({ screen: 'learn', section })} onClick={() => showSection(section)}>
              {t(`sections.${section}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
