import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Room.module.css';

/** Long enough to read a page aloud, short enough that nobody waits for a card. */
const pageMs = 12_000;

/**
 * Content in columns that goes on to further pages where it does not fit, which turn by themselves: nobody can scroll
 * a projector. The browser breaks the columns, so any text and any list can be inside.
 */
export function Pages({
  columns = 1,
  children,
}: {
  readonly columns?: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('room');
  const flow = useRef<HTMLDivElement>(null);
  const pages = usePageCount(flow);
  const page = useTurns(pages) % pages;
  return (
    <div className={styles.pages}>
      <div className={styles.sheet}>
        <div className={styles.flow} ref={flow} style={{ columnCount: columns, translate: offset(page) }}>
          {children}
        </div>
      </div>
      {pages > 1 && <p className={styles.pageMark}>{t('page', { page: page + 1, pages })}</p>}
    </div>
  );
}

/** A page is as wide as the sheet, and one gap of the columns lies between two of them. */
function offset(page: number): string {
  return `calc(${-page} * (100% + var(--gap)))`;
}

function usePageCount(flow: { readonly current: HTMLDivElement | null }): number {
  const [pages, setPages] = useState(1);
  const measure = () => {
    if (flow.current !== null) setPages(countPages(flow.current));
  };
  // After every render, because any of them can bring other content.
  useLayoutEffect(measure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one observer for the life of the element
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (flow.current !== null) observer.observe(flow.current);
    return () => observer.disconnect();
  }, []);
  return pages;
}

function countPages(flow: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
  // Half a pixel of rounding must not make an empty page.
  return Math.max(1, Math.ceil((flow.scrollWidth + gap - 2) / (flow.clientWidth + gap)));
}

/** Counts up while there is more than one page. */
function useTurns(pages: number): number {
  const [turns, setTurns] = useState(0);
  const hasMore = pages > 1;
  useEffect(() => {
    if (!hasMore) return;
    const interval = setInterval(() => setTurns((count) => count + 1), pageMs);
    return () => clearInterval(interval);
  }, [hasMore]);
  return hasMore ? turns : 0;
}
