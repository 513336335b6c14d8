import type { Action } from '../../actions/action.ts';
import { canChange } from '../../session/can-change.ts';
import type { SessionView } from '../../session/session-store.ts';

export const revealActions = [
  {
    id: 'reveal.next',
    title: (t) => t('reveal:next'),
    group: 'reveal',
    keys: ['N'],
    phases: ['reveal'],
    isAvailable: hasHiddenCards,
  },
  {
    id: 'reveal.all',
    title: (t) => t('reveal:all'),
    group: 'reveal',
    keys: [],
    phases: ['reveal'],
    isAvailable: hasHiddenCards,
  },
  {
    id: 'reveal.pace',
    title: (t) => t('reveal:pace.toggle'),
    group: 'reveal',
    keys: ['P'],
    phases: ['reveal'],
    isAvailable: hasHiddenCards,
  },
  {
    id: 'reveal.back',
    title: (t) => t('reveal:previousCard'),
    group: 'reveal',
    keys: [','],
    phases: ['reveal'],
    isAvailable: null,
    repeats: true,
  },
  {
    id: 'reveal.forward',
    title: (t) => t('reveal:nextCard'),
    group: 'reveal',
    keys: ['.'],
    phases: ['reveal'],
    isAvailable: null,
    repeats: true,
  },
  {
    id: 'reveal.dispute',
    title: (t) => t('reveal:dispute'),
    group: 'reveal',
    keys: ['D'],
    phases: ['reveal'],
    isAvailable: canChange,
  },
] as const satisfies readonly Action[];

function hasHiddenCards(view: SessionView): boolean {
  return canChange(view) && view.state.dealt.some((card) => !view.state.revealed.has(card));
}
