import { useTranslation } from 'react-i18next';
import type { Vote } from '#core/session/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import styles from './Paper.module.css';
import { blankMark, markAt, type PaperGroup, type RowMarks } from './paper-draft.ts';

/** One card with its cell for each group. It is drawn again only when something of its own changed. */
export function PaperRow({
  row,
  number,
  title,
  marks,
  groups,
  vote,
  hasShared,
  certainty,
  activeColumn,
}: {
  /** Its place in the grid, from 0; the number is that of the print-out. */
  readonly row: number;
  readonly number: number;
  readonly title: string;
  readonly marks: RowMarks | undefined;
  readonly groups: readonly PaperGroup[];
  readonly vote: Vote;
  readonly hasShared: boolean;
  readonly certainty: boolean;
  /** The cell of this row that Tab reaches, or -1. */
  readonly activeColumn: number;
}) {
  const { t } = useTranslation(['paper', 'lanes']);
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row" className={styles.wrap}>
        {title}
      </th>
      {groups.map(({ id, name }, column) => {
        const given = markAt(marks, id, vote);
        const mark = given.lane === 'shared' && !hasShared ? blankMark : given;
        const sure = certainty ? mark.certainty : null;
        const said = [
          mark.lane === null ? t('blank') : t(`lanes:${mark.lane}`),
          ...(sure === null ? [] : [t('sure', { certainty: sure })]),
        ].join(', ');
        return (
          <td key={id}>
            <button
              type="button"
              className={styles.cell}
              data-cell={`${row}:${column}`}
              data-lane={mark.lane ?? undefined}
              tabIndex={column === activeColumn ? 0 : -1}
            >
              <span className={styles.unseen}>{t('cell', { number, title, group: name, mark: said })}</span>
              {mark.lane !== null && (
                <>
                  <LaneShape lane={mark.lane} size={12} />
                  <span aria-hidden="true">{t(`letters.${mark.lane}`)}</span>
                </>
              )}
              {sure !== null && (
                <span aria-hidden="true" className={styles.certainty}>
                  {sure}
                </span>
              )}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
