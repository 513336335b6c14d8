import { type Ref, useEffect } from 'react';

/** Stands for a button elsewhere on the page, at which a menu opens. It is the only child of `Menu.Target`. */
export function MenuAnchor({
  button,
  ref = null,
}: {
  readonly button: HTMLButtonElement | null;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  useEffect(() => {
    if (typeof ref === 'function') ref(button);
  }, [button, ref]);
  return null;
}
