import { Alert, Button, Fieldset, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupId } from '#core/session/schema.ts';
import { lazyScreen } from '../../app/lazy-screen.ts';
import { GroupFields } from './GroupFields.tsx';
import styles from './Setup.module.css';
import { type Agenda, problemsOf, type SetupDraft } from './setup-form.ts';

// Only a rehearsal needs it.
const InventedGroups = lazyScreen(
  ['rehearsal'],
  async () => (await import('./InventedGroups.tsx')).InventedGroups,
);

const placedNothing = () => 0;

/** Fields for the minutes per phase, which another feature draws into this form. */
export interface AgendaSlot {
  readonly agendaFields?:
    | ((field: {
        /** What the scenario plans. */
        readonly planned: readonly Agenda[number][];
        /** null leaves the minutes of the scenario. */
        readonly agenda: Agenda | null;
        readonly hasSecondVote: boolean;
        readonly onChange: (agenda: Agenda | null) => void;
      }) => ReactNode)
    | undefined;
}

/** The form behind both setup screens. It speaks up when it is sent, and from then on as it is typed. */
export function SetupForm({
  initial,
  cards,
  sharedCards,
  modelChoice,
  submitLabel,
  problem,
  placedBy = placedNothing,
  planned,
  agendaFields,
  onSubmit,
}: {
  readonly initial: SetupDraft;
  readonly cards: number;
  readonly sharedCards: number;
  readonly modelChoice?: ReactNode;
  /** Minutes per phase of the scenario. */
  readonly planned: readonly Agenda[number][];
  readonly submitLabel: string;
  readonly problem: string | null;
  /** How many cards a group has placed already, which are gone with the group. */
  readonly placedBy?: (group: GroupId) => number;
  readonly onSubmit: (draft: SetupDraft) => Promise<void>;
} & AgendaSlot) {
  const { t } = useTranslation('setup');
  const [isBusy, setIsBusy] = useState(false);
  const form = useForm<SetupDraft>({
    initialValues: initial,
    validateInputOnBlur: true,
    validate: (draft) =>
      Object.fromEntries(Object.entries(problemsOf(draft)).map(([path, key]) => [path, t(`errors.${key}`)])),
  });
  const { sharedLane } = form.values;
  const submit = form.onSubmit(
    async (draft) => {
      setIsBusy(true);
      await onSubmit(draft);
      setIsBusy(false);
    },
    (errors) => {
      // The first field that does not do gets the focus, so that nobody has to look for it.
      const [first] = Object.keys(errors);
      if (first !== undefined) form.getInputNode(first)?.focus();
    },
  );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {modelChoice}
      <Fieldset legend={t('details')}>
        <div className={styles.details}>
          <TextInput
            label={t('workshopTitle')}
            required
            {...form.getInputProps('title')}
            className={styles.wide}
          />
          <TextInput label={t('date')} type="date" required {...form.getInputProps('date')} />
          <TextInput label={t('facilitator')} maxLength={400} {...form.getInputProps('facilitator')} />
        </div>
        <Text size="sm" c="var(--ink-muted)" mt={6}>
          {t('facilitatorHint')}
        </Text>
      </Fieldset>
      <GroupFields form={form} placedBy={placedBy} />
      <Fieldset legend={t('options')}>
        <div className={styles.options}>
          {sharedCards > 0 && (
            <Switch
              label={t('sharedLane')}
              description={t('sharedLaneHint', { count: sharedCards })}
              {...form.getInputProps('sharedLane', { type: 'checkbox' })}
            />
          )}
          <Switch
            label={t('certainty')}
            description={t('certaintyHint')}
            {...form.getInputProps('certainty', { type: 'checkbox' })}
          />
          <Switch
            label={t('secondVote')}
            description={t('secondVoteHint')}
            {...form.getInputProps('secondVote', { type: 'checkbox' })}
          />
          <Switch
            label={t('ranking')}
            description={t('rankingHint')}
            {...form.getInputProps('ranking', { type: 'checkbox' })}
          />
          <Switch
            label={t('rehearsal')}
            description={t('rehearsalHint')}
            {...form.getInputProps('rehearsal', { type: 'checkbox' })}
          />
          {form.values.rehearsal && (
            <Suspense>
              <InventedGroups
                groups={form.values.groups}
                onInvent={(groups) => form.setFieldValue('groups', groups)}
              />
            </Suspense>
          )}
        </div>
      </Fieldset>
      {agendaFields?.({
        planned,
        hasSecondVote: form.values.secondVote,
        agenda: form.values.agenda,
        onChange: (agenda) => form.setFieldValue('agenda', agenda),
      })}
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <div className={styles.submit}>
        <Text size="sm" c="var(--ink-muted)">
          {t('cardsInPlay', { count: sharedLane ? cards : cards - sharedCards })}
        </Text>
        <Button type="submit" size="md" loading={isBusy} leftSection={<IconPlayerPlay size={18} />}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
