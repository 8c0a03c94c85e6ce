import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#contracts/http-api';
import { HallError, type HallErrorCode } from '#engine/errors';
import type { ServerLog } from './app-services.ts';

const statusOfCode: Readonly<Record<HallErrorCode, number>> = {
  unknown_hall: 404,
  unknown_window: 404,
  unknown_queue: 404,
  unknown_experiment: 404,
  unknown_plan: 404,
  bad_request: 400,
  not_allowed: 403,
  not_signed_in: 401,
  conflict: 409,
  plan_changed: 409,
  in_use: 409,
  query_failed: 500,
  store_failed: 500,
  store_locked: 503,
  broker_failed: 503,
  not_ready: 503,
};

const titleOfStatus: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** Any error as a problem (RFC 9457). What went wrong inside stays inside: from 500 on there is no detail. */
export function describeProblem(error: unknown): Problem {
  const { status, code, detail, about = [] } = classify(error);
  const problem = { type: `urn:halltide:problem:${code}`, title: titleOfStatus[status] ?? 'Error', status, code };
  return status >= 500 || detail === undefined ? problem : { ...problem, detail, ...(about.length > 0 ? { about: [...about] } : {}) };
}

/** The application's one error handler. */
export function answerWithProblem(log: ServerLog) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = describeProblem(error);
    if (problem.status >= 500) log.error(`${request.method} ${request.routeOptions.url ?? request.url} failed`, error);
    return sendProblem(reply, problem);
  };
}

/** Sends a problem under its own media type, past the route's response schema. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

function classify(error: unknown): { status: number; code: string; detail?: string; about?: readonly string[] } {
  if (error instanceof HallError) return { status: statusOfCode[error.code], code: error.code, detail: error.message, about: error.about };
  if (!isFastifyError(error)) return { status: 500, code: 'internal' };
  if (error.validation) return { status: 400, code: 'bad_request', detail: `${error.validationContext ?? 'request'}: ${error.message}` };
  const status = error.statusCode ?? 500;
  return status < 500
    ? { status, code: status === 429 ? 'too_many_requests' : 'bad_request', detail: error.message }
    : { status, code: 'internal' };
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error;
}
