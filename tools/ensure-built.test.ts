import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin', import.meta.url));
let checkout: string;

/** Stands in for the real builder: writes a line per build, waits where it is told to, and builds a program that says hello. */
const builder = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('builds', 'built\\n');
while (existsSync('hold')) await new Promise((resolve) => setTimeout(resolve, 5));
if (existsSync('broken')) { console.error('src/x.ts is broken'); process.exit(1); }
mkdirSync('out/main', { recursive: true });
writeFileSync('out/main/cli.js', 'export async function runCommandLine(args) { console.log(args.join()); return 0; }');
`;

beforeEach(async () => {
  checkout = await realpath(await mkdtemp(join(tmpdir(), 'demarc-checkout-')));
  await cp(bin, join(checkout, 'bin'), { recursive: true });
  const package_ = join(checkout, 'node_modules', 'electron-vite');
  await mkdir(join(package_, 'bin'), { recursive: true });
  await writeFile(join(package_, 'package.json'), '{ "name": "electron-vite", "type": "module" }');
  await writeFile(join(package_, 'bin', 'electron-vite.js'), builder);
  await mkdir(join(checkout, 'src'));
  await writeFile(join(checkout, 'src', 'x.ts'), '');
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

function run(): { readonly code: number | null; readonly out: string; readonly err: string } {
  const demarc = join(checkout, 'bin', 'demarc.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [demarc, 'hello'], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

async function builds(): Promise<number> {
  const log = await readFile(join(checkout, 'builds'), 'utf8').catch(() => '');
  return log.split('\n').length - 1;
}

describe('the launcher', () => {
  it('builds a checkout before its first start and not again', async () => {
    expect(run()).toEqual({ code: 0, out: 'hello\n', err: 'Building Demarc.\n' });
    expect(run()).toEqual({ code: 0, out: 'hello\n', err: '' });
    expect(await builds()).toBe(1);
  });

  it('builds again after a source has changed', async () => {
    run();
    const later = new Date(Date.now() + 60_000);
    await utimes(join(checkout, 'src', 'x.ts'), later, later);
    expect(run().err).toBe('Building Demarc.\n');
    expect(await builds()).toBe(2);
  });

  it('never builds a package, which has no sources', async () => {
    run();
    await rm(join(checkout, 'src'), { recursive: true });
    await rm(join(checkout, 'out', '.built'));
    expect(run()).toEqual({ code: 0, out: 'hello\n', err: '' });
    expect(await builds()).toBe(1);
  });

  it('builds once when two start at the same time', async () => {
    const hold = join(checkout, 'hold');
    await writeFile(hold, '');
    const started = [1, 2].map(() =>
      spawn(process.execPath, [join(checkout, 'bin', 'demarc.mjs'), 'hello'], {
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
    const ended = Promise.all(started.map((child) => once(child, 'exit')));
    let said = '';
    for (const child of started) {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Building') && said.includes('Waiting')) void rm(hold, { force: true });
      });
    }
    expect((await ended).map(([code]) => code)).toEqual([0, 0]);
    expect(await builds()).toBe(1);
    expect(await readdir(checkout)).not.toContain('out.lock');
  });

  it('leaves the lock of another start alone and waits for its build', async () => {
    const lock = join(checkout, 'out.lock');
    await mkdir(lock);
    await writeFile(join(lock, 'pid'), String(process.pid));
    const started = spawn(process.execPath, [join(checkout, 'bin', 'demarc.mjs'), 'hello'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(started, 'exit');
    const [said] = await once(started.stderr, 'data');
    expect(String(said)).toBe('Waiting for another start that builds Demarc.\n');
    expect([await builds(), await readdir(lock)]).toEqual([0, ['pid']]);
    await mkdir(join(checkout, 'out', 'main'), { recursive: true });
    await writeFile(
      join(checkout, 'out', 'main', 'cli.js'),
      'export async function runCommandLine() { return 0; }',
    );
    await writeFile(join(checkout, 'out', '.built'), String(Date.now() + 60_000));
    expect((await ended)[0]).toBe(0);
    expect([await builds(), await readdir(lock)]).toEqual([0, ['pid']]);
  });

  it('does not wait for a build that was killed', async () => {
    const gone = spawnSync(process.execPath, ['--version']);
    await mkdir(join(checkout, 'out.lock'));
    await writeFile(join(checkout, 'out.lock', 'pid'), String(gone.pid));
    expect(run().code).toBe(0);
    expect(await builds()).toBe(1);
  });

  it('shows what the builder said and one sentence when the build fails', async () => {
    await writeFile(join(checkout, 'broken'), '');
    const { code, out, err } = run();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('src/x.ts is broken');
    expect(err).toMatch(/Demarc could not be built\. [^\n]*\n$/);
    expect(await readdir(checkout)).not.toContain('out.lock');
  });

  it('asks for npm ci where the packages are missing', async () => {
    await rm(join(checkout, 'node_modules'), { recursive: true });
    expect(run()).toEqual({
      code: 1,
      out: '',
      err: 'The packages that Demarc needs are not here yet. Run "npm ci" in its folder first.\n',
    });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that a checkout may not be written (cannot be tried as root, who may write everywhere)',
    async () => {
      await chmod(checkout, 0o500);
      const { code, err } = run();
      await chmod(checkout, 0o700);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^Demarc cannot be built because .*EACCES.*\n$/),
      ]);
    },
  );
});
