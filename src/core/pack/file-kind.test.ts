import { describe, expect, it } from 'vitest';
import { printSession } from '../session/print-session.ts';
import { buildSession } from '../testing/build-session.ts';
import { fileKind } from './file-kind.ts';
import { printPack } from './print-pack.ts';
import { packFormat } from './schema.ts';

describe('fileKind', () => {
  it('knows a pack, whatever texts are in it and wherever its format stands', () => {
    const scenarios = [{ file: 'a.json', text: '{"format": "demarc/session@1"}' }];
    const printed = printPack({ format: packFormat, scenarios });
    expect(printed.ok && fileKind(printed.value, 'a.csv')).toBe('pack');
    expect(fileKind(JSON.stringify({ scenarios, format: packFormat }), 'a.yaml')).toBe('pack');
    expect(fileKind('\ufeff { "format" : "demarc/pack@7" }', 'a')).toBe('pack');
  });

  it('knows a session as it is exported and as it is stored', () => {
    const { format, ...rest } = JSON.parse(printSession(buildSession().session));
    expect(fileKind(JSON.stringify({ ...rest, format }), 'a.json')).toBe('session');
    expect(fileKind('{"format":"demarc/stored-session@1"}\n{}', 'a.json')).toBe('session');
  });

  it('takes a list by its ending and everything else for a scenario', () => {
    expect(fileKind('title,expected\n', 'Our duties.CSV')).toBe('list');
    expect(fileKind('title\texpected\n', 'duties.tsv')).toBe('list');
    expect(fileKind('{"format": "demarc/scenario@1"}', 'a.json')).toBe('scenario');
    expect(fileKind('# "format": "demarc/pack@1"\nservice: x', 'a.yaml')).toBe('scenario');
    expect(fileKind('', 'a.txt')).toBe('scenario');
  });
});
