import { IconBolt } from '@tabler/icons-react';
import styles from './Card.module.css';

/** Marks a card that the inject on the screen names; its words stand in the name of the card. */
export function HitMark() {
  return <IconBolt className={styles.hit} aria-hidden="true" />;
}
