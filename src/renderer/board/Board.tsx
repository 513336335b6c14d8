import { useEffect, useRef } from 'react';
import { useSession } from '../session/SessionContext.tsx';
import { isFocusFree } from '../ui/keep-focus.ts';
import styles from './Board.module.css';
import { BoardCanvas } from './BoardCanvas.tsx';
import { BoardShareProvider } from './BoardContext.tsx';
import { BoardList } from './BoardList.tsx';
import { type BoardProps, useBoardShare } from './use-board-share.ts';
import { useMeasuredBoard } from './use-measured-board.ts';

/** Areas narrower than this cannot stand side by side with readable cards and whole names. */
const narrowestArea = 164;

/**
 * The board of one group for one vote, as a canvas of lanes or as a list. A narrow window always gets the list.
 *
 * @param props.view what the person chose where there is room for both
 */
export function Board({ view = 'canvas', ...props }: BoardProps & { readonly view?: 'canvas' | 'list' }) {
  // Another group or vote is another board: selection and focus must not leak from one to the next.
  return <OneBoard key={`${props.group} ${props.vote}`} view={view} {...props} />;
}

function OneBoard({ view, ...props }: BoardProps & { readonly view: 'canvas' | 'list' }) {
  const root = useRef<HTMLDivElement>(null);
  const share = useBoardShare(props, root);
  const { ref: measure, measured } = useMeasuredBoard();
  const isMeasured = measured !== null;
  const areaCount = useSession((now) => now.state.lanes.length + 1);
  const isNarrow = measured !== null && measured.size.width < areaCount * narrowestArea * measured.textScale;
  const isList = view === 'list' || isNarrow;
  // Who comes from a screen or a view that is gone has the focus nowhere; on the first card the keys work at once.
  // The canvas draws its cards one render later, hence the frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the view takes the focused card off the page
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = share.view.getState();
      if (isMeasured && isFocusFree() && share.mode === 'sort' && current !== null)
        share.actions.goTo(current);
    });
    return () => cancelAnimationFrame(frame);
  }, [isMeasured, isList, share]);
  return (
    <BoardShareProvider share={share}>
      <div className={styles.root} ref={root} data-board>
        <div className={styles.frame} ref={measure}>
          {measured !== null && (isList ? <BoardList /> : <BoardCanvas {...measured} />)}
        </div>
      </div>
    </BoardShareProvider>
  );
}
