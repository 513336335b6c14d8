import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '#core/session/change.ts';
import { parseSession } from '#core/session/parse-session.ts';
import type { Session } from '#core/session/schema.ts';
import {
  builtInScenarios,
  example,
  makeWorkplace,
  runCaptured,
  type Workplace,
} from '../testing/run-captured.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => workplace.remove());

const rehearse = (scenario: string, out: string, ...more: readonly string[]) =>
  runCaptured('session', 'rehearse', '--scenario', scenario, '--out', out, ...more);

async function rehearsed(name: string, ...more: readonly string[]): Promise<Session> {
  const out = join(workplace.path, name);
  const scenario = join(builtInScenarios, 'managed-database.yaml');
  expect(await rehearse(scenario, out, ...more)).toEqual({ code: 0, out: [out], err: [] });
  const parsed = parseSession(await readFile(out, 'utf8'), out);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

describe('demarc session rehearse', () => {
  it('writes a played session that is marked as a rehearsal', async () => {
    const { phase, setup, boards } = fold(await rehearsed('a.session.json'));
    expect([phase, setup.options.rehearsal, boards.size]).toEqual(['debrief', true, 4]);
    expect(fold(await rehearsed('b.session.json', '--groups', '6')).boards.size).toBe(6);
  });

  it('plays the same for the same seed, but for its id', async () => {
    const clock = ['--clock', '2026-03-02T09:00:00.000Z'];
    const [first, same, other] = [
      await rehearsed('a.json', '--seed', '5', ...clock),
      await rehearsed('b.json', '--seed', '5', ...clock),
      await rehearsed('c.json', '--seed', '6', ...clock),
    ];
    expect(same.log).toEqual(first.log);
    expect(same.id).not.toBe(first.id);
    expect(other.log).not.toEqual(first.log);
  });

  it('exports with the mark of a rehearsal', async () => {
    await rehearsed('a.json');
    const folder = join(workplace.path, 'tables');
    await runCaptured('export', join(workplace.path, 'a.json'), '--format', 'csv', '--out', folder);
    const names = (await readdir(folder)).sort();
    expect(names).toContain('rehearsal-cards.csv');
    expect(names.filter((name) => !name.startsWith('rehearsal-'))).toEqual([]);
  });

  it('plays a service model of a scenario, and says which there are', async () => {
    const scenario = join(builtInScenarios, 'database-models.yaml');
    const out = join(workplace.path, 'a.json');
    const { code, err } = await rehearse(scenario, out, '--model', 'none');
    expect([code, err.join()]).toEqual([1, expect.stringContaining('Choose one of:')]);
  });

  it.each([
    ['--groups', '0'],
    ['--groups', '9'],
    ['--groups', 'four'],
    ['--seed', '-1'],
    ['--seed', '4294967296'],
    ['--seed', '1.5'],
  ])('is bad usage with %s %s', async (option, value) => {
    const { code, err } = await rehearse(example.scenario, join(workplace.path, 'a.json'), option, value);
    expect([code, err.join()]).toEqual([2, expect.stringContaining(option)]);
  });
});
