import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** Shows an inject to the whole room and puts it away, and says so. Each answers whether it was done. */
export function useInjectScreen() {
  const { t } = useTranslation('injects');
  const store = useSessionStore();
  const announce = useAnnounce();
  return {
    show: ({ id, title }: Inject): boolean => {
      const { ok } = store.send({ type: 'show-inject', inject: id });
      if (ok) announce(t('said.shown', { title }));
      return ok;
    },
    putAway: ({ id, title }: Inject): boolean => {
      const { ok } = store.send({ type: 'put-inject-away', inject: id });
      if (ok) announce(t('said.putAway', { title }));
      return ok;
    },
  };
}
