import type { ContractError } from '../contract/errors.ts';
import type { ExportFile } from '../contract/views.ts';
import { encodeBytesAsBase64 } from '../json/base64.ts';
import type { PrintDocument } from '../print/print-document.ts';
import { type Result, success } from '../result.ts';
import type { PdfWriter } from './ports.ts';
import type { Cancellation } from './running-work.ts';

/**
 * A print as a PDF file.
 *
 * @param name of the file, without its ending and safe on every system
 */
export async function printDocument(
  document: PrintDocument,
  name: string,
  pdf: PdfWriter,
  cancellation?: Cancellation,
): Promise<Result<ExportFile, ContractError>> {
  const written = await pdf.write(document, cancellation);
  if (!written.ok) return written;
  return success({
    name: `${name}.pdf`,
    mediaType: 'application/pdf',
    encoding: 'base64',
    content: encodeBytesAsBase64(written.value),
  });
}
