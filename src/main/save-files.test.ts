import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SaveDialogs, saveFiles } from './save-files.ts';
import { writeExport } from './write-export.ts';

const report = {
  name: 'Demarc report.html',
  mediaType: 'text/html',
  encoding: 'utf8',
  content: '<p>Report ✓</p>',
} as const;
const sheets = ['cards.csv', 'actions.csv'].map((name) => ({
  name,
  mediaType: 'text/csv',
  encoding: 'utf8' as const,
  content: name,
}));

describe('saveFiles', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarc-save-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Dialogs in which the person chooses the given file or folder and answers the question about replacing. */
  function choosing(chosen: string | null, mayReplace = false) {
    const questions: string[] = [];
    const dialogs: SaveDialogs = {
      showSaveDialog: async () => ({ canceled: chosen === null, filePath: chosen ?? '' }),
      showOpenDialog: async () => ({
        canceled: chosen === null,
        filePaths: chosen === null ? [] : [chosen],
      }),
      showMessageBox: async ({ message }) => {
        questions.push(message);
        return { response: mayReplace ? 0 : 1 };
      },
    };
    const existing = async (path: string) => (await readdir(folder)).some((name) => path.endsWith(name));
    return { questions, ports: { dialogs, documents: folder, exists: existing, write: writeExport } };
  }

  it('writes one file where the person said', async () => {
    const path = join(folder, 'mine.html');
    expect(await saveFiles([report], choosing(path).ports)).toEqual({ ok: true, value: [path] });
    expect(await readFile(path, 'utf8')).toBe(report.content);
    expect(await readdir(folder)).toEqual(['mine.html']);
  });

  it('writes a binary file byte for byte', async () => {
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0x0d, 0x0a]);
    const path = join(folder, 'cards.pdf');
    const pdf = {
      ...report,
      name: 'cards.pdf',
      encoding: 'base64',
      content: bytes.toString('base64'),
    } as const;
    expect(await saveFiles([pdf], choosing(path).ports)).toEqual({ ok: true, value: [path] });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('proposes the name of the export and its ending', async () => {
    const { ports } = choosing(null);
    const proposals: unknown[] = [];
    const dialogs: SaveDialogs = {
      ...ports.dialogs,
      showSaveDialog: async (options) => {
        proposals.push([options.defaultPath, options.filters]);
        return { canceled: true, filePath: '' };
      },
    };
    await saveFiles([{ ...report, name: '../../outside.html' }], { ...ports, dialogs });
    expect(proposals).toEqual([[join(folder, 'outside.html'), [{ name: 'HTML', extensions: ['html'] }]]]);
  });

  it('writes several files into the chosen folder', async () => {
    const { ports, questions } = choosing(folder);
    const saved = await saveFiles(sheets, ports);
    expect(saved).toEqual({ ok: true, value: sheets.map(({ name }) => join(folder, name)) });
    expect((await readdir(folder)).sort()).toEqual(['actions.csv', 'cards.csv']);
    expect(questions).toEqual([]);
  });

  it('says that it was cancelled and writes nothing', async () => {
    for (const files of [[report], sheets]) {
      const saved = await saveFiles(files, choosing(null).ports);
      expect(saved).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks before it replaces files in a folder', async () => {
    await writeFile(join(folder, 'cards.csv'), 'old');
    const refusing = choosing(folder);
    expect(await saveFiles(sheets, refusing.ports)).toMatchObject({ error: { code: 'cancelled' } });
    expect(refusing.questions).toEqual(['Replace cards.csv?']);
    expect(await readdir(folder)).toEqual(['cards.csv']);
    expect(await readFile(join(folder, 'cards.csv'), 'utf8')).toBe('old');
    expect(await saveFiles(sheets, choosing(folder, true).ports)).toMatchObject({ ok: true });
    expect(await readFile(join(folder, 'cards.csv'), 'utf8')).toBe('cards.csv');
  });

  it('names the file and the way out when it cannot be written', async () => {
    const path = join(folder, 'missing', 'mine.html');
    const saved = await saveFiles([report], choosing(path).ports);
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(saved.ok ? '' : saved.error.message).toContain(path);
    expect(await readdir(folder)).toEqual([]);
  });
});
