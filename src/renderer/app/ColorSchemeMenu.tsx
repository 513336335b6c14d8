import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colorSchemeIcon } from './color-scheme-icons.ts';

// A menu weighs more than the rest of the first screen, and few people open this one.
const ColorSchemeChoice = lazy(async () => ({
  default: (await import('./ColorSchemeChoice.tsx')).ColorSchemeChoice,
}));

const menuId = 'color-scheme-menu';

/** Light, dark, or as the system. */
export function ColorSchemeMenu() {
  const { t } = useTranslation('app');
  // Without transitions Mantine would add a style element, which the content security policy refuses.
  const { colorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [isOpen, setIsOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const Current = colorSchemeIcon(colorScheme);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('colorScheme.label')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${menuId}-dropdown` : undefined}
        id={isOpen ? menuId : undefined}
        onClick={({ currentTarget }) => {
          setButton(currentTarget);
          setIsOpen(!isOpen);
        }}
      >
        <Current size={20} stroke={1.6} />
      </ActionIcon>
      {button !== null && (
        <Suspense>
          <ColorSchemeChoice id={menuId} button={button} isOpen={isOpen} onChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}
