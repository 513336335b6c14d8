import { Title } from '@mantine/core';
import styles from './Learn.module.css';
import type { LearnSection } from './learn-sections.ts';

/** The heading that the table of contents leads to; it takes the focus, so that reading goes on from there. */
export function SectionHeading({
  section,
  children,
}: {
  readonly section: LearnSection;
  readonly children: string;
}) {
  return (
    <Title order={2} id={`learn-${section}`} tabIndex={-1} className={styles.sectionHeading}>
      {children}
    </Title>
  );
}

/** Moves reader and focus to a section, wherever the page was left. */
export function showSection(section: string): void {
  const heading = document.getElementById(`learn-${section}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
