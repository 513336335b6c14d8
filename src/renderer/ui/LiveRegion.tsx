import { VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** Says a sentence to screen readers without moving the focus. */
export type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Screen readers drop sentences that follow each other too fast, so they wait for this pause and the last ones join. */
const pauseMs = 120;

/** The one polite live region of the window. Sentences that come within one pause are spoken together, none is lost. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', number: 0 });
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const announce = useMemo<Announce>(() => {
    return (sentence) => {
      waiting.current.push(sentence);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const text = waiting.current.join(' ');
        waiting.current = [];
        setSpoken(({ number }) => ({ text, number: number + 1 }));
      }, pauseMs);
    };
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite" aria-atomic="true" data-testid="live-region">
        {/* A new element each time, so that a sentence that comes twice is spoken twice. */}
        <span key={spoken.number}>{spoken.text}</span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
