import { csvTable } from './escape-csv.ts';
import type { Report } from './report-model.ts';

const header = [
  'action_id',
  'card_id',
  'issue',
  'corrective_action',
  'element',
  'priority',
  'owner',
  'contact',
  'start',
  'due',
  'status',
  'verification',
];

/** actions.csv: a line per action of the improvement plan, for a tracker. Days are YYYY-MM-DD. */
export function renderActionsCsv({ actions }: Report): string {
  const rows = actions.map(({ action }) => [
    action.id,
    action.card,
    action.issue,
    action.correctiveAction,
    action.element,
    action.priority,
    action.owner,
    action.contact,
    action.start,
    action.due,
    action.status,
    action.verification,
  ]);
  return csvTable(header, rows);
}
