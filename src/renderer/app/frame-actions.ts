import { nextPhase, previousPhase } from '#core/session/decide-phase.ts';
import { type Action, allPhases, phasesOfPlay } from '../actions/action.ts';

/** What the frame of a workshop can do in every phase. */
export const frameActions = [
  {
    id: 'phase.next',
    title: (t) => t('actions:titles.nextPhase'),
    group: 'workshop',
    keys: ['Mod+Enter'],
    // The setup is left by its own button, because its form has to be saved first.
    phases: phasesOfPlay,
    isAvailable: (view) => !view.readOnly && nextPhase(view.state) !== null,
  },
  {
    id: 'phase.back',
    title: (t) => t('actions:titles.previousPhase'),
    group: 'workshop',
    keys: [],
    phases: allPhases,
    isAvailable: (view) => !view.readOnly && previousPhase(view.state) !== null,
  },
  {
    id: 'export.open',
    title: (t) => t('actions:titles.export'),
    group: 'workshop',
    keys: ['Mod+E'],
    phases: allPhases,
    isAvailable: null,
  },
  {
    id: 'start.open',
    title: (t) => t('actions:titles.start'),
    group: 'workshop',
    keys: [],
    phases: allPhases,
    isAvailable: null,
  },
  {
    id: 'notes.open',
    title: (t) => t('actions:titles.notes'),
    group: 'notes',
    keys: ['Alt+N'],
    phases: allPhases,
    isAvailable: null,
  },
  {
    id: 'window.palette',
    title: (t) => t('actions:titles.palette'),
    group: 'window',
    keys: ['Mod+K'],
    phases: allPhases,
    isAvailable: null,
    worksInTexts: true,
  },
  {
    id: 'window.help',
    title: (t) => t('actions:titles.help'),
    group: 'window',
    keys: ['?', 'F1'],
    phases: allPhases,
    isAvailable: null,
    worksInTexts: true,
  },
  {
    id: 'window.light',
    title: (t) => t('actions:titles.light'),
    group: 'window',
    keys: [],
    phases: allPhases,
    isAvailable: null,
  },
  {
    id: 'window.dark',
    title: (t) => t('actions:titles.dark'),
    group: 'window',
    keys: [],
    phases: allPhases,
    isAvailable: null,
  },
  {
    id: 'window.auto',
    title: (t) => t('actions:titles.auto'),
    group: 'window',
    keys: [],
    phases: allPhases,
    isAvailable: null,
  },
] as const satisfies readonly Action[];
