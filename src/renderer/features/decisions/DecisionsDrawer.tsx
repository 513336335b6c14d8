import { Drawer, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecisionId, decisionIdSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { canChange } from '../../session/can-change.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { timeOfDay } from '../../session/time-of-day.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionList } from './DecisionList.tsx';
import styles from './Decisions.module.css';
import {
  type DecisionDesk,
  type DecisionDraft,
  type DecisionProblem,
  draftOf,
  emptyDecision,
  readDecision,
} from './decision-draft.ts';

/** The decision log and its one form. What is typed belongs to whoever opened it, so closing loses nothing. */
export function DecisionsDrawer({
  desk,
  onChange,
  onClose,
}: {
  readonly desk: DecisionDesk;
  readonly onChange: (desk: DecisionDesk) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['decisions', 'app']);
  const store = useSessionStore();
  const announce = useAnnounce();
  const decisions = useSession((view) => view.state.decisions);
  const isFixed = !useSession(canChange);
  const [problem, setProblem] = useState<DecisionProblem | null>(null);
  const decisionField = useRef<HTMLTextAreaElement>(null);
  const { fresh, changed } = desk;
  const known = decisions.find((decision) => decision.id === changed?.id);
  const draft = changed?.draft ?? fresh;

  function type(next: DecisionDraft): void {
    setProblem(null);
    onChange(changed === null ? { ...desk, fresh: next } : { ...desk, changed: { ...changed, draft: next } });
  }

  function save(): void {
    const read = readDecision(draft, changed?.id ?? decisionIdSchema.parse(newId()));
    setProblem(typeof read === 'string' ? read : null);
    // The next decision begins where this one did.
    decisionField.current?.focus();
    if (typeof read === 'string' || !store.send({ type: 'record-decision', decision: read }).ok) return;
    announce(t(changed === null ? 'said.added' : 'said.changed'));
    onChange(changed === null ? { fresh: emptyDecision, changed: null } : { ...desk, changed: null });
  }

  function edit(id: DecisionId): void {
    const decision = decisions.find((candidate) => candidate.id === id);
    setProblem(null);
    if (decision !== undefined) onChange({ ...desk, changed: { id, draft: draftOf(decision) } });
    decisionField.current?.focus();
  }

  function cancel(): void {
    setProblem(null);
    onChange({ ...desk, changed: null });
    decisionField.current?.focus();
  }

  function remove(id: DecisionId): void {
    if (store.send({ type: 'remove-decision', decision: id }).ok) announce(t('said.removed'));
    if (changed?.id === id) onChange({ ...desk, changed: null });
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('title')}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Text size="sm" c="var(--ink-muted)" mb="md">
        {t('hint')}
      </Text>
      {!isFixed && (
        <DecisionForm
          decisionField={decisionField}
          title={known === undefined ? t('newDecision') : t('change', { time: timeOfDay(known.at) })}
          draft={draft}
          problem={problem}
          submitLabel={t(changed === null ? 'add' : 'save')}
          onType={type}
          onSave={save}
          onCancel={changed === null ? null : cancel}
        />
      )}
      <Title order={3} size="h5" className={styles.heading ?? ''}>
        {t('list')}
      </Title>
      <DecisionList decisions={decisions} isFixed={isFixed} onEdit={edit} onRemove={remove} />
    </Drawer>
  );
}
