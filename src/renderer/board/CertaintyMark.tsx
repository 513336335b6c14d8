import type { Certainty } from '#core/session/schema.ts';
import styles from './Card.module.css';
import { certainties } from './certainty-words.ts';

/** Certainty as one to three filled bars; its word stands in the name of the card and in the details. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  return (
    <svg className={styles.certainty} viewBox="0 0 16 12" aria-hidden="true">
      {certainties.map((step) => (
        <rect
          key={step}
          x={(step - 1) * 6}
          y={9 - step * 3}
          width="4"
          height={3 + step * 3}
          rx="1"
          data-filled={step <= certainty || undefined}
        />
      ))}
    </svg>
  );
}
