import { describe, expect, it } from 'vitest';
import { CrashableFileSystem } from '../testing/crashable-file-system.ts';
import type { FileSystem } from './file-system.ts';
import { writeStrictly } from './strict-file.ts';

const folder = '/data';
const path = '/data/session.json';
const old = Buffer.from('the old content');
const fresh = Buffer.from('the new content, which is longer');

async function withOldContent(): Promise<CrashableFileSystem> {
  const fileSystem = new CrashableFileSystem();
  fileSystem.addFolder(folder);
  await writeStrictly(path, old, { fileSystem, keepLastGoodCopy: true });
  fileSystem.breakCall(null);
  return fileSystem;
}

type Writer = (fileSystem: FileSystem, bytes: Uint8Array) => Promise<void>;

const strict: Writer = (fileSystem, bytes) =>
  writeStrictly(path, bytes, { fileSystem, keepLastGoodCopy: true });

/** What lowdb's own adapter does: a temporary file and a rename, and no fsync at all. */
const withoutSync: Writer = async (fileSystem, bytes) => {
  const file = await fileSystem.open(`${path}.tmp`, 'wx');
  await file.write(bytes, 0, bytes.length, 0);
  await file.close();
  await fileSystem.rename(`${path}.tmp`, path);
};

/** Every state that a power cut can leave at any moment of one save, and after its acknowledgement. */
async function statesOf(
  write: Writer,
): Promise<{ during: (string | null)[]; acknowledged: (string | null)[] }> {
  const during: (string | null)[] = [];
  const total = await countCalls(write);
  for (let call = 1; call <= total; call += 1) {
    const fileSystem = await withOldContent();
    fileSystem.breakCall({ call, code: 'EIO' });
    // The call that fails stands for the moment of the cut: all before it happened, nothing after it.
    await write(fileSystem, fresh).catch(() => undefined);
    during.push(...fileSystem.statesAfterPowerCut(path).map((state) => state?.toString() ?? null));
  }
  const fileSystem = await withOldContent();
  await write(fileSystem, fresh);
  const acknowledged = fileSystem.statesAfterPowerCut(path).map((state) => state?.toString() ?? null);
  return { during, acknowledged };
}

async function countCalls(write: Writer): Promise<number> {
  const fileSystem = await withOldContent();
  await write(fileSystem, fresh);
  return fileSystem.calls;
}

describe('the strict writer', () => {
  it('leaves the old or the new content, whole, whenever the power goes', async () => {
    const { during, acknowledged } = await statesOf(strict);
    expect(new Set(during)).toEqual(new Set([old.toString(), fresh.toString()]));
    expect(new Set(acknowledged)).toEqual(new Set([fresh.toString()]));
  });

  it('is needed: without fsync an acknowledged save is torn or taken back', async () => {
    const { acknowledged } = await statesOf(withoutSync);
    expect(acknowledged).toContain('');
    expect(acknowledged).toContain(old.toString());
  });

  it('reports every error of every call, keeps the old content and leaves nothing behind', async () => {
    const total = await countCalls(strict);
    let swept = 0;
    for (let call = 1; call <= total; call += 1) {
      for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE']) {
        const fileSystem = await withOldContent();
        fileSystem.breakCall({ call, code });
        const outcome = await strict(fileSystem, fresh).then(
          () => 'saved',
          () => 'refused',
        );
        const content = Buffer.from(await fileSystem.readFile(path)).toString();
        // A link that fails is replaced by a copy, so this one error is survived.
        expect(
          outcome === 'saved'
            ? content === fresh.toString()
            : [old, fresh].some((one) => one.toString() === content),
        ).toBe(true);
        expect(fileSystem.names(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        swept += 1;
      }
    }
    expect(swept).toBe(total * 7);
  });

  it('writes on when the disk takes only a part, and refuses when it takes nothing or only says so', async () => {
    const total = await countCalls(strict);
    const faults = [
      { shortBy: 1, isSilent: false, refusals: 0 },
      { shortBy: fresh.length - 1, isSilent: false, refusals: 0 },
      { shortBy: fresh.length, isSilent: false, refusals: 1 },
      { shortBy: 1, isSilent: true, refusals: 1 },
    ];
    for (const { shortBy, isSilent, refusals } of faults) {
      let refused = 0;
      for (let call = 1; call <= total; call += 1) {
        const fileSystem = await withOldContent();
        fileSystem.breakCall({ call, code: 'none', shortBy, isSilent });
        const isSaved = await strict(fileSystem, fresh).then(
          () => true,
          () => false,
        );
        if (!isSaved) refused += 1;
        expect(Buffer.from(await fileSystem.readFile(path))).toEqual(isSaved ? fresh : old);
      }
      expect(refused).toBe(refusals);
    }
  });

  it('keeps the content before as the last good copy', async () => {
    const fileSystem = await withOldContent();
    await strict(fileSystem, fresh);
    expect(Buffer.from(await fileSystem.readFile(`${path}.bak`)).toString()).toBe(old.toString());
  });

  it('keeps the last good copy by copying where there are no hard links', async () => {
    const fileSystem = await withOldContent();
    const noLinks: FileSystem = {
      open: (name, flags) => fileSystem.open(name, flags),
      rename: (from, to) => fileSystem.rename(from, to),
      link: () => Promise.reject(Object.assign(new Error('no links here'), { code: 'ENOTSUP' })),
      copyFile: (from, to) => fileSystem.copyFile(from, to),
      unlink: (name) => fileSystem.unlink(name),
      readFile: (name) => fileSystem.readFile(name),
    };
    await strict(noLinks, fresh);
    expect(Buffer.from(await fileSystem.readFile(`${path}.bak`)).toString()).toBe(old.toString());
    expect(fileSystem.statesAfterPowerCut(`${path}.bak`).map(String)).toEqual([old.toString()]);
  });
});
