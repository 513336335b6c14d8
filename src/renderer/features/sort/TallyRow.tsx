import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { ballotOf } from '#core/session/state.ts';
import { cardTitle } from '../../board/card-faces.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Tally.module.css';
import { TallyFields } from './TallyFields.tsx';
import { draftOfTally, readTally, type TallyDraft } from './tally-draft.ts';
import { useTally } from './use-tally.ts';

/** One card with a field per lane. A count is taken with Enter in the last field, and when the row is left. */
export function TallyRow({
  group,
  vote,
  card,
  onEnd,
}: {
  readonly group: GroupId;
  readonly vote: Vote;
  readonly card: CardId;
  readonly onEnd: (row: Element) => void;
}) {
  const { t } = useTranslation('groups');
  const title = useSession((view) => cardTitle(view, card));
  const lanes = useSession((view) => view.state.lanes);
  const known = useSession((view) => ballotOf(view.state, group, vote)?.tallies.get(card) ?? null);
  const lane = useSession((view) => ballotOf(view.state, group, vote)?.placements.get(card)?.lane ?? null);
  const record = useTally(group, vote);
  const row = useRef<HTMLLIElement>(null);
  /** null while nothing was typed since the last count. */
  const [draft, setDraft] = useState<TallyDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** @returns whether what stands in the row is taken */
  function save(): boolean {
    if (draft === null) return true;
    const tally = readTally(draft, lanes);
    const isEmpty = lanes.every((each) => (draft[each] ?? '').trim() === '');
    if (!tally.ok && !isEmpty) {
      setProblem(t(`tally.problem.${tally.error}`));
      return false;
    }
    const outcome = record(card, tally.ok ? tally.value : null);
    setProblem(outcome.problem);
    if (outcome.problem === null) setDraft(null);
    return outcome.problem === null;
  }

  function onBlur(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) save();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // With something half typed, undo belongs to the field.
    const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
    if (isUndo && draft !== null) event.stopPropagation();
    if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      setProblem(null);
    }
  }

  return (
    <li ref={row} className={styles.row} data-undo-outside onBlur={onBlur} onKeyDown={onKeyDown}>
      <span className={styles.title}>{title}</span>
      <TallyFields
        draft={draft ?? draftOfTally(known)}
        title={title}
        hasLabels={false}
        onChange={setDraft}
        onEnd={() => {
          if (save() && row.current !== null) onEnd(row.current);
        }}
      />
      <span className={styles.result}>
        {problem !== null && <span role="alert">{problem}</span>}
        {problem === null && lane !== null && <LaneBadge lane={lane} />}
        {problem === null && lane === null && known !== null && <strong>{t('tally.tie')}</strong>}
      </span>
    </li>
  );
}
