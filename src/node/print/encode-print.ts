import type { PrintDocument } from '#core/print/print-document.ts';
import { showControlCharacters } from '#core/report/show-control-characters.ts';

/** Half of a character that is stored in two halves. JSON can carry it, UTF-8 and a font cannot. */
const loneHalf = /\p{Surrogate}/gu;

/** The document as the templates read it: JSON in which every text can be shown. */
export function encodePrint(document: PrintDocument): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? showControlCharacters(value.replace(loneHalf, '\ufffd')) : value,
  );
}
