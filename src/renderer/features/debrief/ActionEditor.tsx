import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { actionElements, actionSchema } from '#core/session/schema.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import type { ActionDraft } from './action-draft.ts';
import styles from './Debrief.module.css';

const priorities = actionSchema.shape.priority.options;
const statuses = actionSchema.shape.status.options;

/** One action, new or known. Only the issue has to be said in the room; the rest can follow. */
export function ActionEditor({
  initial,
  onClose,
}: {
  readonly initial: ActionDraft;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('debrief');
  const store = useSessionStore();
  const controls = useSession((view) => view.session.scenario.controls);
  const dealt = useSession((view) => view.state.dealt);
  const isKnown = useSession((view) => view.state.actions.some((action) => action.id === initial.id));
  const form = useForm<ActionDraft>({
    initialValues: initial,
    validate: { issue: (issue) => (issue.trim() === '' ? t('action.issueMissing') : null) },
  });
  const day = (field: 'start' | 'due') => ({
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      form.setFieldValue(field, event.currentTarget.value === '' ? null : event.currentTarget.value),
  });
  const save = form.onSubmit((draft) => {
    if (store.send({ type: 'record-action', action: actionSchema.parse(draft) }).ok) onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={isKnown ? t('action.change') : t('action.new')}
      size="lg"
      // Neither a press beside the dialog nor a hasty Escape may throw away what was typed; Cancel says so.
      closeOnClickOutside={!form.isDirty()}
      closeOnEscape={!form.isDirty()}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={save} className={styles.editor} noValidate>
        <Textarea
          label={t('action.issue')}
          required
          autosize
          minRows={2}
          maxLength={4000}
          data-autofocus
          {...form.getInputProps('issue')}
        />
        <Textarea
          label={t('action.correctiveAction')}
          autosize
          minRows={2}
          maxLength={4000}
          {...form.getInputProps('correctiveAction')}
        />
        <div className={styles.pair}>
          <TextInput label={t('action.owner')} maxLength={400} {...form.getInputProps('owner')} />
          <TextInput label={t('action.contact')} maxLength={400} {...form.getInputProps('contact')} />
          <TextInput label={t('action.start')} type="date" {...day('start')} />
          <TextInput label={t('action.due')} type="date" {...day('due')} />
          <Select
            label={t('action.priority')}
            data={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('priority')}
          />
          <Select
            label={t('action.status')}
            data={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('status')}
          />
          <Select
            label={t('action.element')}
            data={actionElements.map((value) => ({ value, label: t(`elements.${value}`) }))}
            clearable
            {...form.getInputProps('element')}
          />
          <Select
            label={t('action.card')}
            placeholder={t('action.noCard')}
            data={controls
              .filter(({ id }) => dealt.includes(id))
              .map(({ id, title }) => ({ value: id, label: title }))}
            clearable
            searchable
            {...form.getInputProps('card')}
          />
        </div>
        <Textarea
          label={t('action.verification')}
          autosize
          minRows={1}
          maxLength={4000}
          {...form.getInputProps('verification')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('action.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
