import { Tooltip, type TooltipProps } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './Actions.module.css';
import { useActionWords } from './ActionsContext.tsx';
import type { Action } from './action.ts';

/**
 * What a button does and the key that does the same. What a popover gives its target is passed on to the button.
 *
 * @param props.label other words than the title of the action, where the button says more than it
 */
export function ActionTooltip({
  action,
  label,
  children,
  ...rest
}: {
  readonly action: Action['id'];
  readonly label?: string;
  readonly children: ReactElement;
} & Omit<TooltipProps, 'label' | 'children'>) {
  const { title, keys } = useActionWords(action);
  return (
    <Tooltip
      {...rest}
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
