import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { harmless, jsonLines } from './terminal.ts';

describe('harmless', () => {
  it('takes control and direction signs out of a line and leaves the rest', () => {
    expect(harmless('a\u001b[2Jb\u0007c\rd\ne')).toBe('a [2Jb c d e');
    expect(harmless('file\u202etxt.exe \u2066x\u2069')).toBe('file txt.exe  x ');
    expect(harmless('Gruppe Ä, 組, 🙂')).toBe('Gruppe Ä, 組, 🙂');
  });
});

describe('the terminal of the process', () => {
  it('prints a line as one, without what could rewrite the screen', () => {
    const script = `import { openProcessTerminal } from ${JSON.stringify(new URL('terminal.ts', import.meta.url))};
      const { print, say } = openProcessTerminal();
      for (const write of [print, say]) write('a\\nb\\u001b[2J\\u202ec');`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['a b [2J c\n', 'a b [2J c\n']);
  });
});

describe('jsonLines', () => {
  it('escapes what is harmful and loses nothing', () => {
    const value = { name: 'a\u202eb\u0085c\u001b[0m\n', list: ['\u2066'] };
    const lines = jsonLines(value);
    expect(lines.map(harmless)).toEqual(lines);
    expect(JSON.parse(lines.join('\n'))).toEqual(value);
  });
});
