import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { canChange } from '../../session/can-change.ts';
import { injectOnScreen } from '../../session/injects.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Injects.module.css';
import { useInjectScreen } from './use-inject-screen.ts';

/** The inject that the room sees, above the board and never over it. */
export function InjectBanner({ onDecide }: { readonly onDecide: (inject: Inject) => void }) {
  const { t } = useTranslation('injects');
  const screen = useInjectScreen();
  const inject = useSession(injectOnScreen);
  const isFixed = !useSession(canChange);
  if (inject === null) return null;
  return (
    <section className={styles.banner} aria-label={t('banner', { title: inject.title })}>
      <IconBolt className={styles.sign} aria-hidden="true" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and keys must be able to scroll it */}
      <div className={styles.story} tabIndex={0}>
        <h2 className={styles.bannerTitle}>{inject.title}</h2>
        <p>{inject.text}</p>
        {inject.question !== undefined && <p className={styles.bannerQuestion}>{inject.question}</p>}
      </div>
      {!isFixed && (
        <div className={styles.actions}>
          <Button size="sm" variant="default" onClick={() => onDecide(inject)}>
            {t('decide')}
          </Button>
          <Button size="sm" variant="default" onClick={() => screen.putAway(inject)}>
            {t('putAway')}
          </Button>
        </div>
      )}
    </section>
  );
}
