import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './WorkshopFrame.module.css';

/** A tool of the frame: with its word where there is room, else with its sign and the word as its name. */
export function ToolButton({
  label,
  icon,
  onClick,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <UnstyledButton className={styles.tool} aria-label={label} onClick={onClick}>
        {icon}
        <span className={styles.toolWord}>{label}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
