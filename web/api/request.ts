import type { Problem } from '#contracts/http-api';
import { observeServerTime } from '../live/server-clock.ts';

/** An answer that is not what was asked for. `code` is the server's, `offline` when nothing answered at all. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  /** Ids of what the server's answer is about. */
  readonly about: readonly string[];
  constructor(status: number, code: string, message: string, about: readonly string[] = []) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.about = about;
  }
}

/** Sent to the window when the server no longer knows who we are. */
export const signedOutEvent = 'halltide-signed-out';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Sends a request of ours and gives the JSON it answers with; null for an empty answer. Throws `RequestError`. */
export async function request<Answer>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await send(method, path, body, signal);
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) observeServerTime(date, Date.now());
  const text = await response.text();
  const answer = parseJson(text);
  if (response.ok) return answer as Answer;
  if (response.status === 401 && path !== '/api/session') window.dispatchEvent(new Event(signedOutEvent));
  const problem = answer as Partial<Problem> | null;
  const message = problem?.detail ?? problem?.title ?? response.statusText;
  throw new RequestError(response.status, problem?.code ?? 'http', message, problem?.about);
}

async function send(method: Method, path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError(0, 'offline', 'no answer');
  }
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
