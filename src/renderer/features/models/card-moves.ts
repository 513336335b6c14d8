import {
  type Control,
  type ControlKey,
  type Lane,
  lanesByDuty,
  type ModelId,
  type Scenario,
} from '#core/scenario/schema.ts';
import { keyInModel, movesBetween } from '#core/scenario/service-models.ts';

/** A card that another side owns since the model changed. */
export interface CardMove {
  readonly control: Control;
  readonly from: Lane;
  /** The key in the new model, which argues for the new lane. */
  readonly key: ControlKey;
}

export interface LaneColumn {
  readonly lane: Lane;
  readonly controls: readonly Control[];
}

type Family = Pick<Scenario, 'controls' | 'lanes' | 'models'>;

/** What moves between two models, in the order of the scenario. */
export function cardMoves(family: Family, from: ModelId, to: ModelId): readonly CardMove[] {
  const moved = new Set(movesBetween(family, from, to));
  return family.controls
    .filter((control) => moved.has(control.id))
    .map((control) => ({
      control,
      from: keyInModel(control, from).expected,
      key: keyInModel(control, to),
    }));
}

/**
 * The cards of one model by lane. The lanes are those that any model of the family uses, so that no column comes or
 * goes when the model changes.
 */
export function laneColumns(family: Family, model: ModelId): readonly LaneColumn[] {
  const used = new Set<Lane>(family.lanes ?? ['provider', 'customer']);
  for (const control of family.controls) {
    for (const { id } of family.models ?? []) used.add(keyInModel(control, id).expected);
  }
  return lanesByDuty
    .filter((lane) => used.has(lane))
    .map((lane) => ({
      lane,
      controls: family.controls.filter((control) => keyInModel(control, model).expected === lane),
    }));
}
