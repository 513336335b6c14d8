import type { Group } from '#core/session/schema.ts';

/** None of them is a shape of a lane, so that a group is never taken for one. */
const outlines = {
  blue: 'M12 3 22 20H2z',
  orange: 'M12 2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7-6.2 3.7 1.6-7L2 9.3l7.1-.7z',
  teal: 'M7 3h10l5 9-5 9H7l-5-9z',
  grape: 'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z',
  lime: 'M12 2l10 7.6L18.2 22H5.8L2 9.6z',
  red: 'M2 4h7l13 8-13 8H2l7-8z',
  cyan: 'M12 2c5 6.500 7 9 7 12.500a7 7 0 0 1-14 0C5 11 7 8.500 12 2z',
  pink: 'M12 21C4 15 2 12 2 8.500 2 3 9 2 12 7c3-5 10-4 10 1.500 0 3.500-2 6.500-10 12.500z',
} as const satisfies Record<Group['color'], string>;

/** The shape of a group beside its colour, for eyes that cannot tell the colours apart. Its name always stands beside it. */
export function GroupShape({
  color,
  size = 16,
}: {
  readonly color: Group['color'];
  readonly size?: number | string;
}) {
  return (
    <svg data-group-color={color} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={outlines[color]} />
    </svg>
  );
}
