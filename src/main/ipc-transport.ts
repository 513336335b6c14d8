import type { IpcMain, WebContents } from 'electron';
import type { Principal } from '#core/contract/contract.ts';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { ipcChannels } from '#core/contract/ipc-channels.ts';
import { maxRequestBytes } from '#core/contract/protocol.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Backend } from '#core/services/backend.ts';
import { isTrustedSender } from './trusted-sender.ts';

export interface IpcTransport {
  /** Gives a window its principal and its events, until it is destroyed. What is not connected is refused. */
  readonly connect: (contents: WebContents, principal: Principal) => void;
}

/**
 * Carries envelopes between windows and the backend. Who a window is comes from a table that only this process fills;
 * nothing that a page says about itself counts.
 *
 * @param origin origin of our own pages; a message from any other page is refused
 */
export function createIpcTransport(
  ipcMain: Pick<IpcMain, 'handle'>,
  backend: Backend,
  origin: string,
): IpcTransport {
  const principals = new Map<number, Principal>();

  ipcMain.handle(ipcChannels.request, async (event, ...message: readonly unknown[]) => {
    const principal = principals.get(event.sender.id);
    if (principal === undefined || !isTrustedSender(event, origin)) {
      return refusal(contractError('forbidden', 'Only the windows of Demarc may ask for this.'));
    }
    const envelope = readMessage(message);
    return envelope.ok ? backend.handle(principal, envelope.value) : refusal(envelope.error);
  });

  return {
    connect: (contents, principal) => {
      const { id } = contents;
      principals.set(id, principal);
      const unsubscribe = backend.subscribe(principal, (envelope) => {
        if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(ipcChannels.event, envelope);
      });
      contents.once('destroyed', () => {
        principals.delete(id);
        unsubscribe();
      });
    },
  };
}

/** A message must be one text within the limit. The size is checked before anything is parsed. */
function readMessage(message: readonly unknown[]): Result<unknown, ContractError> {
  const [text] = message;
  if (message.length !== 1 || typeof text !== 'string') {
    return failure(contractError('bad-request', 'The request is not of the agreed form.'));
  }
  if (text.length > maxRequestBytes || Buffer.byteLength(text) > maxRequestBytes) {
    return failure(
      contractError(
        'too-large',
        `The request is larger than ${maxRequestBytes / 1024 / 1024} MB. Shorten it.`,
      ),
    );
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return failure(contractError('bad-request', 'The request is not of the agreed form.'));
  }
}

function refusal(error: ContractError) {
  return { ok: false, error } as const;
}
