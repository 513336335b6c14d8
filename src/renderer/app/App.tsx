import { Suspense } from 'react';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { LoadingScreen } from '../ui/LoadingScreen.tsx';
import { useAppServices, useRoute } from './AppServices.tsx';
import { LockedScreen } from './LockedScreen.tsx';
import { lazyScreen } from './lazy-screen.ts';

// The start screen is what everybody sees first; the rest is loaded when it is needed.
const Setup = lazyScreen(['setup', 'agenda'], async () => (await import('./Setup.tsx')).Setup);
const Learn = lazyScreen(['learn', 'models', 'print'], async () => (await import('./Learn.tsx')).Learn);
const PaperEntryScreen = lazyScreen(
  ['paper'],
  async () => (await import('../features/paper/PaperEntryScreen.tsx')).PaperEntryScreen,
);
const Workshop = lazyScreen(
  [
    'workshop',
    'setup',
    'agenda',
    'board',
    'groups',
    'discuss',
    'reveal',
    'debrief',
    'models',
    'room',
    'timer',
    'injects',
    'decisions',
    'actions',
    'history',
  ],
  async () => (await import('./Workshop.tsx')).Workshop,
);
const DraftsScreen = lazyScreen(
  ['workbench'],
  async () => (await import('../features/workbench/DraftsScreen.tsx')).DraftsScreen,
);
const EditorScreen = lazyScreen(
  ['workbench'],
  async () => (await import('../features/workbench/EditorScreen.tsx')).EditorScreen,
);

export function App() {
  const route = useRoute();
  const { startProblem } = useAppServices();
  if (startProblem !== null) return <LockedScreen />;
  return <Suspense fallback={<LoadingScreen />}>{screenOf(route)}</Suspense>;
}

function screenOf(route: ReturnType<typeof useRoute>) {
  switch (route.screen) {
    case 'start':
      return <StartScreen />;
    case 'setup':
      return <Setup key={route.scenario} scenario={route.scenario} />;
    case 'learn':
      return <Learn section={route.section} />;
    case 'paper':
      return <PaperEntryScreen key={route.scenario} scenario={route.scenario} />;
    case 'workshop':
      return <Workshop key={route.session} session={route.session} />;
    case 'drafts':
      return <DraftsScreen />;
    case 'draft':
      return <EditorScreen key={route.draft} draft={route.draft} />;
  }
}
