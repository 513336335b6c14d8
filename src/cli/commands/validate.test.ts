import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const good = `format: demarc/scenario@1
id: orders
title: Orders
summary: A team moves its orders.
controls:
  - { id: patching, title: Patching, expected: provider, why: The provider patches. }
  - { id: access, title: Access, expected: customer, why: The customer admits people. }
`;

describe('demarc validate', () => {
  it('finds nothing wrong with the scenarios that come with the app', async () => {
    const { code, out, err } = await runCaptured('validate', builtInScenarios, example.scenario);
    expect([code, out]).toEqual([0, []]);
    expect(err).toEqual([expect.stringMatching(/^\d+ files checked, 0 errors, 0 warnings\.$/)]);
  });

  it('prints each finding with its place and fails on an error', async () => {
    const file = await workplace.write(
      'bad.yaml',
      good.replace('expected: customer', 'expected: costumer').replace('title: Orders', 'titel: Orders'),
    );
    const { code, out, err } = await runCaptured('validate', file);
    expect(code).toBe(1);
    expect(out.length).toBeGreaterThanOrEqual(2);
    for (const line of out) expect(line).toMatch(/bad\.yaml:\d+:\d+: (error|warning): .+/);
    expect(out.join('\n')).toMatch(/bad\.yaml:3:1: error: .*titel.*title/);
    expect(out.join('\n')).toMatch(/bad\.yaml:7:\d+: error: .*costumer/);
    expect(err).toHaveLength(1);
  });

  it('does not fail on warnings alone', async () => {
    const file = await workplace.write('mild.yaml', good.replace(', why: The customer admits people.', ''));
    const { code, out } = await runCaptured('validate', file);
    expect(code).toBe(0);
    expect(out).toEqual([expect.stringMatching(/mild\.yaml:\d+:\d+: warning: /)]);
  });

  it('gives the findings as JSON', async () => {
    const file = await workplace.write('bad.json', '{ "format": "demarc/scenario@1" }');
    const { code, out } = await runCaptured('validate', '--json', file);
    expect(code).toBe(1);
    const findings: unknown = JSON.parse(out.join('\n'));
    expect(findings).toEqual(
      expect.arrayContaining([
        { file, line: 1, column: expect.any(Number), severity: 'error', message: expect.any(String) },
      ]),
    );
  });

  it('gives an empty list as JSON when nothing is wrong', async () => {
    const { out } = await runCaptured('validate', '--json', example.scenario);
    expect(JSON.parse(out.join('\n'))).toEqual([]);
  });

  it('says what is wrong with a path that holds no scenario, and checks the others', async () => {
    const folder = join(workplace.path, 'empty');
    await mkdir(folder);
    const missing = join(workplace.path, 'none.yaml');
    const { code, out } = await runCaptured('validate', missing, folder, example.scenario);
    expect(code).toBe(1);
    expect(out).toEqual([
      `${missing}:1:1: error: There is no file ${missing}. Check the name.`,
      `${folder}:1:1: error: This folder has no scenario files in it.`,
    ]);
  });

  it('looks into nested folders, but not into hidden ones and node_modules', async () => {
    for (const folder of ['a/b', '.git', 'node_modules/x'])
      await mkdir(join(workplace.path, folder), { recursive: true });
    await workplace.write('a/b/deep.yml', 'bad');
    await workplace.write('a/top.JSON', 'bad');
    await workplace.write('.git/hidden.yaml', 'bad');
    await workplace.write('node_modules/x/package.json', 'bad');
    await workplace.write('a/notes.txt', 'bad');
    const { code, out } = await runCaptured('validate', workplace.path);
    expect(code).toBe(1);
    expect(new Set(out.map((line) => line.split(':1:1:')[0]))).toEqual(
      new Set([join(workplace.path, 'a/b/deep.yml'), join(workplace.path, 'a/top.JSON')]),
    );
  });

  it('expands a pattern that the shell left alone', async () => {
    await mkdir(join(workplace.path, 'deep'));
    await workplace.write('one.yaml', good);
    await workplace.write('deep/two.yaml', good);
    await workplace.write('deep/readme.md', 'no scenario');
    const pattern = (tail: string) => `${workplace.path.replaceAll('\\', '/')}/${tail}`;
    expect((await runCaptured('validate', pattern('**/*.yaml'))).err[0]).toMatch(/^2 files checked/);
    expect((await runCaptured('validate', pattern('{one,none}.*'))).err[0]).toMatch(/^1 file checked/);
    expect((await runCaptured('validate', pattern('**'))).err[0]).toMatch(/^2 files checked/);
  });

  it('says that nothing matches a pattern', async () => {
    const { code, out } = await runCaptured('validate', join(workplace.path, '*.yaml'));
    expect(code).toBe(1);
    expect(out).toEqual([
      `${join(workplace.path, '*.yaml')}:1:1: error: No scenario file matches this pattern. Check it.`,
    ]);
  });

  it('takes the name of a file as it is before it takes it for a pattern', async () => {
    const file = await workplace.write('team {a,b}.yaml', good);
    await workplace.write('team a.yaml', good);
    expect((await runCaptured('validate', file)).err).toEqual(['1 file checked, 0 errors, 0 warnings.']);
  });

  it('checks a file once, however often it is named', async () => {
    const file = await workplace.write('mild.yaml', good.replace(', why: The customer admits people.', ''));
    const { out, err } = await runCaptured('validate', file, workplace.path, join(workplace.path, '*.yaml'));
    expect(out).toHaveLength(1);
    expect(err[0]).toMatch(/^1 file checked/);
  });

  it('prints one line for a finding, whatever the file has in it', async () => {
    const file = await workplace.write('evil.yaml', `${good}"\\e[2J\\u202Eevil\\nline": 1\n`);
    const { out } = await runCaptured('validate', file);
    expect(out).toHaveLength(1);
    expect(out.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
