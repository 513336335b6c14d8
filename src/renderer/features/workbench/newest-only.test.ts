import { describe, expect, it } from 'vitest';
import { newestOnly } from './newest-only.ts';

function byHand() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const run = newestOnly((input: string) => {
    begun.push(input);
    return new Promise<string>((resolve) => ends.push(() => resolve(`${input} done`)));
  });
  return { run, begun, end: () => ends.shift()?.() };
}

describe('newestOnly', () => {
  it('does one call at a time, and of those that wait only the newest', async () => {
    const { run, begun, end } = byHand();
    const answers = [run('a'), run('b'), run('c')];
    expect(begun).toEqual(['a']);
    await expect(answers[1]).resolves.toBeNull();
    end();
    await expect(answers[0]).resolves.toBe('a done');
    expect(begun).toEqual(['a', 'c']);
    end();
    await expect(answers[2]).resolves.toBe('c done');
  });

  it('begins again after a rest', async () => {
    const { run, end } = byHand();
    const first = run('a');
    end();
    await first;
    const second = run('b');
    end();
    await expect(second).resolves.toBe('b done');
  });
});
