import { ActionIcon, Button, NumberInput, Switch, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScenarioBrief } from '#core/contract/views.ts';
import { groupColors, groupIdSchema } from '#core/session/schema.ts';
import { ModelSelect } from '../../app/ModelSelect.tsx';
import { newId } from '../../app/time.ts';
import styles from './Paper.module.css';
import { mostGroups, type PaperDraft, type PaperGroup, type problemsOf } from './paper-draft.ts';

type Change = (change: (draft: PaperDraft) => PaperDraft) => void;

/** What paper does not say: the workshop, its groups, and what was asked of them. */
export function PaperSetup({
  brief,
  draft,
  problems,
  onChange,
}: {
  readonly brief: ScenarioBrief;
  readonly draft: PaperDraft;
  readonly problems: ReturnType<typeof problemsOf>;
  readonly onChange: Change;
}) {
  const { t } = useTranslation('paper');
  const set = (part: Partial<PaperDraft>) => onChange((before) => ({ ...before, ...part }));
  const errorAt = (field: string) => {
    const problem = problems[field];
    return problem === undefined ? undefined : t(`errors.${problem}`);
  };
  const shared = brief.models.find(({ id }) => id === draft.model)?.sharedCards ?? brief.sharedCards;
  return (
    <section className={styles.setup} aria-labelledby="paper-workshop">
      <Title order={2} size="h5" id="paper-workshop">
        {t('workshop')}
      </Title>
      <div className={styles.fields}>
        <TextInput
          id="paper-title"
          className={styles.wide}
          label={t('workshopTitle')}
          required
          value={draft.title}
          error={errorAt('title')}
          onChange={({ currentTarget: { value } }) => set({ title: value })}
        />
        <TextInput
          id="paper-date"
          label={t('date')}
          type="date"
          required
          value={draft.date}
          error={errorAt('date')}
          onChange={({ currentTarget: { value } }) => set({ date: value })}
        />
        {brief.models.length > 0 && (
          <ModelSelect
            label={t('model')}
            models={brief.models}
            value={draft.model}
            onChange={(model) => set({ model })}
          />
        )}
      </div>
      <div className={styles.switches}>
        {shared > 0 && (
          <Switch
            label={t('sharedLane')}
            checked={draft.sharedLane}
            onChange={({ currentTarget: { checked } }) => set({ sharedLane: checked })}
          />
        )}
        <Switch
          label={t('certainty')}
          checked={draft.certainty}
          onChange={({ currentTarget: { checked } }) => set({ certainty: checked })}
        />
        <Switch
          label={t('secondVote')}
          checked={draft.secondVote}
          onChange={({ currentTarget: { checked } }) => set({ secondVote: checked })}
        />
      </div>
      <GroupList draft={draft} errorAt={errorAt} onChange={onChange} />
    </section>
  );
}

function GroupList({
  draft,
  errorAt,
  onChange,
}: {
  readonly draft: PaperDraft;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: Change;
}) {
  const { t } = useTranslation('paper');
  const { groups } = draft;
  const setGroup = (id: PaperGroup['id'], part: Partial<PaperGroup>) =>
    onChange((before) => ({
      ...before,
      groups: before.groups.map((group) => (group.id === id ? { ...group, ...part } : group)),
    }));
  const add = () =>
    onChange((before) => ({
      ...before,
      groups: [
        ...before.groups,
        {
          id: groupIdSchema.parse(newId()),
          name: t('defaultGroup', { number: before.groups.length + 1 }),
          headCount: '',
        },
      ],
    }));
  const remove = (id: PaperGroup['id']) =>
    onChange((before) => ({ ...before, groups: before.groups.filter((group) => group.id !== id) }));
  return (
    <>
      <Title order={3} size="h6">
        {t('groups')}
      </Title>
      <ul className={styles.groups}>
        {groups.map(({ id, name, headCount }, index) => (
          <li key={id}>
            <span className={styles.swatch} data-group-color={groupColors[index]} />
            <TextInput
              id={`paper-${id}`}
              aria-label={t('groupName', { number: index + 1 })}
              value={name}
              error={errorAt(id)}
              onChange={({ currentTarget: { value } }) => setGroup(id, { name: value })}
            />
            <NumberInput
              aria-label={t('headCount', { number: index + 1 })}
              placeholder={t('people')}
              min={1}
              max={500}
              allowDecimal={false}
              hideControls
              value={headCount}
              onChange={(value) => setGroup(id, { headCount: typeof value === 'number' ? value : '' })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeGroup', { name })}
              disabled={groups.length === 1}
              onClick={() => remove(id)}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
        {groups.length < mostGroups && (
          <li>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={add}
            >
              {t('addGroup')}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}
