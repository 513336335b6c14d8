import type { Fate } from '#core/primer/primer.ts';
import styles from './FlowMap.module.css';

/** Leaving is an arrow to the side, splitting a fork, staying a line that ends where it is. */
const ways = {
  moves: <path d="M30 2 V14 Q30 24 20 24 H10 M17 17 10 24 17 31" />,
  splits: (
    <path d="M20 2 V12 M20 12 Q20 20 10 22 V31 M4 26 10 32 16 26 M20 12 Q20 20 30 22 V31 M24 26 30 32 36 26" />
  ),
  stays: <path d="M20 2 V30 M10 31 H30" />,
} as const satisfies Record<Fate, unknown>;

/** How a kind of work goes, drawn. Decoration; the words stand beside it. */
export function FlowArrow({ fate }: { readonly fate: Fate }) {
  return (
    <svg className={styles.arrow} viewBox="0 0 40 36" width={40} height={36} aria-hidden="true">
      {ways[fate]}
    </svg>
  );
}
