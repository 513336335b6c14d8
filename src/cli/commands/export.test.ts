import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFormats } from '#core/contract/views.ts';
import { exportSession, writtenFormats } from '#core/services/export-session.ts';
import { parseSession } from '#core/session/parse-session.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { encodeStoredSession } from '#node/storage/stored-session.ts';
import {
  example,
  makeExampleSession,
  makeWorkplace,
  runCaptured,
  type Workplace,
} from '../testing/run-captured.ts';

const moment = '2026-03-02T12:00:00.000Z';
let workplace: Workplace;
let session: string;

beforeEach(async () => {
  workplace = await makeWorkplace();
  session = join(workplace.path, 'played.session.json');
  await makeExampleSession(session);
});
afterEach(() => workplace.remove());

const exportTo = (out: string, format: string, ...more: readonly string[]) =>
  runCaptured('export', session, '--format', format, '--out', out, '--clock', moment, ...more);

describe('demarc session new', () => {
  it('writes a session that reads back and prints its path', async () => {
    const out = join(workplace.path, 'new.json');
    const made = await makeExampleSession(out);
    expect(made).toEqual({ code: 0, out: [out], err: [] });
    expect(parseSession(await readFile(out, 'utf8'), out).ok).toBe(true);
  });

  it('writes nothing when the sheet is wrong or the folder is missing', async () => {
    const sheet = await workplace.write('bad.csv', 'group,card\n');
    const bad = await runCaptured(
      'session',
      'new',
      '--scenario',
      example.scenario,
      '--placements',
      sheet,
      '--out',
      join(workplace.path, 'x.json'),
    );
    const nowhere = join(workplace.path, 'none', 'x.json');
    const lost = await makeExampleSession(nowhere);
    expect([bad.code, lost.code]).toEqual([1, 1]);
    expect(lost.err).toEqual([
      `${nowhere} was not written because its folder does not exist. Create the folder first.`,
    ]);
    expect((await readdir(workplace.path)).sort()).toEqual(['bad.csv', 'played.session.json']);
  });
});

