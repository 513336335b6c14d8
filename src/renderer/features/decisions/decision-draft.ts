import { type Inject, type InjectId, injectIdSchema } from '#core/scenario/schema.ts';
import { type Decision, type DecisionId, decisionSchema } from '#core/session/schema.ts';
import { readLines } from '../../ui/read-lines.ts';

/** A decision as it is being typed. */
export interface DecisionDraft {
  readonly inject: InjectId | null;
  readonly question: string;
  /** One option a line. */
  readonly options: string;
  readonly decision: string;
  readonly owner: string;
  readonly why: string;
}

/** What is typed in the drawer: a new decision, and beside it the change of a known one. */
export interface DecisionDesk {
  readonly fresh: DecisionDraft;
  readonly changed: { readonly id: DecisionId; readonly draft: DecisionDraft } | null;
}

export const emptyDecision: DecisionDraft = {
  inject: null,
  question: '',
  options: '',
  decision: '',
  owner: '',
  why: '',
};

export const emptyDesk: DecisionDesk = { fresh: emptyDecision, changed: null };

/** Why a draft cannot be kept, by the field it is about. */
export type DecisionProblem = 'decision' | 'options';

/** The draft about another inject. Its question follows, unless somebody typed one of their own. */
export function aboutInject(
  draft: DecisionDraft,
  inject: InjectId | null,
  injects: readonly Inject[],
): DecisionDraft {
  const questionOf = (id: InjectId | null) => injects.find((known) => known.id === id)?.question ?? '';
  const isOwn = draft.question.trim() !== '' && draft.question !== questionOf(draft.inject);
  return { ...draft, inject, question: isOwn ? draft.question : questionOf(inject) };
}

/** The desk for a decision on an inject. What is half typed on another stays as it is. */
export function deskForInject(desk: DecisionDesk, inject: Inject, injects: readonly Inject[]): DecisionDesk {
  const { options, decision, owner, why } = desk.fresh;
  const isHalfTyped = [options, decision, owner, why].some((text) => text.trim() !== '');
  return { fresh: isHalfTyped ? desk.fresh : aboutInject(desk.fresh, inject.id, injects), changed: null };
}

export function draftOf(decision: Decision): DecisionDraft {
  const { inject, question, options, owner, why } = decision;
  return { inject, question, options: options.join('\n'), decision: decision.decision, owner, why };
}

/** The draft as an entry of the log, or the field that does not do. */
export function readDecision(draft: DecisionDraft, id: DecisionId): Decision | DecisionProblem {
  const options = readLines(draft.options);
  const parsed = decisionSchema.safeParse({ ...draft, id, options });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.some((issue) => issue.path[0] === 'decision') ? 'decision' : 'options';
}

/** The inject that a list of choices names, where none is the empty text. */
export function readInject(value: string | null): InjectId | null {
  return value === null || value === '' ? null : injectIdSchema.parse(value);
}
