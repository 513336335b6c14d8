import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the window after its screen, for the task bar, the history of the browser and screen readers. */
export function useWindowTitle(screen: string | null): void {
  const { t } = useTranslation('app');
  const name = t('name');
  useEffect(() => {
    document.title = screen === null ? name : `${screen} · ${name}`;
  }, [screen, name]);
}
