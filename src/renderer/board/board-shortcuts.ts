import type { TFunction } from 'i18next';
import type { Lane } from '#core/scenario/schema.ts';

/** A key or gesture that works on a card, for the help sheet. What each does is decided by `readKey`. */
export interface BoardShortcut {
  readonly title: string;
  readonly strokes: readonly (readonly string[])[];
}

/** Every key and gesture of the board. */
export function boardShortcuts(
  t: TFunction<['board', 'lanes']>,
  lanes: readonly Lane[],
  hasCertainty: boolean,
): readonly BoardShortcut[] {
  const names = lanes.map((lane, place) => `${place + 1} ${t(`lanes:${lane}`)}`).join(', ');
  const rows: readonly (readonly [title: string, ...strokes: readonly (readonly string[])[]])[] = [
    [t('keys.arrows'), ['←'], ['↑'], ['→'], ['↓']],
    [t('keys.homeEnd'), ['Home'], ['End']],
    [t('keys.letters'), [t('keys.anyLetter')]],
    [t('keys.select'), ['Enter'], [t('keys.space')]],
    [t('keys.place', { lanes: names }), ...lanes.map((_, place) => [String(place + 1)])],
    [t('keys.toDeck'), ['0'], ['⌫']],
    [t('keys.order'), ['Alt', '↑'], ['Alt', '↓']],
    ...(hasCertainty ? [[t('keys.certainty'), ['⇧', '1'], ['⇧', '2'], ['⇧', '3']] as const] : []),
    [t('keys.menu'), ['M']],
    [t('keys.count'), ['T']],
    [t('keys.explain'), ['W']],
    [t('keys.add'), [t('keys.shiftClick')]],
    [t('keys.box'), [t('keys.shiftDrag')]],
    [t('keys.escape'), ['Esc']],
    [t('keys.zoom'), [t('keys.ctrlWheel')]],
  ];
  return rows.map(([title, ...strokes]) => ({ title, strokes }));
}
