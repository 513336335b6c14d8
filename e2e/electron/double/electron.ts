import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { deferred } from './deferred.ts';
import { DoubleIpcMain } from './ipc.ts';
import { DoubleSession } from './session.ts';
import { DoubleWebContents } from './web-contents.ts';

/**
 * A small double of the `electron` module for the main process: it answers what Demarc calls and records the rest, so
 * that the built bundles run where the real runtime cannot be had. It is true to the parts that protect (structured
 * clone, bridge copies, preventable events) and knows nothing of pixels.
 */

export interface Call {
  readonly name: string;
  readonly details: unknown;
}
/** Everything asked of the shell, in order. */
export const calls: Call[] = [];
/** Answers that dialogs will give, by name, first in first out; without one, a dialog is cancelled. */
export const answers: Record<string, object[]> = {};

/** What a test keeps here between two of its evaluations. */
export const kept = new Map<number, unknown>();
/** Resolves when a window has shown itself for the first time. */
export const firstWindowShown = deferred<void>();

const nextAnswer = (name: string, cancelled: object): object => answers[name]?.shift() ?? cancelled;
const record = (name: string, details: unknown = null): void => {
  calls.push({ name, details });
};

class DoubleApp extends EventEmitter {
  readonly isPackaged = process.env.DOUBLE_PACKAGED === '1';
  readonly paths: Record<string, string> = { documents: tmpdir(), userData: tmpdir() };
  readonly switches: Record<string, string> = {};
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.switches[name] = value;
    },
  };
  readonly ready = deferred<void>();
  isSandboxed = false;
  isQuitting = false;

  enableSandbox(): void {
    this.isSandboxed = true;
  }
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  requestSingleInstanceLock(): boolean {
    return process.env.DOUBLE_SECOND_INSTANCE !== '1';
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  quit(): void {
    record('app.quit');
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('before-quit', { preventDefault });
    if (isPrevented) return;
    this.isQuitting = true;
    for (const window of BrowserWindow.all) window.close();
    this.exit(0);
  }
  exit(code: number): void {
    process.exit(code);
  }
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowOptions extends Partial<Bounds> {
  readonly webPreferences?: { readonly preload?: string };
}

const firstBounds: Bounds = { x: 10, y: 20, width: 1000, height: 700 };

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: WindowOptions;
  readonly webContents: DoubleWebContents;
  isShown = false;
  isPainted = false;
  wasShownBlank = false;
  focusCount = 0;
  hasMenu = true;
  bounds: Bounds;
  #isFullScreen = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    // Without a place the system chooses one, and a size of its own.
    const { x, y, width, height } = options;
    const isPlaced = x !== undefined && y !== undefined && width !== undefined && height !== undefined;
    this.bounds = isPlaced ? { x, y, width, height } : firstBounds;
    this.webContents = new DoubleWebContents(session.defaultSession, ipcMain);
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url, this.options.webPreferences?.preload);
    this.isPainted = true;
    this.emit('ready-to-show');
  }
  show(): void {
    this.isShown = true;
    this.wasShownBlank ||= !this.isPainted;
    firstWindowShown.resolve();
  }
  showInactive(): void {
    this.show();
  }
  focus(): void {
    this.focusCount += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
  getBounds(): Bounds {
    return this.#isFullScreen ? screen.getDisplayMatching(this.bounds).workArea : this.bounds;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
  }
  isFullScreen(): boolean {
    return this.#isFullScreen;
  }
  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
  }
  removeMenu(): void {
    this.hasMenu = false;
  }
  close(): void {
    if (this.isDestroyed()) return;
    this.emit('close', {});
    this.webContents.destroy();
    this.emit('closed');
    if (!app.isQuitting && BrowserWindow.all.every((window) => window.isDestroyed()))
      app.emit('window-all-closed');
  }
}

export const app = new DoubleApp();
export const ipcMain = new DoubleIpcMain();
export const session = { defaultSession: new DoubleSession() };
export const protocol = session.defaultSession.protocol;
export const nativeTheme = { shouldUseDarkColors: process.env.DOUBLE_DARK === '1' };
export const powerMonitor = new EventEmitter();

/** The displays of this machine; a test plugs a projector in and out. */
class DoubleScreen extends EventEmitter {
  readonly laptop = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  readonly projector = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 720 } };
  hasProjector = process.env.DOUBLE_PROJECTOR === '1';

  getAllDisplays() {
    return this.hasProjector ? [this.laptop, this.projector] : [this.laptop];
  }
  getDisplayMatching({ x }: Bounds) {
    return this.hasProjector && x >= this.projector.workArea.x ? this.projector : this.laptop;
  }
  unplugProjector(): void {
    this.hasProjector = false;
    this.emit('display-removed', {}, this.projector);
  }
}
export const screen = new DoubleScreen();
export const shell = {
  openExternal: async (address: string) => record('openExternal', address),
  openPath: async (path: string) => {
    record('openPath', path);
    return '';
  },
};
export const dialog = {
  showErrorBox: (title: string, content: string) => {
    record('showErrorBox', { title, content });
    process.stderr.write(`${title}: ${content}\n`);
  },
  showMessageBox: async (window: BrowserWindow, options: object) => {
    record('showMessageBox', { ...options, over: window.webContents.id });
    return nextAnswer('showMessageBox', { response: 1 });
  },
  showSaveDialog: async (_window: unknown, options: unknown) => {
    record('showSaveDialog', options);
    return nextAnswer('showSaveDialog', { canceled: true, filePath: '' });
  },
  showOpenDialog: async (_window: unknown, options: unknown) => {
    record('showOpenDialog', options);
    return nextAnswer('showOpenDialog', { canceled: true, filePaths: [] });
  },
};
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => record('setApplicationMenu', menu),
};
