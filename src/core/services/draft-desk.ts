import { type ContractError, contractError } from '../contract/errors.ts';
import {
  type Draft,
  type DraftId,
  type DraftOrigin,
  type DraftSummary,
  draftIdSchema,
} from '../contract/library-views.ts';
import type { Notice } from '../contract/views.ts';
import { failure, type Result, success } from '../result.ts';
import { renameScenario } from '../scenario/rename-scenario.ts';
import { scenarioTitle } from '../scenario/scenario-title.ts';
import type { ScenarioId } from '../scenario/schema.ts';
import { starterScenario } from '../scenario/starter-scenario.ts';
import type { Turns } from './in-turn.ts';
import type { BackendPorts } from './ports.ts';
import { freeNameIn, parse } from './scenario-import.ts';

type DeskPorts = Pick<BackendPorts, 'drafts' | 'scenarios' | 'clock' | 'newId'>;

/** Where scenarios are written. A draft may be broken at any moment; it enters the library only without errors. */
export class DraftDesk {
  readonly #ports: DeskPorts;
  readonly #inTurn: Turns;

  /** @param inTurn shared by all that changes the library, so that nothing comes between its check and its save */
  constructor(ports: DeskPorts, inTurn: Turns) {
    this.#ports = ports;
    this.#inTurn = inTurn;
  }

  async list(): Promise<{ readonly drafts: readonly DraftSummary[]; readonly notices: readonly Notice[] }> {
    const { drafts, notices } = await this.#ports.drafts.list();
    const summaries = await Promise.all(drafts.map((draft) => this.#summaryOf(draft)));
    return { drafts: summaries.sort((left, right) => (left.changedAt < right.changedAt ? 1 : -1)), notices };
  }

  open(id: DraftId): Promise<Result<Draft, ContractError>> {
    return this.#ports.drafts.load(id);
  }

  create(from: DraftOrigin): Promise<Result<DraftId, ContractError>> {
    return this.#inTurn(async () => {
      switch (from.kind) {
        case 'blank':
          return this.#blank();
        case 'text':
          return this.#add(null, from.text);
        case 'scenario':
          return from.as === 'edit' ? this.#edit(from.id) : this.#copy(from.id);
      }
    });
  }

  save(id: DraftId, revision: number, text: string): Promise<Result<number, ContractError>> {
    return this.#inTurn(async () => {
      const draft = await this.#load(id, revision);
      if (!draft.ok) return draft;
      if (draft.value.text === text) return success(revision);
      const next = { ...draft.value, text, revision: revision + 1, changedAt: this.#ports.clock() };
      const saved = await this.#ports.drafts.save(next);
      return saved.ok ? success(next.revision) : saved;
    });
  }

  publish(
    id: DraftId,
    revision: number,
    onConflict: 'refuse' | 'replace',
  ): Promise<Result<ScenarioId, ContractError>> {
    return this.#inTurn(async () => {
      const draft = await this.#load(id, revision);
      if (!draft.ok) return draft;
      const { text, scenario } = draft.value;
      const parsed = await parse(text, 'This draft');
      if (!parsed.ok) return parsed;
      const target = parsed.value.id;
      const here = await this.#ports.scenarios.source(target);
      if (!here.ok && here.error.code !== 'not-found') return here;
      if (here.ok && target !== scenario && onConflict === 'refuse') return failure(idTaken(target));
      const saved = await this.#ports.scenarios.save(target, text);
      if (!saved.ok) return saved;
      const kept =
        target === scenario
          ? success(null)
          : await this.#ports.drafts.save({ ...draft.value, scenario: target });
      return kept.ok ? success(target) : kept;
    });
  }

  remove(id: DraftId): Promise<Result<null, ContractError>> {
    return this.#inTurn(() => this.#ports.drafts.remove(id));
  }

  async #summaryOf(draft: Draft): Promise<DraftSummary> {
    const { id, scenario, changedAt, text } = draft;
    const published = scenario === null ? null : await this.#ports.scenarios.source(scenario);
    const differs = published === null || !published.ok || published.value.text !== text;
    return { id, scenario, changedAt, title: scenarioTitle(text), differs };
  }

  async #load(id: DraftId, revision: number): Promise<Result<Draft, ContractError>> {
    const draft = await this.#ports.drafts.load(id);
    if (draft.ok && draft.value.revision !== revision) {
      return failure(
        contractError(
          'conflict',
          'This draft was changed in another window, so nothing was saved over it. Load it again, or keep yours as a new draft.',
        ),
      );
    }
    return draft;
  }

  async #blank(): Promise<Result<DraftId, ContractError>> {
    const name = await freeNameIn(this.#ports.scenarios, blankName);
    const today = this.#ports.clock().slice(0, 10);
    return this.#add(null, starterScenario({ ...name, cards: starterCards, today }));
  }

  async #edit(id: ScenarioId): Promise<Result<DraftId, ContractError>> {
    const { drafts } = await this.#ports.drafts.list();
    const begun = drafts.find((draft) => draft.scenario === id);
    if (begun !== undefined) return success(begun.id);
    const source = await this.#ports.scenarios.source(id);
    return source.ok ? this.#add(id, source.value.text) : source;
  }

  async #copy(id: ScenarioId): Promise<Result<DraftId, ContractError>> {
    const source = await this.#ports.scenarios.source(id);
    if (!source.ok) return source;
    const parsed = await parse(source.value.text, source.value.file);
    if (!parsed.ok) return parsed;
    const name = await freeNameIn(this.#ports.scenarios, { id, title: parsed.value.title });
    return this.#add(null, renameScenario(source.value.text, name));
  }

  async #add(scenario: ScenarioId | null, text: string): Promise<Result<DraftId, ContractError>> {
    const id = draftIdSchema.parse(this.#ports.newId());
    const draft = { id, scenario, text, revision: 1, changedAt: this.#ports.clock() };
    const saved = await this.#ports.drafts.save(draft);
    return saved.ok ? success(id) : saved;
  }
}

const starterCards = 5;
const blankName = { id: 'my-scenario', title: 'My scenario' };

function idTaken(id: ScenarioId): ContractError {
  return contractError(
    'conflict',
    `Another scenario has the id "${id}". Give this one another id, or replace the other.`,
  );
}
