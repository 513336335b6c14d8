import { describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

describe('bad usage', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['valdate'], /^Unknown command 'valdate'.* Did you mean validate/],
    ['an unknown part of session', ['session', 'old'], /^Unknown command 'old'/],
    ['an unknown option', ['validate', 'a.yaml', '--jsn'], /^Unknown option '--jsn'/],
    ['no file to validate', ['validate'], /^Missing required argument 'file'/],
    ['no file to import', ['import'], /^Missing required argument 'file'/],
    [
      'no session to export',
      ['export', '--format', 'md', '--out', 'x'],
      /^Missing required argument 'session'/,
    ],
    ['no format', ['export', 'x', '--out', 'y'], /^Required option '--format <format>' not specified/],
    [
      'no place for the export',
      ['export', 'x', '--format', 'md'],
      /^Required option '--out <path>' not specified/,
    ],
    [
      'an unknown format',
      ['export', 'x', '--format', 'odt', '--out', 'y'],
      /Allowed choices are md, html, csv/,
    ],
    ['no sheet', ['score', '--scenario', 'x'], /^Required option '--placements <file>' not specified/],
    ['an option without its value', ['score', '--scenario'], /argument missing/],
    [
      'a moment of another form',
      ['export', 'x', '--format', 'md', '--out', 'y', '--clock', 'noon'],
      /2026-03-02T09:00:00.000Z/,
    ],
    ['a port that is no number', ['start', '--port', 'http'], /A port is a number from 0 to 65535/],
    ['a port beyond the last', ['start', '--port', '65536'], /A port is a number from 0 to 65535/],
    ['an unknown host', ['start', '--host', 'tray'], /Allowed choices are electron, browser/],
    ['a folder without a name', ['start', '--data-dir', ''], /A path is not empty/],
    ['an export without a name', ['export', 'x', '--format', 'md', '--out', ''], /A path is not empty/],
    [
      'an unknown choice',
      ['import', 'x', '--on-conflict', 'merge'],
      /Allowed choices are keep-both, replace, skip/,
    ],
    ['no scenario to pack', ['pack', '--out', 'x'], /^Missing required argument 'scenario'/],
    ['no place for the pack', ['pack', 'x'], /^Required option '--out <file>' not specified/],
    ['an argument too many', ['start', 'now'], /too many arguments/i],
  ];

  it.each(wrong)('is one sentence and exit code 2 for %s', async (_name, args, sentence) => {
    const { code, out, err } = await runCaptured(...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toEqual([expect.stringMatching(sentence)]);
    expect(err[0]).toMatch(/ Run "demarc help" to see the commands\.$/);
  });

  it('is the list of commands and exit code 2 for no command at all', async () => {
    const { code, out, err } = await runCaptured();
    expect([code, out]).toEqual([2, []]);
    expect(err).toEqual(expect.arrayContaining([expect.stringContaining('validate [options] <file...>')]));
  });
});

describe('help', () => {
  it('names every command and ends well', async () => {
    const { code, out, err } = await runCaptured('--help');
    expect([code, err]).toEqual([0, []]);
    for (const command of ['validate', 'score', 'export', 'session', 'primer', 'import', 'pack', 'start']) {
      expect(out).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^ {2}${command} `))]));
    }
  });

  it('keeps the option that only tests need to itself', async () => {
    const { out } = await runCaptured('export', '--help');
    expect(out.join('\n')).not.toContain('--clock');
  });
});
