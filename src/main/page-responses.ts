import { securityHeaders } from '#node/host/security-headers.ts';
import type { StaticFiles } from '#node/host/static-files.ts';
import { appOrigin, originOf } from './page-origin.ts';

/** The answer to a request for a part of the page: a file of the map with its headers, or a refusal without content. */
export function answerPageRequest(
  files: StaticFiles,
  request: { readonly url: string; readonly method: string },
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const isOurs = originOf(request.url) === appOrigin;
  const file = isOurs ? files.get(new URL(request.url).pathname) : undefined;
  if (file === undefined) return refuse(404);
  const headers = { ...securityHeaders, 'Content-Type': file.contentType };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(file.body), { headers });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders });
}
