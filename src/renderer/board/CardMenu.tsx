import { Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { useBoard, useBoardView } from './BoardContext.tsx';
import styles from './Card.module.css';
import { CardMenuItems } from './CardMenuItems.tsx';

const pointerEvents = ['mousedown', 'touchstart'];

/**
 * The menu button of a card, the way to every move by single clicks. Only the open menu is a Mantine menu: hundreds
 * of closed ones would cost more than the cards themselves.
 */
export function CardMenu({ card, title }: { readonly card: CardId; readonly title: string }) {
  const { t } = useTranslation('board');
  const { actions } = useBoard();
  const isMenuOpen = useBoardView((view) => view.menuOf === card);

  function press(event: MouseEvent): void {
    event.stopPropagation();
    if (isMenuOpen) actions.closeMenu();
    else actions.openMenu(card);
  }

  const button = (
    <button
      type="button"
      className={`${styles.menuButton} nodrag nopan`}
      aria-label={t('menu.open', { title })}
      aria-haspopup="menu"
      tabIndex={-1}
      onClick={press}
    >
      <IconDotsVertical className={styles.menuIcon} aria-hidden="true" />
    </button>
  );
  if (!isMenuOpen) return button;
  return (
    <Menu
      opened
      onClose={() => {
        actions.closeMenu();
        actions.goTo(card);
      }}
      position="bottom-end"
      width={260}
      // Large text makes the menu wider and taller than a narrow window; it stays inside and scrolls by itself then.
      middlewares={{ flip: true, shift: true, size: { padding: 6 } }}
      returnFocus={false}
      // The key that opens the menu is still on its way up and would count as a key outside of it.
      clickOutsideEvents={pointerEvents}
      withInitialFocusPlaceholder={false}
      portalProps={{ target: '[data-board]' }}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <CardMenuItems card={card} />
      </Menu.Dropdown>
    </Menu>
  );
}
