import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MenuAnchor } from '../ui/MenuAnchor.tsx';
import { useOpenedLater } from '../ui/use-opened-later.ts';
import { colorSchemeIcon, colorSchemes } from './color-scheme-icons.ts';

/** The choices of the colour scheme, at the button that asks for them. */
export function ColorSchemeChoice({
  id,
  button,
  isOpen,
  onChange,
}: {
  readonly id: string;
  readonly button: HTMLButtonElement;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}) {
  const { t } = useTranslation('app');
  // Without transitions Mantine would add a style element, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const isOpened = useOpenedLater(isOpen);
  return (
    <Menu id={id} opened={isOpened} onChange={onChange} position="bottom-end" withinPortal>
      <Menu.Target>
        <MenuAnchor button={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {colorSchemes.map((value) => {
          const Icon = colorSchemeIcon(value);
          return (
            <Menu.Item
              key={value}
              leftSection={<Icon size={16} />}
              rightSection={value === colorScheme ? <IconCheck size={16} /> : null}
              onClick={() => setColorScheme(value)}
            >
              {t(`colorScheme.${value}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
