import { useTranslation } from 'react-i18next';
import { collectVotes } from '#core/scoring/collect-votes.ts';
import { revealOrder } from '#core/scoring/reveal-order.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { useWorkshopView } from '../../session/WorkshopViewContext.tsx';
import styles from './Facilitator.module.css';
import { Peek } from './Peek.tsx';

/** The card that is turned over next, with its answer, once the facilitator asks for it. */
export function NextReveal() {
  const { t } = useTranslation('facilitator');
  const state = useSession((view) => view.state);
  const scenario = useSession((view) => view.session.scenario);
  const order = useWorkshopView((view) => view.revealOrder);
  const next = revealOrder(state, collectVotes(scenario, state), order).find(
    (card) => !state.revealed.has(card),
  );
  const control = scenario.controls.find(({ id }) => id === next);
  return (
    <section className={styles.part} aria-labelledby="next-reveal-title">
      <h3 id="next-reveal-title">{t('preview')}</h3>
      {control === undefined ? (
        <p className={styles.quiet}>{t('allShown')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('previewHint')}</p>
          <Peek key={control.id} what={t('preview')}>
            {() => (
              <div className={styles.secret}>
                <strong>{control.title}</strong>
                <span>
                  {t('expected')} <LaneBadge lane={control.expected} />
                </span>
                {control.why !== undefined && <p>{control.why}</p>}
              </div>
            )}
          </Peek>
        </>
      )}
    </section>
  );
}
