import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useScenarioMenu } from './ScenarioMenuContext.tsx';

// A menu weighs more than the library, and it is needed at the first press only.
const ScenarioMenu = lazy(async () => ({ default: (await import('./ScenarioMenu.tsx')).ScenarioMenu }));

/** The menu, from the first time that somebody wants it. */
export function ScenarioMenuWhenWanted({ onRemoved }: { readonly onRemoved: () => void }) {
  const isWanted = useStore(useScenarioMenu(), (state) => state.of !== null);
  if (!isWanted) return null;
  return (
    <Suspense>
      <ScenarioMenu onRemoved={onRemoved} />
    </Suspense>
  );
}
