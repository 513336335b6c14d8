import type { WebContents, WebFrameMain } from 'electron';
import { originOf } from './page-origin.ts';

export interface Sender {
  readonly sender: Pick<WebContents, 'mainFrame'>;
  /** null when the frame navigated away or was destroyed before its message was read. */
  readonly senderFrame: WebFrameMain | null;
}

/** Whether a message comes from the main frame of a window that shows our own page at this moment. */
export function isTrustedSender({ sender, senderFrame }: Sender, origin: string): boolean {
  if (senderFrame === null || senderFrame.isDestroyed() || senderFrame.detached) return false;
  if (senderFrame.parent !== null) return false;
  if (senderFrame.frameToken !== sender.mainFrame.frameToken) return false;
  return originOf(senderFrame.url) === origin;
}
