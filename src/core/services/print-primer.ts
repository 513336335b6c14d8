import type { ContractError } from '../contract/errors.ts';
import type { ExportFile } from '../contract/views.ts';
import { buildPrimerPrint } from '../print/primer-print.ts';
import type { Paper } from '../print/print-kind.ts';
import type { Result } from '../result.ts';
import type { PdfWriter } from './ports.ts';
import { printDocument } from './print-document.ts';
import type { Cancellation } from './running-work.ts';

/**
 * The primer as a PDF file.
 *
 * @param printedAt moment of printing, as `Date.prototype.toISOString` writes it
 */
export function printPrimer(
  paper: Paper,
  printedAt: string,
  pdf: PdfWriter,
  cancellation?: Cancellation,
): Promise<Result<ExportFile, ContractError>> {
  return printDocument(buildPrimerPrint(paper, printedAt), 'Demarc primer', pdf, cancellation);
}
