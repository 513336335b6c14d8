import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionRun } from '../actions/ActionsContext.tsx';
import styles from './Board.module.css';

interface BoardZoomProps {
  readonly isZoomed: boolean;
  /** Null while the whole height of the board is in view. */
  readonly onScroll: ((step: -1 | 1) => void) | null;
}

/** Zoom and scroll without a wheel, a pinch or a drag. A tool bar: one tab stop, arrows inside. */
export function BoardZoom({ isZoomed, onScroll }: BoardZoomProps) {
  const { t } = useTranslation('board');
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const fit = () => void setViewport({ x: 0, y: 0, zoom: 1 });
  useActionRun('board.zoom-in', () => void zoomIn());
  useActionRun('board.zoom-out', isZoomed ? () => void zoomOut() : null);
  useActionRun('board.fit', isZoomed ? fit : null);
  return (
    <Panel
      position="bottom-right"
      className={styles.zoom ?? ''}
      role="toolbar"
      aria-label={t('zoom.label')}
      onKeyDown={goToNeighbour}
    >
      <ZoomButton label={t('zoom.in')} isTabStop onPress={() => void zoomIn()}>
        <IconPlus size={16} aria-hidden="true" />
      </ZoomButton>
      <ZoomButton label={t('zoom.out')} isUseful={isZoomed} onPress={() => void zoomOut()}>
        <IconMinus size={16} aria-hidden="true" />
      </ZoomButton>
      <ZoomButton label={t('zoom.fit')} isUseful={isZoomed} onPress={fit}>
        <IconMaximize size={16} aria-hidden="true" />
      </ZoomButton>
      {onScroll !== null && (
        <>
          <ZoomButton label={t('zoom.up')} onPress={() => onScroll(-1)}>
            <IconChevronUp size={16} aria-hidden="true" />
          </ZoomButton>
          <ZoomButton label={t('zoom.down')} onPress={() => onScroll(1)}>
            <IconChevronDown size={16} aria-hidden="true" />
          </ZoomButton>
        </>
      )}
    </Panel>
  );
}

interface ZoomButtonProps {
  readonly label: string;
  readonly isTabStop?: boolean;
  /** A useless button is out of the way of the cards, but not while it has the focus, which would be lost. */
  readonly isUseful?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ZoomButton({ label, isTabStop = false, isUseful = true, onPress, children }: ZoomButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size="md"
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onPress}
      {...(isUseful ? {} : { className: styles.useless, 'aria-disabled': true, 'data-disabled': true })}
    >
      {children}
    </ActionIcon>
  );
}

function goToNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((one) => one.checkVisibility());
  const focused = document.activeElement;
  if (focused instanceof HTMLButtonElement) buttons[buttons.indexOf(focused) + step]?.focus();
}
