import type { ContractError } from '../contract/errors.ts';
import type { ExportFile } from '../contract/views.ts';
import { buildPrint } from '../print/build-print.ts';
import type { Paper, PrintKind } from '../print/print-kind.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import { plainName } from './export-base-name.ts';
import type { PdfWriter } from './ports.ts';
import { printDocument } from './print-document.ts';
import type { Cancellation } from './running-work.ts';

export interface PrintOptions {
  readonly kind: PrintKind;
  readonly paper: Paper;
}

/** A file in a folder is seen before it is opened, so its name says when it holds the answers. */
const namesOfKinds = {
  cards: 'cards',
  lanes: 'lane headers',
  handout: 'handout',
  form: 'placements form',
  'run-sheet': 'run sheet - facilitator only',
} as const satisfies Record<PrintKind, string>;

/**
 * One print of a scenario as a PDF file, with a name that is safe on every system.
 *
 * @param printedAt moment of printing, as `Date.prototype.toISOString` writes it
 */
export function printScenario(
  scenario: Scenario,
  { kind, paper }: PrintOptions,
  printedAt: string,
  pdf: PdfWriter,
  cancellation?: Cancellation,
): Promise<Result<ExportFile, ContractError>> {
  const name = ['Demarc', plainName(scenario.title), namesOfKinds[kind]]
    .filter((part) => part !== '')
    .join(' ');
  return printDocument(buildPrint(scenario, kind, paper, printedAt), name, pdf, cancellation);
}
