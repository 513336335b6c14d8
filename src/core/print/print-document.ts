import type { CardsPrint } from './cards-print.ts';
import type { FormPrint } from './form-print.ts';
import type { HandoutPrint } from './handout-print.ts';
import type { LanesPrint } from './lanes-print.ts';
import type { PrimerPrint } from './primer-print.ts';
import type { Paper } from './print-kind.ts';
import type { RunSheetPrint } from './run-sheet-print.ts';

/**
 * All that one print says, as data that is safe as JSON. A writer adds form and never facts, so what is not in here
 * is on no page.
 */
export interface PrintDocument {
  readonly paper: Paper;
  /** Names the document in a viewer and to a screen reader. */
  readonly title: string;
  /** The moment of printing, as `Date.prototype.toISOString` writes it. */
  readonly printedAt: string;
  /** At the foot of every page: what it belongs to and how old it is. */
  readonly footer: string;
  readonly content: PrintContent;
}

export type PrintContent = CardsPrint | LanesPrint | HandoutPrint | FormPrint | RunSheetPrint | PrimerPrint;
