import { describe, expect, it } from 'vitest';
import { type ModelId, modelIdSchema } from '#core/scenario/schema.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { cardMoves, laneColumns } from './card-moves.ts';

const machine = modelIdSchema.parse('machine');
const managed = modelIdSchema.parse('managed');
const family = buildScenario({
  format: 'demarc/scenario@2',
  models: [
    { id: 'machine', title: 'Virtual machine' },
    { id: 'managed', title: 'Managed' },
  ],
  controls: [
    buildControl('patching', 'customer', {
      byModel: { managed: { expected: 'provider', why: 'It moved.' } },
    }),
    buildControl('access', 'customer'),
    buildControl('standby', 'customer', { byModel: { managed: { expected: 'shared' } } }),
    buildControl('logs', 'customer', { byModel: { managed: { expected: 'customer', why: 'Another why.' } } }),
  ],
});

describe('the moves between two models', () => {
  it('name the old lane and the new key of each card that moves, and no other card', () => {
    const moves = cardMoves(family, machine, managed);
    expect(moves.map(({ control, from, key }) => [control.id, from, key.expected])).toEqual([
      ['patching', 'customer', 'provider'],
      ['standby', 'customer', 'shared'],
    ]);
    expect(moves[0]?.key.why).toBe('It moved.');
  });

  it('are none between a model and itself', () => {
    expect(cardMoves(family, managed, managed)).toEqual([]);
  });
});

describe('the lanes of a model', () => {
  it('are the same in every model, with every card in exactly one of them', () => {
    const cardsIn = (model: ModelId) =>
      laneColumns(family, model).map(({ lane, controls }) => [lane, controls.map(({ id }) => id)]);
    expect(cardsIn(machine)).toEqual([
      ['provider', []],
      ['shared', []],
      ['customer', ['patching', 'access', 'standby', 'logs']],
    ]);
    expect(cardsIn(managed)).toEqual([
      ['provider', ['patching']],
      ['shared', ['standby']],
      ['customer', ['access', 'logs']],
    ]);
  });
});
