import type { MenuItemConstructorOptions } from 'electron';

export interface MenuSurroundings {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly openDataFolder: () => void;
}

/** The native menu: the roles that people expect of an app, and the folder with their work. */
export function menuTemplate(surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  const { isMac, isPackaged, openDataFolder } = surroundings;
  const separator = { type: 'separator' } as const;
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        { label: 'Show the data folder', click: openDataFolder },
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
    ...(isMac ? [] : [{ label: 'Help', submenu: [{ role: 'about' } as const] }]),
  ];
}
