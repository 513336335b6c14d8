import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Control, ControlKey, Scenario } from '#core/scenario/schema.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { PreviewQuestions } from './PreviewQuestions.tsx';
import styles from './Reading.module.css';

/** Everything the facilitator will have, with the key. */
export function FacilitatorPreview({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workbench');
  const { title, summary, story, learningGoals = [], controls, minutes, agenda = [] } = scenario;
  return (
    <article className={styles.article}>
      <Title order={2}>{title}</Title>
      <Text size="lg" className={styles.prose}>
        {summary}
      </Text>
      {minutes !== undefined && <Text c="var(--ink-muted)">{t('preview.minutes', { minutes })}</Text>}
      {story !== undefined && (
        <section>
          <Title order={3} size="h4">
            {t('preview.story')}
          </Title>
          <Text className={styles.prose}>{story}</Text>
        </section>
      )}
      {learningGoals.length > 0 && (
        <section>
          <Title order={3} size="h4">
            {t('preview.goals')}
          </Title>
          <ul className={styles.prose}>
            {learningGoals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      {agenda.length > 0 && (
        <section>
          <Title order={3} size="h4">
            {t('preview.agenda')}
          </Title>
          <ul className={styles.prose}>
            {agenda.map((item) => (
              <li key={item.phase}>
                {t(`agenda.phases.${item.phase}`)}: {t('preview.minutes', { minutes: item.minutes })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.keyCards}>
        <Title order={3} size="h4">
          {t('preview.cards')}
        </Title>
        {controls.map((control) => (
          <KeyCard key={control.id} control={control} scenario={scenario} />
        ))}
      </section>
      <PreviewQuestions scenario={scenario} />
    </article>
  );
}

function KeyCard({ control, scenario }: { readonly control: Control; readonly scenario: Scenario }) {
  const { t } = useTranslation('workbench');
  const { title, description, byModel = {} } = control;
  return (
    <div className={styles.keyCard}>
      <div className={styles.keyCardHead}>
        <Title order={4} size="h5">
          {title}
        </Title>
        <LaneBadge lane={control.expected} />
      </div>
      {description !== undefined && <Text c="var(--ink-muted)">{description}</Text>}
      <KeyTexts entry={control} scenario={scenario} />
      {(scenario.models ?? []).map(({ id, title: model }) => {
        const key = byModel[id];
        return key === undefined ? null : (
          <div key={id} className={styles.keyInModel}>
            <div className={styles.keyCardHead}>
              <Text fw={600}>{t('preview.inModel', { model })}</Text>
              <LaneBadge lane={key.expected} />
            </div>
            <KeyTexts entry={key} scenario={scenario} />
          </div>
        );
      })}
    </div>
  );
}

const keyTexts = ['why', 'providerPart', 'customerPart', 'misconception', 'evidence'] as const;

function KeyTexts({ entry, scenario }: { readonly entry: ControlKey; readonly scenario: Scenario }) {
  const { t } = useTranslation('workbench');
  const sources = (entry.sources ?? []).map((id) => scenario.sources?.[id]?.title ?? id);
  return (
    <dl className={styles.keyTexts}>
      {keyTexts.map((part) => {
        const text = entry[part];
        return text === undefined ? null : (
          <div key={part}>
            <dt>{t(`preview.${part}`)}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
      {sources.length > 0 && (
        <div>
          <dt>{t('preview.sources')}</dt>
          <dd>{sources.join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}
