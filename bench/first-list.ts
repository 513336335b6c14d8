import { StartPage } from '../e2e/pages/start-page.ts';
import type { Figure } from './figure.ts';
import { fillLibrary } from './large-library.ts';
import { withDemarc } from './with-demarc.ts';

const exercises = 300;

async function measureReload(reloads: number): Promise<number> {
  return withDemarc(
    async (page) => {
      const last = new StartPage(page).setUpButton(`Our exercise ${exercises - 1}`);
      await last.waitFor();
      for (let reload = 0; reload < reloads; reload += 1) {
        const start = performance.now();
        await page.reload();
        await last.waitFor();
        if (reload === reloads - 1) return performance.now() - start;
      }
      return page.evaluate(() => performance.now());
    },
    (dataFolder) => fillLibrary(dataFolder, exercises),
  );
}

export const firstList: Figure = {
  what: `first list of ${exercises} exercises of the user, from the request of the page to the last card`,
  unit: 'ms',
  // Every file is read once; from then on the library has its index.
  mark: 5000,
  of: 'worst',
  runs: 3,
  measure: () => measureReload(0),
};

export const laterList: Figure = {
  what: `later list of ${exercises} exercises of the user`,
  unit: 'ms',
  mark: 1000,
  of: 'worst',
  runs: 3,
  measure: () => measureReload(1),
};
