import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenarioSchema } from '../scenario/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSecretScenario, secretMark } from '../testing/secret-scenario.ts';
import { buildPrint } from './build-print.ts';
import { printedCards } from './number-cards.ts';
import type { PrintContent } from './print-document.ts';
import { type PrintKind, printKinds } from './print-kind.ts';

const moment = '2026-03-02T09:30:00.000Z';
const participantKinds = printKinds.filter((kind) => kind !== 'run-sheet');

function printOf(scenario: Scenario, kind: PrintKind) {
  return buildPrint(scenario, kind, 'a4', moment);
}

function contentOf<Kind extends PrintKind>(scenario: Scenario, kind: Kind) {
  return printOf(scenario, kind).content as Extract<PrintContent, { kind: Kind }>;
}

/** The scenario with another key, another order and other things to be kept from participants. */
function withOtherSecrets(scenario: Scenario, order: readonly number[], lanes: readonly number[]): Scenario {
  const laneOf = (index: number) => (['provider', 'shared', 'customer'] as const)[(lanes[index] ?? 0) % 3];
  return scenarioSchema.parse({
    ...scenario,
    lanes: ['provider', 'shared', 'customer'],
    controls: order.map((from, index) => ({
      ...scenario.controls[from],
      expected: laneOf(index),
      why: `Other reason ${index}.`,
      misconception: undefined,
    })),
    injects: [],
    quiz: [],
    discussion: ['Another question?'],
  });
}

describe('buildPrint', () => {
  it.each(participantKinds)('keeps every part of the key out of the %s', (kind) => {
    expect(JSON.stringify(printOf(buildSecretScenario(), kind))).not.toContain(secretMark);
  });

  it('gives the facilitator all of it on the run sheet', () => {
    const { controls } = buildSecretScenario();
    const text = JSON.stringify(printOf(buildSecretScenario(), 'run-sheet'));
    const perCard = ['why', 'misconception', 'provider part', 'customer part', 'evidence'];
    const once = ['inject', 'inject text', 'inject question', 'discussion', 'situation', 'review question'];
    const more = ['review answer', 'review reason', 'quiz question', 'option', 'right option', 'quiz reason'];
    for (const what of perCard)
      expect(text.split(`"${secretMark} ${what}"`), what).toHaveLength(controls.length + 1);
    for (const what of [...once, ...more, 'source', 'publisher'])
      expect(text, what).toContain(`"${secretMark} ${what}"`);
  });

  it('prints for participants the same whatever the key and the order of the file are', () => {
    const scenario = withOtherSecrets(buildSecretScenario(), [0, 1, 2, 3, 4, 5], []);
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    const lanes = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(order, lanes, (cards, keys) => {
        const other = withOtherSecrets(scenario, cards, keys);
        for (const kind of participantKinds) expect(printOf(other, kind)).toEqual(printOf(scenario, kind));
      }),
    );
  });

  it('numbers a card alike on everything that is printed', () => {
    const scenario = buildSecretScenario();
    const numbered = (cards: readonly { readonly number: number; readonly title: string }[]) =>
      cards.map(({ number, title }) => `${number} ${title}`);
    const cards = numbered(contentOf(scenario, 'cards').cards);
    expect(cards).toEqual([
      '1 Access policy',
      '2 Backup goals',
      '3 Log review',
      '4 Patching',
      '5 Recovery',
      '6 Scaling',
    ]);
    expect(numbered(contentOf(scenario, 'handout').cards)).toEqual(cards);
    expect(numbered(contentOf(scenario, 'form').cards)).toEqual(cards);
    const runSheet = contentOf(scenario, 'run-sheet');
    expect(numbered(runSheet.cards)).toEqual(cards);
    expect(runSheet.injects.map((inject) => numbered(inject.cards))).toEqual([['5 Recovery', '6 Scaling']]);
  });

  it('says which cards leave the deck without the shared lane', () => {
    expect(contentOf(buildSecretScenario(), 'run-sheet').sharedNote).toMatch(/: 5\.$/);
    expect(contentOf(buildScenario(), 'run-sheet').sharedNote).toBeNull();
  });

  it('makes a header for each lane in play and for the deck', () => {
    const lanesOfHeaders = (scenario: Scenario) =>
      contentOf(scenario, 'lanes').headers.map((header) => header.lane);
    expect(lanesOfHeaders(buildScenario())).toEqual(['provider', 'customer', 'deck']);
    expect(lanesOfHeaders(buildSecretScenario())).toEqual(['provider', 'shared', 'customer', 'deck']);
    expect(contentOf(buildScenario(), 'handout').lanes.map(({ name }) => name)).toEqual([
      'Provider',
      'Customer',
    ]);
  });

  it('shows the summary where there is no story', () => {
    const scenario = buildScenario({ story: undefined });
    expect(contentOf(scenario, 'handout').story).toBe(scenario.summary);
  });

  it('numbers sources in the order of the printed cards and leaves out what no card names', () => {
    const source = (title: string) => ({
      title,
      publisher: 'Example',
      url: 'https://example.com/',
      checked: '2026',
    });
    const scenario = buildScenario({
      controls: [
        buildControl('zoning', 'provider', { sources: ['b'] }),
        buildControl('access', 'customer', { sources: ['c', 'b'] }),
      ],
      sources: { a: source('A'), b: source('B'), c: source('C') },
    });
    const { cards, sources } = contentOf(scenario, 'run-sheet');
    expect(sources.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 C', '2 B']);
    expect(cards.map((card) => card.sources)).toEqual([[1, 2], [2]]);
  });

  it('writes categories in words', () => {
    expect(printedCards(buildSecretScenario()).map((card) => card.category)).toContain('platform operations');
  });
});
