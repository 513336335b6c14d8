import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import type { Principal } from '#core/contract/contract.ts';

/** As much of a request as decides whether it may pass: no body, nothing parsed. */
export interface RequestDescription {
  readonly method: string;
  /** The request target exactly as it stood in the request line. */
  readonly target: string;
  /** Names and values in turn, as they arrived: `headers` of Node hides repeated ones. */
  readonly rawHeaders: readonly string[];
}

export interface GuardRules {
  readonly port: number;
  /** The cookie value that proves each principal. */
  readonly secrets: Readonly<Record<Principal, string>>;
}

export type Verdict =
  | { readonly allowed: true; readonly principal: Principal | null }
  | { readonly allowed: false; readonly status: 400 | 401 | 403 | 405 | 415; readonly message: string };

export const startTarget = '/api/start';

/** A page that asks to be the room gets the rights of the room even where the browser holds the facilitator's cookie. */
export const roomQuery = '?window=room';
const apiPrefix = '/api/';
const longestTarget = 2048;

/**
 * Decides whether a request may reach the app. Every program on this machine and every page in its browsers can send
 * requests to a loopback port, so each step below names who it keeps out. The order matters, no step throws, and
 * nothing from the request is parsed as a URL: clever parsing is how such guards were broken elsewhere.
 *
 * A principal of null means a public request: the page itself, or the trade of a start code.
 */
export function guardRequest(request: RequestDescription, rules: GuardRules): Verdict {
  // DNS rebinding: a page on evil.example whose name now resolves to 127.0.0.1 still sends its own name here.
  // Two Host headers would let two readers see two hosts.
  const host = singleHeader(request, 'host');
  if (host !== `127.0.0.1:${rules.port}` && host !== `localhost:${rules.port}`)
    return refuse(403, 'This address does not belong to Demarc.');

  // Proxy-style targets (`http://...`, `//host`, `host:443`, `*`) that a later reader could take for another place.
  if (request.target.length > longestTarget || !/^\/(?![/\\])/.test(request.target))
    return refuse(400, 'The request target is not a path.');

  // Cross-site requests by pages: any other origin, a sandboxed frame (`null`), and another port of this machine.
  const origin = singleHeader(request, 'origin');
  const isRead = request.method === 'GET';
  if (origin === null ? !isRead : origin !== `http://${host}`)
    return refuse(403, 'The request comes from another page.');

  // Requests without Origin: images, scripts, frames and links of other pages. A person's own visit is `none`.
  if (!isFetchSiteAllowed(request)) return refuse(403, 'The request comes from another page.');

  const isPublic = request.target === startTarget || !request.target.startsWith(apiPrefix);
  const principal = isPublic ? null : findPrincipal(request, rules);
  // Everything else that can open a socket to this port, such as a program of another user of this machine.
  if (!isPublic && principal === null)
    return refuse(401, 'This page is not connected to Demarc. Press Enter in its terminal for a new link.');

  if (!isRead && request.method !== 'POST') return refuse(405, 'Only GET and POST are used here.');

  // Form posts of other pages need no permission by the browser; JSON does, and gets none because no CORS header is sent.
  if (!isRead && !isJson(singleHeader(request, 'content-type')))
    return refuse(415, 'Only application/json is read here.');

  return { allowed: true, principal };
}

export function cookieName(principal: Principal, port: number): string {
  // Cookies ignore the port: without it in the name two running hosts would overwrite each other's.
  return `demarc-${principal}-${port}`;
}

function refuse(status: Exclude<Verdict, { allowed: true }>['status'], message: string): Verdict {
  return { allowed: false, status, message };
}

/** @returns null when the header is missing, and a value that equals nothing allowed when it is repeated */
function singleHeader({ rawHeaders }: RequestDescription, name: string): string | null {
  const values = rawHeaders.filter(
    (_, place) => place % 2 === 1 && rawHeaders[place - 1]?.toLowerCase() === name,
  );
  return values.length > 1 ? '(repeated)' : (values[0] ?? null);
}

function isFetchSiteAllowed(request: RequestDescription): boolean {
  const site = singleHeader(request, 'sec-fetch-site');
  if (site === null || site === 'same-origin') return true;
  const mode = singleHeader(request, 'sec-fetch-mode');
  return site === 'none' && request.method === 'GET' && (mode === null || mode === 'navigate');
}

function isJson(contentType: string | null): boolean {
  return contentType === 'application/json' || contentType === 'application/json; charset=utf-8';
}

function findPrincipal(request: RequestDescription, { port, secrets }: GuardRules): Principal | null {
  const holds = (principal: Principal) =>
    cookieValues(request, cookieName(principal, port)).some((value) =>
      isSameSecret(value, secrets[principal]),
    );
  if (!request.target.endsWith(roomQuery) && holds('facilitator')) return 'facilitator';
  return holds('room') ? 'room' : null;
}

/** All values of a cookie: another server on this machine can add one of the same name, which must not shut ours out. */
function cookieValues(request: RequestDescription, name: string): readonly string[] {
  const pairs = (singleHeader(request, 'cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** Takes the same time wherever two secrets differ, so that none can be found byte by byte. */
function isSameSecret(given: string, secret: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)];
  return left.length === right.length && timingSafeEqual(left, right);
}
