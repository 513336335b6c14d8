import { type Action, actionSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';

/** An action as it is being typed. */
export type ActionDraft = Action;

export function newAction(): ActionDraft {
  return {
    id: actionSchema.shape.id.parse(newId()),
    card: null,
    issue: '',
    correctiveAction: '',
    element: null,
    priority: 'medium',
    owner: '',
    contact: '',
    start: null,
    due: null,
    status: 'open',
    verification: '',
  };
}
