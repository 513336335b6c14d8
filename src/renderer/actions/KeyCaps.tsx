import { Kbd } from '@mantine/core';
import styles from './Actions.module.css';

/** The keys of one stroke, side by side. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.caps}>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
