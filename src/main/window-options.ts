import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

export interface WindowSurroundings {
  readonly title: string;
  readonly preload: string;
  readonly isDark: boolean;
  readonly isPackaged: boolean;
  /** Where the window was last time, or null to let the system choose. */
  readonly bounds: Rectangle | null;
}

export const minimumSize = { width: 900, height: 600 } as const;
const firstSize = { width: 1280, height: 800 } as const;
/** The two page backgrounds of the app, so that the first paint is not a white flash in the dark. */
const backgrounds = { light: '#ffffff', dark: '#1f1f1f' } as const;

/** Options of every window. Defaults that protect are written out, so that a change of a default cannot undo them. */
export function windowOptions(surroundings: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    title: surroundings.title,
    show: false,
    ...(surroundings.bounds ?? firstSize),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    backgroundColor: surroundings.isDark ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: surroundings.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !surroundings.isPackaged,
      // The spelling checker fetches its dictionaries from the internet.
      spellcheck: false,
    },
  };
}
