import type { Explained, PrimerList } from '#core/primer/primer.ts';
import styles from './Learn.module.css';
import type { LearnSection } from './learn-sections.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { SourceNumbers } from './SourceNumbers.tsx';

/** A section of the page that is an opening and a list, of sentences or of names with their explanation. */
export function ListSection({
  section,
  list,
}: {
  readonly section: LearnSection;
  readonly list: PrimerList<string | Explained>;
}) {
  return (
    <section aria-labelledby={`learn-${section}`}>
      <SectionHeading section={section}>{list.title}</SectionHeading>
      <p>{list.lead}</p>
      <ul className={styles.list}>
        {list.items.map((item) =>
          typeof item === 'string' ? (
            <li key={item}>{item}</li>
          ) : (
            <li key={item.name}>
              <strong>{item.name}</strong> {item.text}
            </li>
          ),
        )}
      </ul>
      <SourceNumbers ids={list.sources} />
    </section>
  );
}
