import { useEffect, useState } from 'react';

/** Whether a menu is open, beginning closed: one that is drawn open at once would not take the focus. */
export function useOpenedLater(isOpen: boolean): boolean {
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => setIsDrawn(true), []);
  return isDrawn && isOpen;
}
