import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CardNodeType } from './board-projection.ts';
import { CardButton } from './CardButton.tsx';

/**
 * A card on the canvas. React Flow renders a node anew for every step of a drag, but where a card lies is not its
 * business: it reads itself by its id, so only another card behind the same node is a reason to render.
 */
export const CardNode = memo(
  function CardNode({ data }: NodeProps<CardNodeType>) {
    return <CardButton card={data.card} />;
  },
  (before, after) => before.data.card === after.data.card,
);
