import { request } from 'node:http';
import { createClient } from '#core/contract/client.ts';

/**
 * A window without a page: redeems a start link and calls the contract over real sockets, as the renderer does.
 */
export async function connectToHost(address: string) {
  const url = new URL(address);
  const started = await post(url, '/api/start', { code: url.hash.slice(1) }, undefined);
  const cookie = started.cookie;
  if (cookie === undefined) throw new Error(`The start link was refused: ${started.body}`);
  return createClient({
    request: async (envelope) => JSON.parse((await post(url, '/api/call', envelope, cookie)).body),
    subscribe: () => () => {},
  });
}

function post(
  url: URL,
  path: string,
  body: unknown,
  cookie: string | undefined,
): Promise<{ readonly body: string; readonly cookie: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: url.port,
        path,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: url.origin,
          ...(cookie === undefined ? {} : { Cookie: cookie }),
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => {
          const [setCookie] = response.headers['set-cookie'] ?? [];
          resolve({ body: text, cookie: setCookie?.split(';')[0] });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
