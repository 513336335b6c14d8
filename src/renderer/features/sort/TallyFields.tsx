import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Tally.module.css';
import { type TallyDraft, typeTally } from './tally-draft.ts';

/** One field per lane. Enter goes to the next field and, from the last one, is the end of the count. */
export function TallyFields({
  draft,
  title,
  hasLabels,
  onChange,
  onEnd,
}: {
  readonly draft: TallyDraft;
  /** Of the card; it is part of the name of each field. */
  readonly title: string;
  readonly hasLabels: boolean;
  readonly onChange: (draft: TallyDraft) => void;
  readonly onEnd: () => void;
}) {
  const { t } = useTranslation('groups');
  const laneName = useTranslation('lanes').t;
  const lanes = useSession((view) => view.state.lanes);
  const fields = useRef<HTMLDivElement>(null);

  function focus(lane: Lane): void {
    const field = fields.current?.querySelectorAll('input')[lanes.indexOf(lane)];
    field?.focus();
    field?.select();
  }

  function type(lane: Lane, typed: string): void {
    const { draft: changed, next } = typeTally(draft, lanes, lane, typed);
    onChange(changed);
    if (next !== lane) focus(next);
  }

  function onKeyDown(event: KeyboardEvent, lane: Lane): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const next = lanes[lanes.indexOf(lane) + 1];
    if (next === undefined) onEnd();
    else focus(next);
  }

  return (
    <div className={styles.fields} ref={fields}>
      {lanes.map((lane, place) => (
        <TextInput
          key={lane}
          className={styles.field ?? ''}
          label={hasLabels ? laneName(lane) : undefined}
          aria-label={t('tally.field', { lane: laneName(lane), title })}
          leftSection={<LaneShape lane={lane} size={13} />}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          data-autofocus={place === 0 || undefined}
          value={draft[lane] ?? ''}
          onChange={(event) => type(lane, event.currentTarget.value)}
          onKeyDown={(event) => onKeyDown(event, lane)}
        />
      ))}
    </div>
  );
}
