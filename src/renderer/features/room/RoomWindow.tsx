import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BrandMark } from '../../ui/BrandMark.tsx';
import styles from './Room.module.css';
import type { Clock } from './RoomClock.tsx';
import { RoomScreen } from './RoomScreen.tsx';
import type { RoomStore } from './room-store.ts';

/** The window for the projector. It has no controls: whatever happens in it is done by the facilitator elsewhere. */
export function RoomWindow({ store, clock }: { readonly store: RoomStore; readonly clock: Clock }) {
  const { t } = useTranslation('room');
  const { connection, colorScheme, screen, view } = useStore(store);
  usePage(colorScheme, t('title'));
  const isLost = connection === 'lost' && view !== null;
  if (screen.isBlank && connection !== 'refused')
    return <main className={styles.blank} aria-label={t('blank')} />;
  return (
    <>
      {view === null || connection === 'refused' ? (
        <Waiting text={connection === 'connected' ? t('waiting') : t('closed')} />
      ) : (
        <RoomScreen room={view.room} clock={clock} />
      )}
      {isLost && (
        <p className={styles.lost} role="status">
          {t('lost')}
        </p>
      )}
    </>
  );
}

function Waiting({ text }: { readonly text: string }) {
  const { t } = useTranslation('app');
  return (
    <main className={styles.waiting}>
      <BrandMark size={160} />
      <h1>{t('name')}</h1>
      <p>{text}</p>
    </main>
  );
}

/** What of the page is outside of React: its title, its scale, and the colours that the facilitator chose. */
function usePage(colorScheme: 'light' | 'dark' | 'auto', title: string): void {
  const isSystemDark = useSyncExternalStore(subscribeToSystem, readSystem);
  const isDark = colorScheme === 'dark' || (colorScheme === 'auto' && isSystemDark);
  useEffect(() => {
    document.title = title;
    document.documentElement.dataset.window = 'room';
    document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  }, [isDark, title]);
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}

function readSystem(): boolean {
  return systemDark.matches;
}
