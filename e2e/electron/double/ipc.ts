import { EventEmitter } from 'node:events';
import type { DoubleWebContents } from './web-contents.ts';

type Handler = (event: object, ...message: unknown[]) => unknown;

/** A frame as an IPC message names its sender. Tests make wrong ones. */
export interface DoubleFrame {
  readonly url: string;
  readonly parent: DoubleFrame | null;
  readonly frameToken: string;
  readonly detached: boolean;
  readonly isDestroyed: () => boolean;
}

/** The main process end: handlers by channel. Everything crosses as a structured clone, as between processes. */
export class DoubleIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  async dispatch(
    sender: DoubleWebContents,
    senderFrame: DoubleFrame | null,
    channel: string,
    message: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { type: 'frame', sender, senderFrame, frameId: 1, processId: 4 };
    return structuredClone(await handler(event, ...structuredClone(message)));
  }
}

/** The end in one window's preload script. */
export class DoubleIpcRenderer extends EventEmitter {
  readonly #contents: DoubleWebContents;
  readonly #main: DoubleIpcMain;

  constructor(contents: DoubleWebContents, main: DoubleIpcMain) {
    super();
    this.#contents = contents;
    this.#main = main;
  }

  invoke(channel: string, ...message: unknown[]): Promise<unknown> {
    return this.#main.dispatch(this.#contents, this.#contents.mainFrame, channel, message);
  }

  receive(channel: string, message: readonly unknown[]): void {
    this.emit(channel, { sender: this, ports: [] }, ...structuredClone(message));
  }
}
