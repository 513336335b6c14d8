import { describe, expect, it } from 'vitest';
import { freeName } from './free-name.ts';
import { parseScenario } from './parse-scenario.ts';
import { renameScenario } from './rename-scenario.ts';
import { scenarioTitle } from './scenario-title.ts';
import { starterScenario } from './starter-scenario.ts';

const starter = starterScenario({ id: 'orders', title: 'Orders: "one"', cards: 5, today: '2026-11-24' });

function nameOf(text: string) {
  const parsed = parseScenario(text, 'orders.yaml');
  if (!parsed.ok) throw new Error(parsed.error[0]?.message);
  const { id, title } = parsed.value.scenario;
  return { id, title };
}

function commentsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#'));
}

describe('renameScenario', () => {
  const name = { id: 'orders-2', title: 'Orders: #2 "again" \\ ' + '\u00e9' };

  it.each([
    ['plain and quoted', starter],
    ['folded', starter.replace(/^title: .*$/m, 'title: >-\n  Orders of\n  the year # no comment')],
    [
      'in a list of braces',
      JSON.stringify({
        format: 'demarc/scenario@1',
        id: 'a',
        title: 'A',
        summary: 'S',
        controls: [{ id: 'a', title: 'A', expected: 'provider' }],
      }),
    ],
  ])('gives a text with names that are %s others, and leaves the rest as it is', (_, text) => {
    const renamed = renameScenario(text, name);
    expect(nameOf(renamed)).toEqual({ id: 'orders-2', title: name.title.trim() });
    const back = renameScenario(renamed, nameOf(text));
    expect(renameScenario(back, name)).toBe(renamed);
    expect(commentsOf(renamed)).toEqual(commentsOf(text));
  });

  it('renames the service of a short map', () => {
    const map = '# Ours\nservice: queue # the old one\nprovider_role: [patching]\ncustomer_role: [access]\n';
    expect(renameScenario(map, name)).toBe(map.replace('service: queue', 'service: "orders-2"'));
  });
});

describe('freeName', () => {
  it('keeps a free name, and numbers one that is taken within the limits', () => {
    const taken = new Set(['orders', 'orders-2']);
    const isTaken = (id: string) => taken.has(id);
    expect(freeName({ id: 'queue', title: 'Queue' }, isTaken)).toEqual({ id: 'queue', title: 'Queue' });
    expect(freeName({ id: 'orders', title: 'Orders' }, isTaken)).toEqual({
      id: 'orders-3',
      title: 'Orders (3)',
    });
    const long = { id: `${'a'.repeat(77)}-bc`, title: 'x'.repeat(120) };
    const { id, title } = freeName(long, (candidate) => candidate === long.id);
    expect(id).toMatch(/^a{77}-2$/);
    expect(title).toHaveLength(120);
  });
});

describe('scenarioTitle', () => {
  it.each([
    ['title: " Orders "\ncontrols: 7', 'Orders'],
    ['service: queue', 'queue'],
    ['title: [a]', null],
    ['title: [', null],
    ['', null],
  ])('reads %j as %j', (text, title) => {
    expect(scenarioTitle(text)).toBe(title);
  });
});
