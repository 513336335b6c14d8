import type { MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

export const colorSchemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

export function colorSchemeIcon(scheme: MantineColorScheme) {
  return icons[scheme];
}
