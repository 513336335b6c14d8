import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { primer } from '#core/primer/primer.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ScreenHeader } from '../../app/ScreenHeader.tsx';
import { FlowMap } from './FlowMap.tsx';
import styles from './Learn.module.css';
import { ListSection } from './ListSection.tsx';
import { MistakeList } from './MistakeList.tsx';
import { Quiz } from './Quiz.tsx';
import type { QuizAnswers } from './quiz-progress.ts';
import { ReviewQuestion } from './ReviewQuestion.tsx';
import { SectionHeading, showSection } from './SectionHeading.tsx';
import { SourceList } from './SourceList.tsx';
import { SourceNumbers } from './SourceNumbers.tsx';
import { TableOfContents } from './TableOfContents.tsx';

/** What another feature shows between the texts; the composition above puts it there. */
export interface Demonstration {
  readonly lead: string;
  readonly content: ReactNode;
}

/** The primer as a page to read, alone or projected. */
export function LearnScreen({
  section,
  demonstration,
  onPrint,
}: {
  readonly section: string | null;
  readonly demonstration: Demonstration;
  readonly onPrint: () => void;
}) {
  const { t } = useTranslation(['learn', 'app']);
  const { navigation } = useAppServices();
  const [answers, setAnswers] = useState<QuizAnswers>({});
  useEffect(() => {
    if (section !== null) showSection(section);
  }, [section]);
  return (
    <div className={styles.page}>
      <ScreenHeader
        back={t('app:backToStart')}
        onBack={() => navigation.goTo({ screen: 'start' })}
        eyebrow={t('eyebrow')}
        title={primer.title}
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={onPrint}
        >
          {t('print')}
        </Button>
      </ScreenHeader>
      <div className={styles.columns}>
        <TableOfContents />
        <main className={styles.reading}>
          <p className={styles.lead}>{primer.lead}</p>
          <section aria-labelledby="learn-flow">
            <SectionHeading section="flow">{primer.flow.title}</SectionHeading>
            <p>{primer.flow.lead}</p>
            <FlowMap />
            <SourceNumbers ids={primer.flow.sources} />
          </section>
          <ListSection section="provider" list={primer.provider} />
          <ListSection section="customer" list={primer.customer} />
          <ListSection section="confusion" list={primer.confusion} />
          <ListSection section="questions" list={primer.laneTests} />
          <section aria-labelledby="learn-demonstration">
            <SectionHeading section="demonstration">{t('sections.demonstration')}</SectionHeading>
            <p>{demonstration.lead}</p>
            {demonstration.content}
          </section>
          <MistakeList />
          <ReviewQuestion />
          <Quiz
            answers={answers}
            onAnswer={(question, answer) => setAnswers((known) => ({ ...known, [question]: answer }))}
            onClear={() => setAnswers({})}
          />
          <SourceList />
        </main>
      </div>
    </div>
  );
}
