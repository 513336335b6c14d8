import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { workIdSchema } from '#core/contract/views.ts';
import { buildPrint } from '#core/print/build-print.ts';
import { RunningWork } from '#core/services/running-work.ts';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { findApplicationFolder } from '../host/application-folder.ts';
import { startPrintWorker } from './print-thread.ts';
import { createTypstPdfWriter, type TypstPdfWriterParts } from './typst-pdf-writer.ts';

const { printTemplates: templates } = findApplicationFolder();
const document = buildPrint(buildScenario(), 'lanes', 'a4', '2026-03-02T09:30:00.000Z');

/** A writer and the threads it has started so far; the first of them can be another than that of the app. */
function createWatchedWriter({
  first = startPrintWorker,
  ...parts
}: Partial<TypstPdfWriterParts> & { readonly first?: (templates: string) => Worker } = {}) {
  const workers: Worker[] = [];
  const writer = createTypstPdfWriter({
    ...parts,
    templates,
    startWorker: (from) => {
      const worker = workers.length === 0 ? first(from) : startPrintWorker(from);
      workers.push(worker);
      return worker;
    },
  });
  return { writer, workers };
}

/** The first thread starts when the writer gets to it, which is some turns after it was asked. */
async function firstOf(workers: readonly Worker[]): Promise<Worker> {
  for (;;) {
    const [first] = workers;
    if (first !== undefined) return first;
    await Promise.resolve();
  }
}

const neverAnswers = 'require("worker_threads").parentPort.on("message", () => { for (;;); });';

const startBroken = (source: string) => () => new Worker(source, { eval: true });

describe('createTypstPdfWriter', () => {
  it('starts no thread before the first print and keeps it for the next', async () => {
    const { writer, workers } = createWatchedWriter();
    expect(workers).toHaveLength(0);
    for (const written of await Promise.all([writer.write(document), writer.write(document)]))
      expect(written.ok).toBe(true);
    expect(workers).toHaveLength(1);
    writer.close();
  });

  it('ends a thread that has nothing to do', async () => {
    let exited: Promise<unknown> = Promise.resolve();
    const { writer, workers } = createWatchedWriter({
      idleMs: 0,
      first: (from) => {
        const worker = startPrintWorker(from);
        exited = once(worker, 'exit');
        return worker;
      },
    });
    await writer.write(document);
    await exited;
    expect((await writer.write(document)).ok).toBe(true);
    expect(workers).toHaveLength(2);
    writer.close();
  });

  it.each([
    ['ends', 'process.exit(1);'],
    [
      'ends with the first print',
      'require("worker_threads").parentPort.on("message", () => process.exit(1));',
    ],
  ])('says in a sentence that its thread %s, and prints the next time', async (_what, source) => {
    const { writer } = createWatchedWriter({ first: startBroken(source) });
    expect(await writer.write(document)).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringMatching(/^Demarc could not .*\.$/) },
    });
    expect((await writer.write(document)).ok).toBe(true);
    writer.close();
  });

  it('passes on what its thread throws, and prints the next time', async () => {
    const { writer } = createWatchedWriter({ first: startBroken('throw new Error("A defect.");') });
    await expect(writer.write(document)).rejects.toThrow('A defect.');
    expect((await writer.write(document)).ok).toBe(true);
    writer.close();
  });

  it('ends the wait and the thread of a print that is stopped, and makes the next one', async () => {
    const { writer, workers } = createWatchedWriter({ first: startBroken(neverAnswers) });
    const work = workIdSchema.parse('print');
    const running = new RunningWork();
    const printing = running.run(work, (cancellation) => writer.write(document, cancellation));
    const next = writer.write(document);
    await once(await firstOf(workers), 'online');
    const exited = once(await firstOf(workers), 'exit');
    expect(running.cancel(work)).toBe(true);
    expect(await printing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await exited;
    expect((await next).ok).toBe(true);
    expect(workers).toHaveLength(2);
    writer.close();
  });

  it('leaves the print that is made alone when one that waits for it is stopped', async () => {
    const { writer, workers } = createWatchedWriter();
    const work = workIdSchema.parse('print');
    const running = new RunningWork();
    let isMade = false;
    const made = writer.write(document).finally(() => {
      isMade = true;
    });
    const waiting = running.run(work, (cancellation) => writer.write(document, cancellation));
    running.cancel(work);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(isMade).toBe(false);
    expect((await made).ok).toBe(true);
    expect(workers).toHaveLength(1);
    writer.close();
  });

  it('answers what waits when it is closed, and prints nothing afterwards', async () => {
    const { writer, workers } = createWatchedWriter();
    const waiting = [writer.write(document), writer.write(document)];
    writer.close();
    for (const written of [...(await Promise.all(waiting)), await writer.write(document)])
      expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers.length).toBeLessThanOrEqual(1);
  });

  it('keeps a process alive for its prints and no longer', () => {
    const module = JSON.stringify(new URL('./typst-pdf-writer.ts', import.meta.url).href);
    const source = `
      const { createTypstPdfWriter } = await import(${module});
      const writer = createTypstPdfWriter({ templates: ${JSON.stringify(templates)}, idleMs: 2 ** 30 });
      for (const _ of [1, 2]) {
        const { ok } = await writer.write(${JSON.stringify(document)});
        process.stdout.write(String(ok));
      }`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', source],
      {
        encoding: 'utf8',
        timeout: 30_000,
      },
    );
    expect([status, stdout, stderr]).toEqual([0, 'truetrue', '']);
  });
});
