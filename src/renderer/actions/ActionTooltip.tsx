import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './Actions.module.css';
import { useActionWords } from './ActionsContext.tsx';
import type { Action } from './action.ts';

/**
 * What a button does and the key that does the same.
 *
 * @param props.label other words than the title of the action, where the button says more than it
 */
export function ActionTooltip({
  action,
  label,
  children,
}: {
  readonly action: Action['id'];
  readonly label?: string;
  readonly children: ReactElement;
}) {
  const { title, keys } = useActionWords(action);
  return (
    <Tooltip
      multiline
      maw={320}
      label={
        <>
          {label ?? title}
          {keys.length > 0 && <span className={styles.tooltipKeys}>{keys.join(' ')}</span>}
        </>
      }
    >
      {children}
    </Tooltip>
  );
}
