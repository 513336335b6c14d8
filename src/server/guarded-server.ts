import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Principal } from '#core/contract/contract.ts';
import { securityHeaders } from '#node/host/security-headers.ts';
import { refusal } from './answers.ts';
import { type GuardRules, guardRequest } from './request-guard.ts';

export interface GuardedServerOptions {
  /** Gets only requests that the guard allowed. */
  readonly listener: RequestListener;
  /** Read anew for each request, because the port is known only once the server listens. */
  readonly rules: () => GuardRules;
  readonly onAllowed: (request: IncomingMessage, principal: Principal | null) => void;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
}

const maxHeaderBytes = 16 * 1024;
/** Node looks for connections beyond their time limit only this often. */
const timeoutCheckMs = 1000;

/**
 * An HTTP server whose every request, whatever its method, gets the security headers and meets the guard before any
 * other code sees it. What Node does not treat as a request (upgrades, tunnels, expectations) is refused outright.
 */
export function createGuardedServer(options: GuardedServerOptions): Server {
  const { listener, rules, onAllowed, headersTimeoutMs, requestTimeoutMs } = options;
  const server = createHttpServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(timeoutCheckMs, headersTimeoutMs),
      // The guard answers a missing Host itself, with the headers of every other answer.
      requireHostHeader: false,
    },
    (request, response) => {
      setSecurityHeaders(response);
      const { method = '', url: target = '', rawHeaders } = request;
      const verdict = guardRequest({ method, target, rawHeaders }, rules());
      if (verdict.allowed) {
        onAllowed(request, verdict.principal);
        listener(request, response);
      } else {
        refuse(response, verdict.status, verdict.message);
      }
    },
  );
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response);
    refuse(response, 417, 'No expectations are met here.');
  });
  // WebSocket and CONNECT have no use here, so neither needs a guard that could be wrong.
  for (const event of ['upgrade', 'connect']) {
    server.on(event, (_request: IncomingMessage, socket: Socket) => endSocket(socket, '403 Forbidden'));
  }
  return server;
}

/** Answers bytes that Node could not read as a request at all. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
  } else if (error.code === 'HPE_HEADER_OVERFLOW') {
    endSocket(socket, '431 Request Header Fields Too Large');
  } else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    endSocket(socket, '408 Request Timeout');
  } else {
    endSocket(socket, '400 Bad Request');
  }
}

function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

/** Ends a request with a sentence in the form of every other answer, and its connection with it. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify(
    refusal(status === 401 || status === 403 ? 'forbidden' : 'bad-request', message),
  );
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // The body of a refused request is not worth reading, so its connection ends here.
    Connection: 'close',
  });
  response.end(body);
}

function endSocket(socket: Socket, status: string): void {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
