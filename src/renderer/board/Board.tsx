import { useRef } from 'react';
import styles from './Board.module.css';
import { BoardCanvas } from './BoardCanvas.tsx';
import { BoardShareProvider } from './BoardContext.tsx';
import { BoardList } from './BoardList.tsx';
import { useMeasuredBoard } from './use-board-layout.ts';
import { type BoardProps, useBoardShare } from './use-board-share.ts';

/** Below this width two lanes and a deck cannot stand side by side with readable cards. */
const narrowestCanvas = 560;

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
  const { ref: measure, size, textScale } = useMeasuredBoard();
  const isMeasured = size.width > 0;
  const isList = view === 'list' || size.width < narrowestCanvas * textScale;
  return (
    <BoardShareProvider share={share}>
      <div className={styles.root} ref={root} data-board>
        <div className={styles.frame} ref={measure}>
          {isMeasured && isList && <BoardList />}
          {isMeasured && !isList && <BoardCanvas size={size} textScale={textScale} />}
        </div>
      </div>
    </BoardShareProvider>
  );
}
