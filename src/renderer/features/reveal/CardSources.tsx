import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#core/report/format-moment.ts';
import type { Control } from '#core/scenario/schema.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Reveal.module.css';

/** What the key of a card rests on, with the date it was read: trainers are challenged on the key first. */
export function CardSources({ control }: { readonly control: Control }) {
  const { t } = useTranslation('reveal');
  const sources = useSession((view) => view.session.scenario.sources);
  const cited = (control.sources ?? []).flatMap((id) => {
    const source = sources?.[id];
    return source === undefined ? [] : [{ id, ...source }];
  });
  if (cited.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>
        {t('sources')} ({cited.length})
      </summary>
      <ul>
        {cited.map(({ id, title, publisher, url, checked }) => (
          <li key={id}>
            <Anchor href={url} target="_blank" rel="noreferrer" size="sm" underline="always">
              {title}
            </Anchor>
            <span>
              {publisher}, {t('checked', { checked: formatDay(checked) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
