import { ImportDialog } from '../e2e/pages/exchange-dialogs.ts';
import type { Figure } from './figure.ts';
import { packOfBytes } from './large-library.ts';
import { withDemarc } from './with-demarc.ts';

export const packPreview: Figure = {
  what: 'preview of a pack of 2 MB, from the choice of the file to the list of what it holds',
  unit: 'ms',
  mark: 3000,
  of: 'worst',
  runs: 5,
  measure: async () => {
    const text = await packOfBytes(2_000_000);
    return withDemarc(async (page) => {
      const taking = new ImportDialog(page);
      await taking.open();
      const start = performance.now();
      await taking.bring({ name: 'ours.json', text });
      await taking.previewHeading.waitFor();
      return performance.now() - start;
    });
  },
};