describe('demarc export', () => {
  it.each(writtenFormats)('writes %s with the bytes of the app and prints the paths', async (format) => {
    const out = join(workplace.path, 'out');
    const result = await exportTo(out, format);
    const read = parseSession(await readFile(session, 'utf8'), session);
    if (!read.ok) throw new Error(read.error.message);
    const files = await exportSession(
      read.value,
      { format, nonAttributable: false },
      { at: moment, pdf: createMemoryPorts([]).pdf },
    );
    if (!files.ok) throw new Error(files.error.message);
    const paths = files.value.map(({ name }) => (format === 'csv' ? join(out, name) : out));
    expect(result).toEqual({ code: 0, out: paths, err: [] });
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    expect(texts).toEqual(files.value.map(({ content }) => content));
  });

  it('gives the bytes of a session file back', async () => {
    const out = join(workplace.path, 'again.json');
    expect((await exportTo(out, 'json')).code).toBe(0);
    expect(await readFile(out)).toEqual(await readFile(session));
  });

  it('makes no folder for a single file', async () => {
    const out = join(workplace.path, 'none', 'report.md');
    expect(await exportTo(out, 'md')).toEqual({
      code: 1,
      out: [],
      err: [`${out} was not written because its folder does not exist. Create the folder first.`],
    });
    expect(await readdir(workplace.path)).toEqual(['played.session.json']);
  });

  it('leaves names out when asked to', async () => {
    const out = join(workplace.path, 'report.md');
    await exportTo(out, 'md', '--non-attributable');
    expect(await readFile(out, 'utf8')).toContain('Group 1');
  });

  it.each(exportFormats.filter((format) => !(writtenFormats as readonly string[]).includes(format)))(
    'says that %s is not written yet, and writes nothing',
    async (format) => {
      const out = join(workplace.path, 'out');
      const { code, err } = await exportTo(out, format);
      expect([code, err]).toEqual([
        1,
        [`This version does not write ${format}. Choose one of: html, md, csv, json.`],
      ]);
      expect(await readdir(workplace.path)).toEqual(['played.session.json']);
    },
  );

  it('finds a session by its id in the data folder', async () => {
    const data = join(workplace.path, 'data');
    const imported = await runCaptured('import', session, '--data-dir', data);
    const id = /\(session (\S+)\)/.exec(imported.out[0] ?? '')?.[1] ?? '';
    const out = join(workplace.path, 'report.md');
    const byId = await runCaptured('export', id, '--format', 'md', '--out', out, '--data-dir', data);
    const stored = join(data, 'sessions', `${id}.json`);
    const byPath = await runCaptured('export', stored, '--format', 'md', '--out', out);
    expect([byId.code, byPath.code]).toEqual([0, 0]);
  });

  it('replaces a file but no folder and no device', async () => {
    const out = await workplace.write('report.md', 'old');
    const folder = join(workplace.path, 'taken');
    await mkdir(folder);
    expect((await exportTo(out, 'md')).code).toBe(0);
    expect(await readFile(out, 'utf8')).not.toBe('old');
    expect((await exportTo(folder, 'md')).err).toEqual([
      `${folder} is not a plain file. Name the file to write with --out.`,
    ]);
  });

  it('writes neither file of csv when one has no place', async () => {
    const out = join(workplace.path, 'csv');
    await mkdir(join(out, 'actions.csv'), { recursive: true });
    expect((await exportTo(out, 'csv')).code).toBe(1);
    expect(await readdir(out)).toEqual(['actions.csv']);
  });

  it('says in one sentence why csv has no folder', async () => {
    const out = await workplace.write('file', '');
    const { code, err } = await exportTo(out, 'csv');
    expect([code, err]).toEqual([
      1,
      [expect.stringMatching(/^\S+file is not a folder and cannot become one\./)],
    ]);
  });

  const badSessions: readonly (readonly [string, string])[] = [
    ['text that is no JSON', '{"format": "demarc/session@1",'],
    ['another format', '{"format": "demarc/session@2"}'],
    ['nothing in it', ''],
    ['a log that is not one', '{"format":"demarc/session@1","id":"x","createdAt":1}'],
    ['a damaged store', '{"format":"demarc/stored-session@1"}\n{}\n'],
  ];

  it.each(badSessions)('refuses a session file with %s in one sentence', async (_name, text) => {
    session = await workplace.write('bad.json', text);
    const { code, out, err } = await exportTo(join(workplace.path, 'out'), 'md');
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringMatching(/bad\.json.*\.$/)]);
    expect(await readdir(workplace.path)).not.toContain('out');
  });

  it('asks of a stored log what it asks of an exported one, whatever its checksum says', async () => {
    const broken = { ...buildSession().advanceTo('sort').session, nextSeq: 1 };
    session = await workplace.write('bad.json', Buffer.from(encodeStoredSession(broken)).toString('utf8'));
    const { code, err } = await exportTo(join(workplace.path, 'out'), 'json');
    expect([code, err]).toEqual([
      1,
      [
        expect.stringMatching(
          /bad\.json cannot be read because its log does not hang together\. Use another copy/,
        ),
      ],
    ]);
    expect(await readdir(workplace.path)).not.toContain('out');
  });

  it('leaves a store of a newer version to that version', async () => {
    session = await workplace.write('new.json', '{"format":"demarc/stored-session@2"}\n{}\n');
    const { code, err } = await exportTo(join(workplace.path, 'out'), 'md');
    expect([code, err]).toEqual([
      1,
      [
        expect.stringMatching(
          /new\.json cannot be read because a newer version .*Open it with that version\.$/,
        ),
      ],
    ]);
  });

  it('says that there is no such session', async () => {
    session = 'nowhere';
    const { code, err } = await exportTo('out', 'md', '--data-dir', workplace.path);
    expect([code, err]).toEqual([
      1,
      [expect.stringMatching(/^There is no session file nowhere.*Check the name\.$/)],
    ]);
  });
});
