import { describe, expect, it } from 'vitest';
import { menuTemplate } from './app-menu.ts';

const surroundings = { isMac: false, isPackaged: true, openDataFolder: () => undefined };

describe('menuTemplate', () => {
  it('begins with the app menu on a Mac and nowhere else', () => {
    expect(menuTemplate({ ...surroundings, isMac: true })[0]).toEqual({ role: 'appMenu' });
    expect(menuTemplate(surroundings)[0]).toMatchObject({ label: 'File' });
  });

  it('offers the developer tools only while developing', () => {
    const hasTools = (isPackaged: boolean) =>
      JSON.stringify(menuTemplate({ ...surroundings, isPackaged })).includes('toggleDevTools');
    expect([hasTools(true), hasTools(false)]).toEqual([false, true]);
  });
});
