import { useTranslation } from 'react-i18next';
import { type Fate, type FlowBranch, primer } from '#core/primer/primer.ts';
import type { Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import { FlowArrow } from './FlowArrow.tsx';
import styles from './FlowMap.module.css';

const laneOf = { moves: 'provider', splits: 'shared', stays: 'customer' } as const satisfies Record<
  Fate,
  Lane
>;

/**
 * The flow map as a figure: what one team did, the three ways it goes, and the risk that goes none of them. All of it is
 * text in reading order, so it needs no other version; the caption says the same in one breath.
 */
export function FlowMap() {
  const { flow } = primer;
  return (
    <figure className={styles.figure} aria-labelledby="flow-map-in-words">
      <div className={styles.before}>
        <strong>{flow.before}</strong>
        <MixedDuties branches={flow.branches} />
      </div>
      <div className={styles.branches}>
        {flow.branches.map((branch) => (
          <Branch key={branch.fate} branch={branch} />
        ))}
      </div>
      <p className={styles.risk}>{flow.risk}</p>
      <figcaption id="flow-map-in-words">{flow.inWords}</figcaption>
    </figure>
  );
}

function Branch({ branch: { fate, title, duties } }: { readonly branch: FlowBranch }) {
  const { t } = useTranslation('learn');
  return (
    <div className={styles.branch} data-lane={laneOf[fate]}>
      <div className={styles.way}>
        <FlowArrow fate={fate} />
        <span>
          {t(`fates.${fate}`)} <strong>{t(`fateLanes.${fate}`)}</strong>
        </span>
      </div>
      <div className={styles.panel}>
        <h3>
          <LaneShape lane={laneOf[fate]} size={18} />
          {title}
        </h3>
        <ul>
          {duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** One shape per duty, in no order: before the purchase nobody had to tell them apart. */
function MixedDuties({ branches }: { readonly branches: readonly FlowBranch[] }) {
  const mixed = branches
    .flatMap(({ fate, duties }) => duties.map((duty, place) => ({ duty, place, lane: laneOf[fate] })))
    .sort((one, other) => one.place - other.place);
  return (
    <span className={styles.mixed} aria-hidden="true">
      {mixed.map(({ duty, lane }) => (
        <LaneShape key={duty} lane={lane} size={16} />
      ))}
    </span>
  );
}
