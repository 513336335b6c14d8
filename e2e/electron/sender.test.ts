import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepEnvelope, tenMegabytes } from '../../src/core/contract/conformance-hostile.ts';
import { ipcChannels } from '../../src/core/contract/ipc-channels.ts';
import { type Stage, startStage } from './stage-client.ts';

/** What is wrong with the frame a message comes from, put over the frame of the real page. */
const wrongFrames: Readonly<Record<string, object | null>> = {
  'no frame any more': null,
  'a destroyed frame': { destroyed: true },
  'a detached frame': { detached: true },
  'a frame inside our page': { parent: {}, frameToken: 'inner' },
  'a frame that has a parent': { parent: {} },
  'another frame than the main one': { frameToken: 'other' },
  'a page of the web': { url: 'https://example.com/' },
  'a file': { url: 'file:///etc/passwd' },
  'an empty page': { url: 'about:blank' },
  data: { url: 'data:text/html,app://demarc/' },
  'another host of our scheme': { url: 'app://evil/' },
  'a host that begins like ours': { url: 'app://demarc.evil/' },
  'our name before an at sign': { url: 'app://demarc@evil/' },
  'our origin in a path': { url: 'https://example.com/app://demarc/' },
  'another port of our host': { url: 'app://demarc:1/' },
  'no address': { url: '' },
};

const wrongMessages: Readonly<Record<string, readonly unknown[]>> = {
  'no message': [],
  'two messages': ['{"method":"app.info","input":{}}', 'more'],
  'an object': [{ method: 'app.info', input: {} }],
  'a list': [['{"method":"app.info","input":{}}']],
  'a number': [Number.NaN],
  infinity: [Number.POSITIVE_INFINITY],
  null: [null],
  bytes: [new Uint8Array(8)],
  'a map': [new Map([['method', 'app.info']])],
  'text that is no JSON': ['{"method":'],
  'text with a prototype': ['{"__proto__":{"polluted":true},"method":"app.info","input":{}}'],
  'depth 10,000': [deepEnvelope(10_000)],
  'depth 1,000,000': [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
};

const hugeMessages: Readonly<Record<string, readonly unknown[]>> = {
  '10 MB of text': [tenMegabytes],
  '10 MB of JSON': [`"${tenMegabytes}"`],
  'text beyond the limit in bytes only': [`"${'\u00df'.repeat(3 * 1024 * 1024)}"`],
};

describe('messages to the main process', () => {
  let stage: Stage;
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'demarc-electron-'));
    stage = await startStage({ dataFolder });
    await stage.shown();
  });

  afterAll(async () => {
    await stage.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  /** Sends as the page does, but for what is changed of its frame. */
  const send = (change: object | null, message: readonly unknown[]) =>
    stage.evaluate(
      async (double, { change, message, channel }) => {
        const contents = double.BrowserWindow.all[0]?.webContents;
        if (contents === undefined) throw new Error('There is no window');
        const isDestroyed = () => change !== null && 'destroyed' in change;
        const frame = change === null ? null : { ...contents.mainFrame, isDestroyed, ...change };
        const answer = await double.ipcMain.dispatch(contents, frame, channel, message);
        return { answer, polluted: 'polluted' in {} };
      },
      { change, message, channel: ipcChannels.request },
    );
  const refused = (code: string) => ({
    answer: { ok: false, error: { code } },
    polluted: false,
  });
  const question = '{"method":"app.info","input":{}}';

  it('has one channel and no other', async () => {
    const channels = await stage.evaluate((double) => [
      ...double.ipcMain.handlers.keys(),
      ...double.ipcMain.eventNames(),
    ]);
    expect(channels).toEqual([ipcChannels.request]);
  });

  it('answers the main frame of its own page', async () => {
    const { answer } = await send({}, [question]);
    expect(answer).toMatchObject({ ok: true, value: { host: 'electron' } });
  });

  it.each(Object.entries(wrongFrames))('refuses %s', async (_what, change) => {
    expect(await send(change, [question])).toMatchObject(refused('forbidden'));
  });

  it.each(Object.entries(wrongMessages))('refuses %s', async (_what, message) => {
    expect(await send({}, message)).toMatchObject(refused('bad-request'));
  });

  it.each(Object.entries(hugeMessages))('refuses %s by its size', async (_what, message) => {
    expect(await send({}, message)).toMatchObject(refused('too-large'));
  });

  it('refuses a window that was never connected', async () => {
    const answer = await stage.evaluate(async (double, text: string) => {
      const stranger = new double.BrowserWindow({}).webContents;
      const frame = { ...stranger.mainFrame, url: 'app://demarc/' };
      return JSON.stringify(await double.ipcMain.dispatch(stranger, frame, 'demarc:request', [text]));
    }, question);
    expect(answer).toContain('Only the windows of Demarc may ask for this.');
  });

  it('shows the page two functions and nothing else', async () => {
    const surface = await stage.evaluate((double) => {
      const exposed = double.BrowserWindow.all[0]?.webContents.exposed ?? {};
      return Object.entries(exposed).map(([name, api]) => [
        name,
        Object.entries(api as object).map(([key, value]) => [key, typeof value]),
      ]);
    });
    expect(surface).toEqual([
      [
        'demarc',
        [
          ['request', 'function'],
          ['subscribe', 'function'],
        ],
      ],
    ]);
  });

  it('hands the page events without the object they came in, until it unsubscribes', async () => {
    const heard = await stage.evaluate(async (double) => {
      const contents = double.BrowserWindow.all[0]?.webContents;
      const bridge = contents?.exposed.demarc as {
        request: (envelope: object) => Promise<unknown>;
        subscribe: (...listeners: ((...parts: unknown[]) => void)[]) => () => unknown;
      };
      const change = (facilitator: string) =>
        bridge.request({ method: 'preferences.set', input: { colorScheme: 'auto', facilitator } });
      const messages: unknown[][] = [];
      const unsubscribe = bridge.subscribe((...parts) => messages.push(parts));
      await change('Robin');
      const returned = unsubscribe();
      await change('Kim');
      return { messages, returned };
    });
    const payload = { colorScheme: 'auto', facilitator: 'Robin' };
    expect(heard).toEqual({ messages: [[{ event: 'preferences-changed', payload }]], returned: undefined });
  });
});
