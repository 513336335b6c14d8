import { ActionIcon, Button, Fieldset, NumberInput, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupId, groupColors } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import styles from './Setup.module.css';
import { type GroupDraft, maxGroups, newGroup, type SetupDraft } from './setup-form.ts';

/** One row per group: its name, its colour by name, and how many people sit in it. */
export function GroupFields({
  form,
  placedBy,
}: {
  readonly form: UseFormReturnType<SetupDraft>;
  readonly placedBy: (group: GroupId) => number;
}) {
  const { t } = useTranslation('setup');
  const { groups } = form.values;
  const [leaving, setLeaving] = useState<GroupDraft | null>(null);
  const colors = groupColors.map((value) => ({ value, label: t(`colors.${value}`) }));
  const add = () => {
    form.insertListItem('groups', newGroup(groups, newId(), freeName(groups.map((group) => group.name))));
  };

  const remove = (group: GroupDraft) => {
    setLeaving(null);
    form.removeListItem('groups', groups.indexOf(group));
  };

  /** The next "Group n" that no group has yet. */
  function freeName(taken: readonly string[]): string {
    for (let number = groups.length + 1; ; number += 1) {
      const name = t('defaultGroup', { number });
      if (!taken.includes(name)) return name;
    }
  }

  return (
    <Fieldset legend={t('groups')}>
      <Text size="sm" c="var(--ink-muted)" mb={8}>
        {t('groupsHint')}
      </Text>
      <div className={styles.groupHead} aria-hidden="true">
        <span>{t('nameLabel')}</span>
        <span>{t('colorLabel')}</span>
        <span>{t('peopleLabel')}</span>
      </div>
      <ul className={styles.groups}>
        {groups.map((group, place) => {
          const number = place + 1;
          return (
            <li key={group.id} className={styles.group}>
              <TextInput
                aria-label={t('groupName', { number })}
                {...form.getInputProps(`groups.${place}.name`)}
              />
              <Select
                aria-label={t('groupColor', { number })}
                data={colors}
                allowDeselect={false}
                leftSection={<span className={styles.swatch} data-group-color={group.color} />}
                {...form.getInputProps(`groups.${place}.color`)}
              />
              <NumberInput
                aria-label={t('headCount', { number })}
                min={1}
                max={500}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`groups.${place}.headCount`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('removeGroup', { name: group.name })}
                disabled={groups.length === 1}
                onClick={() => (placedBy(group.id) > 0 ? setLeaving(group) : remove(group))}
              >
                <IconTrash size={18} stroke={1.6} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <PeopleFields form={form} />
      <Button
        variant="default"
        size="sm"
        mt={10}
        leftSection={<IconPlus size={16} />}
        disabled={groups.length >= maxGroups}
        onClick={add}
      >
        {t('addGroup')}
      </Button>
      {leaving !== null && (
        <ConfirmDialog
          isOpen
          title={t('removeGroupTitle', { name: leaving.name })}
          text={t('removeGroupText', { count: placedBy(leaving.id) })}
          confirmLabel={t('removeGroupConfirm')}
          onConfirm={() => remove(leaving)}
          onCancel={() => setLeaving(null)}
        />
      )}
    </Fieldset>
  );
}
