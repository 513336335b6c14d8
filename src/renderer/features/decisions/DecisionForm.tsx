import { Button, Group, NativeSelect, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionLimits } from '#core/session/schema.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Decisions.module.css';
import { aboutInject, type DecisionDraft, type DecisionProblem, readInject } from './decision-draft.ts';

/** One decision as it is typed, in the middle of a discussion: only what was decided has to be said. */
export function DecisionForm({
  decisionField,
  title,
  draft,
  problem,
  submitLabel,
  onType,
  onSave,
  onCancel,
}: {
  readonly decisionField: RefObject<HTMLTextAreaElement | null>;
  readonly title: string;
  readonly draft: DecisionDraft;
  readonly problem: DecisionProblem | null;
  readonly submitLabel: string;
  readonly onType: (draft: DecisionDraft) => void;
  readonly onSave: () => void;
  /** Only where a known decision is changed. */
  readonly onCancel: (() => void) | null;
}) {
  const { t } = useTranslation('decisions');
  const injects = useSession((view) => view.session.scenario.injects) ?? [];
  const seen = useSession((view) => view.state.injects);
  // An inject that the room has not seen is not offered, because its title alone would say what is to come.
  const choices = injects.filter(
    ({ id }) => id === draft.inject || seen.some((shown) => shown.inject === id),
  );
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Title order={3} size="h5">
        {title}
      </Title>
      {choices.length > 0 && (
        <NativeSelect
          label={t('inject')}
          data={[
            { value: '', label: t('noInject') },
            ...choices.map(({ id, title: label }) => ({ value: id, label })),
          ]}
          value={draft.inject ?? ''}
          onChange={(event) => onType(aboutInject(draft, readInject(event.currentTarget.value), injects))}
        />
      )}
      <Textarea
        label={t('question')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={sessionLimits.note}
        value={draft.question}
        onChange={(event) => onType({ ...draft, question: event.currentTarget.value })}
      />
      <Textarea
        label={t('options')}
        autosize
        minRows={2}
        maxRows={6}
        error={problem === 'options' ? t('errors.options') : null}
        value={draft.options}
        onChange={(event) => onType({ ...draft, options: event.currentTarget.value })}
      />
      <Textarea
        ref={decisionField}
        label={t('decision')}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={sessionLimits.note}
        error={problem === 'decision' ? t('errors.decision') : null}
        value={draft.decision}
        onChange={(event) => onType({ ...draft, decision: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('owner')}
        maxLength={sessionLimits.line}
        value={draft.owner}
        onChange={(event) => onType({ ...draft, owner: event.currentTarget.value })}
      />
      <Textarea
        label={t('why')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={sessionLimits.note}
        value={draft.why}
        onChange={(event) => onType({ ...draft, why: event.currentTarget.value })}
      />
      <Group gap="sm">
        <Button type="submit" size="sm">
          {submitLabel}
        </Button>
        {onCancel !== null && (
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Text size="xs" c="var(--ink-muted)">
          {t('keys')}
        </Text>
      </Group>
    </form>
  );
}
