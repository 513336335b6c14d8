import type { Lane } from '#core/scenario/schema.ts';
import styles from './Lane.module.css';

const outlines = {
  provider: <rect x="2" y="2" width="12" height="12" rx="1.5" />,
  shared: <path d="M8 0.8 15.2 8 8 15.2 0.8 8z" />,
  customer: <circle cx="8" cy="8" r="6.6" />,
} as const satisfies Record<Lane, unknown>;

/** The shape of a lane: square provider, diamond shared, circle customer. Decoration; its name always stands beside it. */
export function LaneShape({ lane, size = 14 }: { readonly lane: Lane; readonly size?: number }) {
  return (
    <svg
      className={styles.shape}
      data-lane={lane}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {outlines[lane]}
    </svg>
  );
}
