import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import { type CSSProperties, type MouseEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { cardsInPlay } from '#core/session/state.ts';
import { useSession } from '../session/SessionContext.tsx';
import { AreaNode } from './AreaNode.tsx';
import styles from './Board.module.css';
import { useBallot, useBoard, useBoardView } from './BoardContext.tsx';
import { BoardZoom } from './BoardZoom.tsx';
import { areasOf } from './board-areas.ts';
import type { Point } from './board-layout.ts';
import { type BoardNode, createNodeProjector } from './board-projection.ts';
import { CardNode } from './CardNode.tsx';
import { revealedLanes } from './card-faces.ts';
import { DropMark } from './DropMark.tsx';
import { HeaderNode } from './HeaderNode.tsx';
import { layOutCards } from './lay-out-cards.ts';
import { MissingNode } from './MissingNode.tsx';
import { RevealArrows } from './RevealArrows.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useKeepInView } from './use-keep-in-view.ts';
import type { MeasuredBoard } from './use-measured-board.ts';

const nodeTypes = { card: CardNode, area: AreaNode, header: HeaderNode, missing: MissingNode };
const nothingDragged: ReadonlyMap<CardId, Point> = new Map();
/** Below zoom 1 a menu button would be smaller than 24 px; a board that does not fit is scrolled instead. */
const smallestZoom = 1;
const largestZoom = 2.5;
/** More cards than this move at once without animation. */
const mostAnimatedCards = 100;

/** The board as a canvas: React Flow draws nodes that are projected from the ballot and keeps nothing of its own. */
export function BoardCanvas(props: MeasuredBoard) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ size, textScale }: MeasuredBoard) {
  const { t } = useTranslation('board');
  const { group, mode, isOpen, actions } = useBoard();
  const ballot = useBallot((whole) => whole);
  const state = useSession((view) => view.state);
  const scenario = useSession((view) => view.session.scenario);
  const selection = useBoardView((view) => view.selection);
  const drag = useBoardView((view) => view.drag);
  const [isZoomed, setIsZoomed] = useState(false);
  const [project] = useState(createNodeProjector);
  const helpId = useId();

  const expected = useMemo(
    () => (mode === 'reveal' ? revealedLanes(scenario, state.revealed) : new Map()),
    [mode, scenario, state.revealed],
  );
  const areas = useMemo(() => {
    const all = areasOf(state, ballot, expected);
    // At the reveal nothing goes back into the deck, so an empty one would only take room.
    return mode === 'reveal' ? all.filter(({ area, cards }) => area !== 'deck' || cards.length > 0) : all;
  }, [state, ballot, expected, mode]);
  const { dealt, added } = state;
  const cards = useMemo(() => cardsInPlay({ dealt, added }), [dealt, added]);
  const hasTallies = mode === 'sort' && ballot.tallies.size > 0;
  const layout = useMemo(
    () =>
      layOutCards({ session: { scenario }, state: { added } }, cards, areas, {
        size,
        textScale,
        mode,
        hasTallies,
      }),
    [scenario, added, cards, areas, size, textScale, mode, hasTallies],
  );
  const nodes = project({
    layout,
    areas,
    selection,
    dragged: drag?.positions ?? nothingDragged,
    canMove: isOpen,
    restingClass: (cards.length <= mostAnimatedCards ? styles.resting : '') ?? '',
  });

  const onKeyDown = useBoardKeys(layout.rows);
  const dragHandlers = useCardDrag(areas, layout);
  const { showFocused, scroll, viewport } = useKeepInView(layout, areas, setIsZoomed);
  const groupName = state.setup.groups.find((candidate) => candidate.id === group)?.name ?? '';

  return (
    <>
      <ReactFlow<BoardNode>
        ref={viewport}
        className={styles.canvas}
        aria-label={t('boardName', { group: groupName })}
        aria-describedby={helpId}
        style={boardStyle(layout)}
        nodes={nodes}
        nodeTypes={nodeTypes}
        {...dragHandlers}
        onNodeClick={(_, node) => {
          if (node.type === 'area' && isOpen) actions.placeSelection(node.data.area);
        }}
        onPaneClick={actions.clearSelection}
        onKeyDown={onKeyDown}
        onFocus={showFocused}
        onMouseDownCapture={keepFocus}
        minZoom={smallestZoom}
        maxZoom={largestZoom}
        translateExtent={[
          [0, 0],
          [layout.size.width, layout.size.height],
        ]}
        panOnDrag={isZoomed ? [0, 1] : [1]}
        panOnScroll
        zoomOnDoubleClick={false}
        elementsSelectable={isOpen}
        nodesDraggable={isOpen}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        selectionMode={SelectionMode.Partial}
        selectNodesOnDrag={false}
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        nodeClickDistance={4}
        disableKeyboardA11y
        autoPanOnNodeFocus={false}
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        ariaLabelConfig={{
          'node.a11yDescription.default': t('help'),
          'node.a11yDescription.keyboardDisabled': t('help'),
          'edge.a11yDescription.default': '',
        }}
        proOptions={{ hideAttribution: true }}
      >
        {mode === 'reveal' && <RevealArrows areas={areas} layout={layout} />}
        {isOpen && <DropMark areas={areas} layout={layout} />}
        <BoardZoom isZoomed={isZoomed} onScroll={layout.size.height > size.height ? scroll : null} />
      </ReactFlow>
      <p id={helpId} hidden>
        {t('help')}
      </p>
    </>
  );
}

function boardStyle(layout: { readonly fontSize: number; readonly titleLines: number }): CSSProperties {
  const variables = {
    '--board-font': `${layout.fontSize}px`,
    '--board-title-lines': layout.titleLines,
  };
  return variables as CSSProperties;
}

/** A press on the bare board would take the focus from the card that has it and give it to nobody. */
function keepFocus(event: MouseEvent): void {
  const isOnControl = event.target instanceof Element && event.target.closest('button') !== null;
  if (!isOnControl) event.preventDefault();
}
