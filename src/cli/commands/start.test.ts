import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../testing/run-captured.ts';

const demarc = fileURLToPath(new URL('../../../bin/demarc.mjs', import.meta.url));
const addressLine = /^Demarc is running at http:\/\/127\.0\.0\.1:(\d+)\/start#([\w-]{43})$/;

/** What the launcher says when a source was saved after the last build; it is no part of the command. */
const launcherLines = /^(?:Building Demarc|Waiting for another start)[^\n]*\n/gm;

let workplace: Workplace;
let data: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  workplace = await makeWorkplace();
  data = join(workplace.path, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await workplace.remove();
});

interface Started {
  readonly child: ChildProcess;
  /** Waits for so many lines on standard output. */
  readonly lines: (count: number) => Promise<readonly string[]>;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Runs the command as a person does: a process of its own, here without a display and without a network to install from. */
function startDemarc(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  const child = spawn(process.execPath, [demarc, 'start', '--no-open', '--data-dir', data, ...args], {
    env: {
      ...inherited,
      XDG_CACHE_HOME: join(workplace.path, 'cache'),
      DEMARC_SKIP_ELECTRON_INSTALL: '1',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const closed = once(child, 'close');
  return {
    child,
    lines: async (count) => {
      while (out.split('\n').length <= count) {
        await Promise.race([once(child.stdout, 'data'), closed]);
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${err}`);
      }
      return out.split('\n');
    },
    ended: closed.then(() => ({ code: child.exitCode, out, err: err.replace(launcherLines, '') })),
  };
}

async function redeem(line: string | undefined): Promise<number> {
  const [, port = '', code = ''] = addressLine.exec(line ?? '') ?? [];
  return new Promise((resolve, reject) => {
    request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/api/start',
      headers: { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' },
    })
      .on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('error', reject)
      .end(JSON.stringify({ code }));
  });
}

/** Whether a program listens on this port now. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.destroy()).on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
}

describe('demarc start --host browser', () => {
  it('prints a start link that works once, and a fresh one for Enter', async () => {
    const started = startDemarc(['--host', 'browser']);
    const [first, hint] = await started.lines(2);
    expect(first).toMatch(addressLine);
    expect(hint).toBe('Press Enter for a new start link, Ctrl-C to stop.');
    expect([await redeem(first), await redeem(first)]).toEqual([200, 401]);
    started.child.stdin?.write('\n');
    const second = (await started.lines(3))[2];
    expect(second).not.toBe(first);
    expect(await redeem(second)).toBe(200);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends well on %s and gives the data folder free',
    async (signal) => {
      const started = startDemarc(['--host', 'browser']);
      await started.lines(2);
      expect(await readdir(data)).toContain('demarc.lock');
      started.child.kill(signal);
      const { code, err } = await started.ended;
      expect([code, err]).toEqual([0, '']);
      expect(await readdir(data)).not.toContain('demarc.lock');
    },
  );

  it('takes the Ctrl-C that npm passes on for the same one', async () => {
    const started = startDemarc(['--host', 'browser']);
    const [first] = await started.lines(2);
    const port = Number(addressLine.exec(first ?? '')?.[1]);
    // A request that never ends makes the good order take long enough for a second signal.
    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => {});
    await new Promise<void>((resolve) => slow.write('GET / HTTP/1.1\r\n', () => resolve()));
    started.child.kill('SIGINT');
    while (await accepts(port));
    started.child.kill('SIGINT');
    expect((await started.ended).code).toBe(0);
  });

  it('runs on without anything to read from and with nobody to read it', async () => {
    const started = startDemarc(['--host', 'browser']);
    const [first] = await started.lines(2);
    started.child.stdout?.destroy();
    started.child.stdin?.end('\n');
    expect(await redeem(first)).toBe(200);
    started.child.kill('SIGTERM');
    expect((await started.ended).code).toBe(0);
  });

  it('names the port that is taken, and holds nothing', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, out, err } = await startDemarc(['--host', 'browser', '--port', String(port)]).ended;
    taken.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is used by another program. Choose another with --port, or leave --port out to get a free one.\n`,
    );
    expect(await readdir(data)).not.toContain('demarc.lock');
  });

  it('says who holds the data folder', async () => {
    const first = startDemarc(['--host', 'browser']);
    await first.lines(2);
    const { code, out, err } = await startDemarc(['--host', 'browser']).ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^[^\n]*Demarc in the browser[^\n]*\.\n$/);
  });

  it('says that the data folder is a file', async () => {
    data = await workplace.write('file', '');
    const { code, err } = await startDemarc(['--host', 'browser']).ended;
    expect([code, err]).toEqual([
      1,
      `${data} is a file, not a folder. Choose another folder with --data-dir.\n`,
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that the data folder may not be written (cannot be tried as root, who may write everywhere)',
    async () => {
      await chmod(workplace.path, 0o500);
      const { code, err } = await startDemarc(['--host', 'browser']).ended;
      await chmod(workplace.path, 0o700);
      expect([code, err]).toEqual([1, expect.stringMatching(/may not be written\. .*--data-dir\.\n$/)]);
    },
  );
});

describe.skipIf(process.platform !== 'linux')('demarc start', () => {
  const display = { DISPLAY: ':99' };

  /** A stand-in for the runtime that writes down how it was called. */
  async function installRuntime(exitCode: number): Promise<string> {
    const folder = join(workplace.path, 'runtime');
    await mkdir(folder);
    const script = `#!/bin/sh\necho "$@" > '${workplace.path}/called'\nexit ${exitCode}\n`;
    await chmod(await workplace.write('runtime/electron', script), 0o755);
    return folder;
  }

  it('goes to the browser at once where there is no display', async () => {
    const started = startDemarc([]);
    await started.lines(2);
    started.child.kill('SIGINT');
    const { err } = await started.ended;
    expect(err).toBe('There is no display for a window. Demarc runs in your browser instead.\n');
  });

  it('opens the window where the runtime is, on the same data folder, and ends as it ends', async () => {
    const runtime = { ...display, ELECTRON_OVERRIDE_DIST_PATH: await installRuntime(0) };
    const { code, out, err } = await startDemarc([], runtime).ended;
    const called = await readFile(join(workplace.path, 'called'), 'utf8');
    expect([code, out, err]).toEqual([0, '', '']);
    expect(called.trim()).toBe(
      `${fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')} --data-dir ${data}`,
    );
  });

  it('fails where the window failed', async () => {
    const runtime = { ...display, ELECTRON_OVERRIDE_DIST_PATH: await installRuntime(3) };
    expect((await startDemarc([], runtime).ended).code).toBe(1);
  });

  it('goes to the browser where the runtime does not run', async () => {
    const folder = await installRuntime(0);
    await chmod(join(folder, 'electron'), 0o644);
    const started = startDemarc([], { ...display, ELECTRON_OVERRIDE_DIST_PATH: folder });
    await started.lines(2);
    started.child.kill('SIGINT');
    const { code, err } = await started.ended;
    expect([code, err]).toEqual([
      0,
      `The Electron runtime ${join(folder, 'electron')} could not be started. Demarc runs in your browser instead.\n`,
    ]);
  });

  it('tries to install the runtime once a day, and goes to the browser when that fails', async () => {
    // The address refuses connections, so that the try fails as it does without a network.
    const absent = {
      ...display,
      DEMARC_SKIP_ELECTRON_INSTALL: '0',
      ELECTRON_OVERRIDE_DIST_PATH: join(workplace.path, 'none'),
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      electron_config_cache: join(workplace.path, 'downloads'),
    };
    const reason =
      'The Electron runtime is not on this machine; "npx install-electron --no" installs it. Demarc runs in your browser instead.\n';
    const errors: string[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const started = startDemarc([], absent);
      await started.lines(2);
      started.child.kill('SIGINT');
      errors.push((await started.ended).err);
    }
    expect(errors).toEqual([`Getting the Electron runtime, for at most a minute.\n${reason}`, reason]);
  });

  it('does not start at all where only the window will do and there is none', async () => {
    const { code, out, err } = await startDemarc(['--host', 'electron'], {
      ...display,
      ELECTRON_OVERRIDE_DIST_PATH: join(workplace.path, 'none'),
    }).ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'The Electron runtime is not on this machine; "npx install-electron --no" installs it.\n',
    );
  });
});
