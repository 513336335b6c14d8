import { useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useActionRun } from '../actions/ActionsContext.tsx';
import { useAppServices } from './AppServices.tsx';

/** A part that lies over the screens of a workshop while it is open. */
export type FramePanel = 'notes' | 'export' | 'injects' | 'decisions' | 'palette' | 'help';

/** Lends the actions of the frame what they do. @returns the open panel, if any */
export function useFrameRuns(): {
  readonly open: FramePanel | null;
  readonly setOpen: (panel: FramePanel | null) => void;
} {
  const { navigation } = useAppServices();
  const [open, setOpen] = useState<FramePanel | null>(null);
  // Without transitions Mantine would add a style element, which the content security policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  useActionRun('notes.open', () => setOpen('notes'));
  useActionRun('injects.open', () => setOpen('injects'));
  useActionRun('decisions.open', () => setOpen('decisions'));
  useActionRun('export.open', () => setOpen('export'));
  useActionRun('window.palette', () => setOpen('palette'));
  useActionRun('window.help', () => setOpen('help'));
  useActionRun('start.open', () => navigation.goTo({ screen: 'start' }));
  useActionRun('window.light', () => setColorScheme('light'));
  useActionRun('window.dark', () => setColorScheme('dark'));
  useActionRun('window.auto', () => setColorScheme('auto'));
  return { open, setOpen };
}
