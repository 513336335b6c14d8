import { dirname } from 'node:path';
import { assertNever } from '#core/result.ts';
import type { FileSystem, OpenFile } from './file-system.ts';

/** One call that changed the disk or made a change durable, in the order the calls were made. */
export type Step =
  | { readonly kind: 'open'; readonly handle: number; readonly path: string; readonly flags: string }
  | { readonly kind: 'write'; readonly handle: number; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'sync'; readonly handle: number }
  | { readonly kind: 'link' | 'copy' | 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string };

/** What lies on a disk: content by path. */
export type DiskState = ReadonlyMap<string, Buffer>;

/** A file system that passes every call on and writes down, once a call has succeeded, what it did. */
export function recordSteps(inner: FileSystem, steps: Step[]): FileSystem {
  let handles = 0;
  return {
    open: async (path, flags) => {
      const file = await inner.open(path, flags);
      handles += 1;
      const handle = handles;
      steps.push({ kind: 'open', handle, path, flags });
      return recordFile(file, handle, steps);
    },
    rename: async (from, to) => {
      await inner.rename(from, to);
      steps.push({ kind: 'rename', from, to });
    },
    link: async (from, to) => {
      await inner.link(from, to);
      steps.push({ kind: 'link', from, to });
    },
    copyFile: async (from, to) => {
      await inner.copyFile(from, to);
      steps.push({ kind: 'copy', from, to });
    },
    unlink: async (path) => {
      await inner.unlink(path);
      steps.push({ kind: 'unlink', path });
    },
    readFile: (path) => inner.readFile(path),
  };
}

function recordFile(file: OpenFile, handle: number, steps: Step[]): OpenFile {
  return {
    write: async (bytes, offset, length, position) => {
      const written = await file.write(bytes, offset, length, position);
      const taken = Buffer.from(bytes.subarray(offset, offset + written.bytesWritten));
      steps.push({ kind: 'write', handle, position, bytes: taken });
      return written;
    },
    stat: () => file.stat(),
    sync: async () => {
      await file.sync();
      steps.push({ kind: 'sync', handle });
    },
    close: () => file.close(),
  };
}

interface Inode {
  content: Buffer;
  /** What of the content is certain to survive. */
  synced: Buffer;
}

/** A change of names that has not reached the disk for certain. */
interface NameChange {
  readonly folders: readonly string[];
  readonly apply: (names: Map<string, Inode>) => void;
}

/**
 * Every state a power cut can leave behind after these steps. A synced file keeps its content and a synced folder its
 * names. Of the rest anything may be there: each change of a name or none of it, in any combination, and of unsynced
 * content nothing, half, zeros or all.
 *
 * @param before what was on the disk, durably, before the first step
 */
export function statesAfterPowerCut(steps: readonly Step[], before: DiskState): readonly DiskState[] {
  const { durable, pending } = replay(steps, before);
  const states = new Map<string, DiskState>();
  for (let chosen = 0; chosen < 2 ** pending.length; chosen += 1) {
    const names = new Map(durable);
    for (const [place, change] of pending.entries()) if ((chosen >> place) & 1) change.apply(names);
    for (const state of contentsOf([...names])) states.set(keyOf(state), state);
  }
  return [...states.values()];
}

function replay(steps: readonly Step[], before: DiskState) {
  const durable = new Map<string, Inode>();
  for (const [path, content] of before) durable.set(path, { content, synced: content });
  const visible = new Map(durable);
  const handles = new Map<number, { readonly path: string; readonly inode: Inode | null }>();
  let pending: NameChange[] = [];
  const change = (folders: readonly string[], apply: NameChange['apply']): void => {
    apply(visible);
    pending.push({ folders, apply });
  };
  const create = (path: string, content: Buffer): Inode => {
    const inode = { content, synced: Buffer.alloc(0) };
    change([dirname(path)], (names) => names.set(path, inode));
    return inode;
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'open': {
        const found = visible.get(step.path);
        if (found !== undefined && step.flags === 'w') found.content = Buffer.alloc(0);
        const isNew = found === undefined && step.flags.startsWith('w');
        const inode = isNew ? create(step.path, Buffer.alloc(0)) : (found ?? null);
        handles.set(step.handle, { path: step.path, inode });
        break;
      }
      case 'write': {
        const inode = handles.get(step.handle)?.inode;
        if (inode) inode.content = Buffer.concat([inode.content.subarray(0, step.position), step.bytes]);
        break;
      }
      case 'sync': {
        const opened = handles.get(step.handle);
        if (opened?.inode) opened.inode.synced = opened.inode.content;
        // What is no file is a folder, and its sync makes every change of names in it durable.
        else if (opened !== undefined) {
          const isDone = ({ folders }: NameChange): boolean => folders.includes(opened.path);
          for (const done of pending.filter(isDone)) done.apply(durable);
          pending = pending.filter((one) => !isDone(one));
        }
        break;
      }
      case 'copy': {
        create(step.to, visible.get(step.from)?.content ?? Buffer.alloc(0));
        break;
      }
      case 'link': {
        const inode = visible.get(step.from);
        if (inode !== undefined) change([dirname(step.to)], (names) => names.set(step.to, inode));
        break;
      }
      case 'rename': {
        const inode = visible.get(step.from);
        if (inode === undefined) break;
        change([dirname(step.from), dirname(step.to)], (names) => {
          if (names.get(step.from) === inode) names.delete(step.from);
          names.set(step.to, inode);
        });
        break;
      }
      case 'unlink': {
        const inode = visible.get(step.path);
        change([dirname(step.path)], (names) => {
          if (names.get(step.path) === inode) names.delete(step.path);
        });
        break;
      }
      default:
        assertNever(step);
    }
  }
  return { durable, pending };
}

/** All contents that a set of names can have. */
function contentsOf(names: readonly (readonly [string, Inode])[]): readonly Map<string, Buffer>[] {
  let states: Map<string, Buffer>[] = [new Map()];
  for (const [path, inode] of names) {
    const contents = possibleContents(inode);
    states = states.flatMap((state) => contents.map((content) => new Map(state).set(path, content)));
  }
  return states;
}

function possibleContents({ content, synced }: Inode): readonly Buffer[] {
  if (synced.equals(content)) return [content];
  return [synced, content, content.subarray(0, content.length >> 1), Buffer.alloc(content.length)];
}

function keyOf(state: DiskState): string {
  return [...state]
    .map(([path, content]) => `${path}:${content.toString('latin1')}`)
    .sort()
    .join('\n');
}
