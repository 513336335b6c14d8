import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';

/** Starts something that takes a while. It is not disabled meanwhile, because a disabled button loses the focus. */
export function WorkButton({
  isBusy,
  icon,
  onClick,
  children,
}: {
  readonly isBusy: boolean;
  readonly icon: ReactNode;
  /** Has to do nothing while the work is under way. */
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button
      leftSection={isBusy ? <Loader size={18} color="currentColor" aria-hidden="true" /> : icon}
      aria-disabled={isBusy}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
