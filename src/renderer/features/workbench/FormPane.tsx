import { Alert, Button, Tabs, Text, VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isShortMap } from '#core/scenario/short-map.ts';
import { AgendaSection } from './AgendaSection.tsx';
import { CardsSection } from './CardsSection.tsx';
import { DesignReviewSection } from './DesignReviewSection.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { focusField } from './focus-field.ts';
import { type FormSection, formSections, sectionOf } from './form-place.ts';
import { InjectsSection } from './InjectsSection.tsx';
import { ModelsSection } from './ModelsSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { QuizSection } from './QuizSection.tsx';
import { ScenarioSection } from './ScenarioSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';

const pages = {
  scenario: ScenarioSection,
  cards: CardsSection,
  models: ModelsSection,
  injects: InjectsSection,
  questions: QuestionsSection,
  designReview: DesignReviewSection,
  quiz: QuizSection,
  agenda: AgendaSection,
  sources: SourcesSection,
} as const satisfies Record<FormSection, () => React.ReactNode>;

/** The scenario as fields, one page per part. It reads the data of the text and writes into the text. */
export function FormPane() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const { section } = useDraft((view) => view.place);
  const jump = useDraft((view) => view.jump);
  const isMap = useDraft((view) => isShortMap(view.data));

  useEffect(() => {
    if (jump.focus === 'field' && jump.path !== null) focusField(jump.path);
  }, [jump]);

  if (isMap) return <Text className={styles.fields}>{t('form.shortMap')}</Text>;
  const Page = pages[section];
  return (
    <Tabs
      value={section}
      onChange={(value) => {
        const next = formSections.find((candidate) => candidate === value);
        if (next !== undefined) store.show({ ...store.getState().place, section: next });
      }}
      keepMounted={false}
      classNames={{ root: styles.tabs, panel: styles.page, list: styles.tabList, tab: styles.tab }}
    >
      <Tabs.List>
        {formSections.map((name) => (
          <SectionTab key={name} section={name} />
        ))}
      </Tabs.List>
      <FormNotes />
      <Tabs.Panel value={section} tabIndex={-1}>
        <Page />
      </Tabs.Panel>
    </Tabs>
  );
}

function SectionTab({ section }: { readonly section: FormSection }) {
  const { t } = useTranslation('workbench');
  const findings = useDraft((view) => view.inspection.findings);
  const own = findings.filter(({ path }) => path !== null && path.length > 0 && sectionOf(path) === section);
  const name = t(`form.sections.${section}`);
  const severity = own.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
  return (
    <Tabs.Tab
      value={section}
      rightSection={
        own.length === 0 ? null : (
          <span className={styles.badge} data-severity={severity} aria-hidden="true">
            {own.length}
          </span>
        )
      }
    >
      {name}
      {own.length > 0 && <VisuallyHidden>{t('form.findings', { count: own.length })}</VisuallyHidden>}
    </Tabs.Tab>
  );
}

/** Why the form rests, or why its last change could not be made. */
function FormNotes() {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const broken = useDraft((view) => view.broken);
  const refusal = useDraft((view) => view.refusal);
  return (
    <div role="status">
      {broken !== null && (
        <Alert color="red" variant="light" className={styles.note}>
          <Text size="sm">{t('form.broken', { line: broken.line, message: broken.message })}</Text>
          <Button size="compact-sm" variant="default" mt={6} onClick={() => store.jumpTo(null, broken)}>
            {t('form.goToLine', { line: broken.line })}
          </Button>
        </Alert>
      )}
      {broken === null && refusal !== null && (
        <Alert color="red" variant="light" className={styles.note}>
          {refusal}
        </Alert>
      )}
    </div>
  );
}
