import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { crossBridge } from './context-bridge.ts';
import { type DoubleFrame, type DoubleIpcMain, DoubleIpcRenderer } from './ipc.ts';
import type { DoubleSession } from './session.ts';

interface OpenRequest {
  readonly url: string;
}

/** One page: it runs the real preload script in a context of its own, without Node. */
export class DoubleWebContents extends EventEmitter {
  static #lastId = 0;
  readonly id: number;
  readonly session: DoubleSession;
  readonly ipcRenderer: DoubleIpcRenderer;
  /** What the preload script put on the window of the page, by name. */
  readonly exposed: Record<string, unknown> = {};
  readonly reloads: string[] = [];
  readonly sent: { readonly channel: string; readonly message: readonly unknown[] }[] = [];
  mainFrame: DoubleFrame = frameOf('');
  isPageCrashed = false;
  #isDestroyed = false;
  #openHandler: (request: OpenRequest) => { readonly action: string } = () => ({ action: 'allow' });

  constructor(session: DoubleSession, ipcMain: DoubleIpcMain) {
    super();
    DoubleWebContents.#lastId += 1;
    this.id = DoubleWebContents.#lastId;
    this.session = session;
    this.ipcRenderer = new DoubleIpcRenderer(this, ipcMain);
  }

  /** Loads a page as a start does: through the request filter, the protocol handler and the preload script. */
  async load(url: string, preload: string | undefined): Promise<void> {
    if (this.session.isCancelled(url)) throw new Error(`ERR_BLOCKED_BY_CLIENT (-20) loading '${url}'`);
    const response = await this.session.protocol.fetch({ url, method: 'GET' });
    if (!response.ok) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.mainFrame = frameOf(url);
    if (preload !== undefined) this.#runPreload(preload);
    this.emit('did-finish-load');
  }

  setWindowOpenHandler(handler: (request: OpenRequest) => { readonly action: string }): void {
    this.#openHandler = handler;
  }

  /** What a page gets for `window.open` or a link with a target. */
  askToOpen(url: string): string {
    return this.#openHandler({ url }).action;
  }

  /** Raises an event of Electron that can be prevented. @returns whether it was */
  attempt(name: string, details: object = {}): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit(name, { ...details, preventDefault });
    return isPrevented;
  }

  send(channel: string, ...message: unknown[]): void {
    const crossed = structuredClone(message);
    this.sent.push({ channel, message: crossed });
    this.ipcRenderer.receive(channel, crossed);
  }

  reload(): void {
    this.reloads.push(this.mainFrame.url);
    this.isPageCrashed = false;
  }

  isCrashed(): boolean {
    return this.isPageCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  /** A sandboxed preload may require `electron` and little else; its own bundle must bring the rest. */
  #runPreload(path: string): void {
    const electron = {
      ipcRenderer: this.ipcRenderer,
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          this.exposed[name] = crossBridge(api);
        },
      },
    };
    const require = (name: string): unknown => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    };
    const source = `(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`;
    const script = vm.runInNewContext(source, {}, { filename: path });
    const module = { exports: {} };
    script(require, module, module.exports);
  }
}

/** A frame that is alive and has no parent, at an address. */
export function frameOf(url: string): DoubleFrame {
  return { url, parent: null, frameToken: 'main-frame', detached: false, isDestroyed: () => false };
}
