import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from './board-layout.ts';

export interface MeasuredBoard {
  readonly size: Size;
  /** 1 unless the user asked for larger text. */
  readonly textScale: number;
}

/** The text size that browsers start from, in pixels. */
const usualRootFont = 16;

/** The room that the board has, and how large the user wants text; null before the first measurement. */
export function useMeasuredBoard(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly measured: MeasuredBoard | null;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<MeasuredBoard | null>(null);

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const rootFont = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const size = { width: element.clientWidth, height: element.clientHeight };
      if (size.width > 0) setMeasured({ size, textScale: Math.max(1, rootFont / usualRootFont) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { ref, measured };
}
