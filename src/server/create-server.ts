import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FastifyInstance, fastify } from 'fastify';
import { z } from 'zod';
import type { Principal } from '#core/contract/contract.ts';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { maxRequestBytes, type ResponseEnvelope } from '#core/contract/protocol.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Backend } from '#core/services/backend.ts';
import { randomSecret } from '#node/host/random-id.ts';
import { readStaticFiles, type StaticFiles } from '#node/host/static-files.ts';
import { answerError, answerNotFound, refusal } from './answers.ts';
import { answerBrokenRequest, createGuardedServer, refuse } from './guarded-server.ts';
import { addHttpTransport } from './http-transport.ts';
import { cookieName, type GuardRules, startTarget } from './request-guard.ts';
import { createStartCodes, type StartCodes } from './start-codes.ts';

export interface ServerOptions {
  readonly backend: Backend;
  /** The built page; read into memory once. */
  readonly staticFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly monotonicMs: () => number;
  readonly limits?: Partial<ServerLimits>;
}

export interface ServerLimits {
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly heartbeatMs: number;
  readonly closeGraceMs: number;
}

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  /** A one-time code for the start link of a window. */
  readonly mintStartCode: (principal: Principal) => string;
  /** Ends event streams, lets calls that are under way finish for a moment, then cuts what is left. */
  readonly close: () => Promise<void>;
}

const defaultLimits: ServerLimits = {
  headersTimeoutMs: 5000,
  requestTimeoutMs: 15_000,
  heartbeatMs: 20_000,
  closeGraceMs: 1000,
};
const loopback = '127.0.0.1';

/**
 * The host of the app for a browser on this machine: the built page, the contract and nothing else, on loopback only.
 * Fails with a sentence when the page was not built or the port is taken.
 */
export async function createServer(options: ServerOptions): Promise<Result<RunningServer, ContractError>> {
  const limits = { ...defaultLimits, ...options.limits };
  const files = await readStaticFiles(options.staticFolder);
  if (!files.has('/')) {
    const message = `The page of Demarc is missing in ${options.staticFolder}. Run npm run build, then start again.`;
    return failure(contractError('unavailable', message));
  }
  const secrets = { facilitator: randomSecret(), room: randomSecret() };
  const startCodes = createStartCodes(randomSecret, options.monotonicMs);
  const principals = new WeakMap<IncomingMessage, Principal>();

  const app: FastifyInstance = fastify({
    logger: false,
    bodyLimit: maxRequestBytes,
    exposeHeadRoutes: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, _request, reply) => refuse(reply.raw, 400, 'The request target is not a path.'),
    serverFactory: (listener) =>
      createGuardedServer({
        listener,
        rules: () => ({ port: portOf(app), secrets }),
        onAllowed: (request, principal) => {
          if (principal !== null) principals.set(request, principal);
        },
        ...limits,
      }),
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);
  addHttpTransport(app, {
    backend: options.backend,
    heartbeatMs: limits.heartbeatMs,
    // The guard lets no request without a principal through to these routes; were it to fail, the room may do least.
    principalOf: (request) => principals.get(request) ?? 'room',
  });
  addStartRoute(app, startCodes, secrets);
  addStaticRoute(app, files);

  const listening = await listen(app, options.port);
  if (!listening.ok) return listening;
  const port = portOf(app);
  return success({
    origin: `http://${loopback}:${port}`,
    port,
    mintStartCode: startCodes.mint,
    close: () => closeWithin(app, limits.closeGraceMs),
  });
}

const startSchema = z.strictObject({ code: z.string().max(200) });
const accepted: ResponseEnvelope = { ok: true, value: null };

/** Trades a start code for the cookie of its principal. */
function addStartRoute(app: FastifyInstance, codes: StartCodes, secrets: GuardRules['secrets']): void {
  app.post(startTarget, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const body = startSchema.safeParse(request.body);
    const principal = body.success ? codes.redeem(body.data.code) : null;
    if (principal === null) {
      const message =
        'This start link was used before or is too old. Press Enter in the terminal of Demarc for a new one.';
      return reply.code(401).send(refusal('forbidden', message));
    }
    const cookie = `${cookieName(principal, portOf(app))}=${secrets[principal]}`;
    return reply.header('Set-Cookie', `${cookie}; HttpOnly; SameSite=Strict; Path=/`).send(accepted);
  });
}

function addStaticRoute(app: FastifyInstance, files: StaticFiles): void {
  app.get('/*', (request, reply) => {
    const [path = ''] = (request.raw.url ?? '').split('?');
    const file = files.get(path);
    if (file === undefined) return answerNotFound(request, reply);
    return reply
      .header('Content-Type', file.contentType)
      .header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      .send(file.body);
  });
}

function portOf(app: FastifyInstance): number {
  const address: AddressInfo | string | null = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listen(app: FastifyInstance, port: number): Promise<Result<null, ContractError>> {
  try {
    await app.listen({ host: loopback, port });
    return success(null);
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      const message = `Port ${port} on ${loopback} is used by another program. Choose another with --port, or leave --port out to get a free one.`;
      return failure(contractError('unavailable', message));
    }
    if (code === 'EACCES') {
      const message = `This user may not use port ${port}. Choose one above 1023 with --port, or leave --port out to get a free one.`;
      return failure(contractError('unavailable', message));
    }
    throw error;
  }
}

async function closeWithin(app: FastifyInstance, graceMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  await app.close();
  clearTimeout(cut);
}
