import type { FastifyError, FastifyReply } from 'fastify';
import { contractError, type ErrorCode } from '#core/contract/errors.ts';
import type { ResponseEnvelope } from '#core/contract/protocol.ts';

/** A refusal in the one form that every answer of the server has, so that a page reads it like any other. */
export function refusal(code: ErrorCode, message: string): ResponseEnvelope {
  return { ok: false, error: contractError(code, message) };
}

export function answerNotFound(_request: unknown, reply: FastifyReply): FastifyReply {
  return reply.code(404).send(refusal('not-found', 'Demarc has nothing at this address.'));
}

/** What the web framework could not read or a route threw; its own words stay inside. */
export function answerError(error: FastifyError, _request: unknown, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 413) {
    return reply.code(413).send(refusal('too-large', 'The request is larger than 5 MB.'));
  }
  if (status >= 400 && status < 500) {
    return reply.code(status).send(refusal('bad-request', 'The request is not of the agreed form.'));
  }
  return reply.code(500).send(refusal('internal', 'Demarc could not answer because of a defect.'));
}
