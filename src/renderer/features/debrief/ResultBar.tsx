import { useTranslation } from 'react-i18next';
import type { GroupScore } from '#core/scoring/score-group.ts';
import styles from './Debrief.module.css';

const results = ['right', 'wrong', 'blank'] as const;

/** Right, wrong and blank as three counts, never mixed: a table for everybody, drawn as a bar above it. */
export function ResultBar({
  score,
  cards,
  group,
}: {
  readonly score: GroupScore;
  readonly cards: number;
  readonly group: string;
}) {
  const { t } = useTranslation('debrief');
  return (
    <div>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {results.map((result, place) => {
          const before = results.slice(0, place).reduce((sum, earlier) => sum + score[earlier], 0);
          return (
            <rect
              key={result}
              data-result={result}
              x={(100 * before) / Math.max(cards, 1)}
              width={(100 * score[result]) / Math.max(cards, 1)}
              y="0"
              height="10"
            />
          );
        })}
      </svg>
      <table className={styles.counts} aria-label={t('countsTable', { group })}>
        <tbody>
          <tr>
            {results.map((result) => (
              <td key={result} data-result={result}>
                <strong>{score[result]}</strong> {t(`counts.${result}`)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
