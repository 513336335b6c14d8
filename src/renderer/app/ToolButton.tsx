import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useActionWords } from '../actions/ActionsContext.tsx';
import { ActionTooltip } from '../actions/ActionTooltip.tsx';
import type { Action } from '../actions/action.ts';
import styles from './WorkshopFrame.module.css';

/** A tool of the frame: with its word where there is room, else with its sign and the word as its name. */
export function ToolButton({
  action,
  label,
  icon,
  isExpanded,
  onClick,
}: {
  readonly action: Action['id'];
  readonly label: string;
  readonly icon: ReactNode;
  /** For a tool that opens and closes something. */
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
}) {
  const { ariaKeys } = useActionWords(action);
  return (
    <ActionTooltip action={action}>
      <UnstyledButton
        className={styles.tool}
        aria-label={label}
        aria-keyshortcuts={ariaKeys}
        aria-expanded={isExpanded}
        onClick={onClick}
      >
        {icon}
        <span className={styles.toolWord}>{label}</span>
      </UnstyledButton>
    </ActionTooltip>
  );
}
