import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetForm } from '#core/contract/exchange-views.ts';
import type { SheetMark } from '#core/session/placements-sheet.ts';
import { groupColors, type Vote } from '#core/session/schema.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { type GridPlace, markAfter, markAfterClick, placeAfter } from './grid-keys.ts';
import styles from './Paper.module.css';
import { PaperRow } from './PaperRow.tsx';
import { cardsInPlay, lanesInPlay, markAt, type PaperDraft, placedBy, withMark } from './paper-draft.ts';

/**
 * One row for each card as it stands on the print-out, one column for each group. The keys and clicks of all cells are
 * handled here, so that a cell holds nothing that changes while another one is typed into.
 */
export function PaperGrid({
  form,
  draft,
  vote,
  onChange,
}: {
  readonly form: SheetForm;
  readonly draft: PaperDraft;
  readonly vote: Vote;
  readonly onChange: (change: (draft: PaperDraft) => PaperDraft) => void;
}) {
  const { t } = useTranslation(['paper', 'lanes']);
  const announce = useAnnounce();
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const cards = cardsInPlay(form, draft);
  const lanes = lanesInPlay(form, draft);
  const { groups, certainty } = draft;
  const size = { rows: cards.length, columns: groups.length };
  const shown = {
    row: Math.min(active.row, size.rows - 1),
    column: Math.min(active.column, size.columns - 1),
  };

  const setMark = (place: GridPlace, change: (mark: SheetMark) => SheetMark | null) => {
    const card = cards[place.row];
    const group = groups[place.column];
    if (card === undefined || group === undefined) return;
    const mark = change(markAt(draft.marks.get(card.id), group.id, vote));
    if (mark === null) return;
    onChange((before) => withMark(before, { card: card.id, group: group.id, vote }, mark));
    announce(mark.lane === null ? t('blank') : t(`lanes:${mark.lane}`));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event, place, size);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      cellAt(event.currentTarget, next)?.focus();
      return;
    }
    const isMark = markAfter(event.key, { lane: 'provider', certainty: null }, { lanes, certainty }) !== null;
    if (!isMark) return;
    event.preventDefault();
    setMark(place, (mark) => markAfter(event.key, mark, { lanes, certainty }));
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null) return;
    setActive(place);
    setMark(place, (mark) => markAfterClick(mark, lanes));
  };

  return (
    <div className={styles.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is a grid
        role="grid"
        className={styles.grid}
        aria-labelledby="paper-boards"
        aria-describedby="paper-keys"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('card')}</th>
            {groups.map(({ id, name }, index) => (
              <th key={id} scope="col" className={styles.group}>
                <span className={styles.swatch} data-group-color={groupColors[index]} />
                <span className={styles.wrap}>{name}</span>
                <span className={styles.progress}>
                  {t('progress', { done: placedBy(draft, id, vote, cards), total: cards.length })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card, row) => (
            <PaperRow
              key={card.id}
              row={row}
              number={card.number}
              title={card.title}
              marks={draft.marks.get(card.id)}
              groups={groups}
              vote={vote}
              hasShared={lanes.includes('shared')}
              certainty={certainty}
              activeColumn={row === shown.row ? shown.column : -1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null;
  const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function cellAt(table: HTMLTableElement, { row, column }: GridPlace): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
}
