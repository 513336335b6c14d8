import { Button, Group as MantineGroup, Modal, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupId, groupColors, groupIdSchema, groupSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { readLines } from '../../ui/read-lines.ts';

type Field = 'name' | 'headCount' | 'people';

/** Takes a group in that came after the start; it gets the first colour that is free. */
export function LateGroupDialog({
  onClose,
  onJoined,
}: {
  readonly onClose: () => void;
  readonly onJoined: (group: GroupId) => void;
}) {
  const { t } = useTranslation(['groups', 'app', 'workshop']);
  const store = useSessionStore();
  const announce = useAnnounce();
  const groups = useSession((view) => view.state.setup.groups);
  const [name, setName] = useState<string>(t('lateGroup.defaultName', { number: groups.length + 1 }));
  const [headCount, setHeadCount] = useState<number | string>('');
  const [people, setPeople] = useState('');
  const [problem, setProblem] = useState<Field | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  function join(event: FormEvent): void {
    event.preventDefault();
    const names = readLines(people);
    const joined = groupSchema.safeParse({
      id: groupIdSchema.parse(newId()),
      name,
      color: groupColors.find((color) => groups.every((group) => group.color !== color)) ?? groupColors[0],
      headCount: headCount === '' ? null : headCount,
      ...(names.length === 0 ? {} : { people: names }),
    });
    if (!joined.success) {
      const field = joined.error.issues[0]?.path[0];
      setProblem(field === 'headCount' || field === 'people' ? field : 'name');
      return;
    }
    const isTaken = groups.some((group) => group.name.toLowerCase() === joined.data.name.toLowerCase());
    setProblem(isTaken ? 'name' : null);
    if (isTaken) return;
    const result = store.send({ type: 'join-group', joined: joined.data });
    if (!result.ok) {
      setRefusal(t(`workshop:refused.${result.error}`));
      return;
    }
    announce(t('lateGroup.said', { group: joined.data.name }));
    onJoined(joined.data.id);
    onClose();
  }

  const errorOf = (field: Field) => (problem === field ? t(`lateGroup.problem.${field}`) : null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lateGroup.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form onSubmit={join} noValidate>
        <Text size="sm" c="var(--ink-muted)" mb="sm">
          {t('lateGroup.text')}
        </Text>
        <TextInput
          label={t('lateGroup.name')}
          required
          data-autofocus
          error={errorOf('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={t('lateGroup.headCount')}
          mt="sm"
          min={1}
          max={500}
          allowDecimal={false}
          hideControls
          error={errorOf('headCount')}
          value={headCount}
          onChange={setHeadCount}
        />
        <Textarea
          label={t('lateGroup.people')}
          description={t('lateGroup.peopleHint')}
          mt="sm"
          rows={3}
          error={errorOf('people')}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
        <OutcomeAlert outcome={refusal === null ? null : { kind: 'failed', message: refusal }} />
        <MantineGroup justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('lateGroup.add')}</Button>
        </MantineGroup>
      </form>
    </Modal>
  );
}
