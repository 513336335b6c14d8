import type { Node } from '@xyflow/react';
import type { CardId } from '#core/scenario/schema.ts';
import type { Area, AreaContent } from './board-areas.ts';
import { areaLayout, type BoardLayout, cellRect, type Point, type Rect } from './board-layout.ts';

export type CardNodeType = Node<{ readonly card: CardId }, 'card'>;
export type MissingNodeType = Node<{ readonly card: CardId }, 'missing'>;
export type AreaNodeType = Node<{ readonly area: Area }, 'area'>;
export type HeaderNodeType = Node<{ readonly area: Area }, 'header'>;
export type BoardNode = CardNodeType | MissingNodeType | AreaNodeType | HeaderNodeType;

export interface BoardPicture {
  readonly layout: BoardLayout;
  readonly areas: readonly AreaContent[];
  readonly selection: ReadonlySet<CardId>;
  /** Positions of cards that the pointer holds. */
  readonly dragged: ReadonlyMap<CardId, Point>;
  readonly canMove: boolean;
  /** Class of the nodes that lie still; moving them may be animated. */
  readonly restingClass: string;
}

// Areas lie below the cards, headers above them (they stay at the top of a tall board), and held cards above all.
const layer = { area: 0, card: 1, header: 2, held: 1000 } as const;

/** Areas are no nodes to drag or select, so React Flow would make them deaf to the pointer. */
const clickable = { pointerEvents: 'all' } as const;

/**
 * The nodes of React Flow for a board: a pure projection, in reading order, because the order of nodes is the order
 * for a screen reader. Whatever did not change keeps its node object, so React Flow and React skip it.
 */
export function projectNodes(picture: BoardPicture, previous: readonly BoardNode[]): BoardNode[] {
  const known = new Map(previous.map((node) => [node.id, node]));
  return describeNodes(picture).map((node) => {
    const before = known.get(node.id);
    return before !== undefined && isSameNode(before, node) ? before : node;
  });
}

/** A projector that remembers its last nodes, for a component that renders again and again. */
export function createNodeProjector(): (picture: BoardPicture) => BoardNode[] {
  let previous: BoardNode[] = [];
  return (picture) => {
    previous = projectNodes(picture, previous);
    return previous;
  };
}

export function cardNodeId(card: CardId): string {
  return `card:${card}`;
}

function describeNodes(picture: BoardPicture): BoardNode[] {
  const { layout, areas } = picture;
  return areas.flatMap((content): BoardNode[] => {
    const placed = areaLayout(layout, content.area);
    if (placed === null) return [];
    const { area } = content;
    return [
      { id: `header:${area}`, type: 'header', data: { area }, ...fixed(placed.header, layer.header) },
      { id: `area:${area}`, type: 'area', data: { area }, ...fixed(placed.bounds, layer.area) },
      ...content.cards.map((card, cell) => describeCard(picture, card, cellRect(layout, placed, cell))),
      ...content.missing.map(
        (card, place): MissingNodeType => ({
          id: `missing:${card}`,
          type: 'missing',
          data: { card },
          ...fixed(cellRect(layout, placed, content.cards.length + place), layer.card),
        }),
      ),
    ];
  });
}

function describeCard(picture: BoardPicture, card: CardId, rect: Rect): CardNodeType {
  const held = picture.dragged.get(card);
  return {
    id: cardNodeId(card),
    type: 'card',
    data: { card },
    ...fixed(rect, held === undefined ? layer.card : layer.held),
    position: held ?? { x: rect.x, y: rect.y },
    selected: picture.selection.has(card),
    selectable: picture.canMove,
    draggable: picture.canMove,
    className: held === undefined ? picture.restingClass : '',
  };
}

/** The parts of a node that the layout fixes. Sizes are given, so React Flow neither measures nor hides anything at first. */
function fixed({ x, y, width, height }: Rect, zIndex: number) {
  return {
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex,
    draggable: false,
    selectable: false,
    connectable: false,
    deletable: false,
    focusable: false,
    style: clickable,
    domAttributes: { 'aria-roledescription': undefined },
  };
}

function isSameNode(left: BoardNode, right: BoardNode): boolean {
  return (
    left.position.x === right.position.x &&
    left.position.y === right.position.y &&
    left.width === right.width &&
    left.height === right.height &&
    left.zIndex === right.zIndex &&
    left.selected === right.selected &&
    left.draggable === right.draggable &&
    left.className === right.className
  );
}
