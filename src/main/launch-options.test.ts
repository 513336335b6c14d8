import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from './launch-options.ts';

describe('readLaunchOptions', () => {
  it.each([[['electron', '.', '--data-dir', '/tmp/a']], [['demarc', '--data-dir=/tmp/a', '--other']]])(
    'reads the data folder from %j',
    (args) => {
      expect(readLaunchOptions(args)).toEqual({ dataFolder: resolve('/tmp/a') });
    },
  );

  it('makes the folder absolute', () => {
    expect(readLaunchOptions(['--data-dir', 'mine']).dataFolder).toBe(resolve('mine'));
  });

  it.each([[['electron', '.']], [['--data-dir']], [['--data-dir=']]])('has none in %j', (args) => {
    expect(readLaunchOptions(args).dataFolder).toBeNull();
  });
});
