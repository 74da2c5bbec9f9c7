import type { ResponseParameters } from 'grammy/types';

/** A refusal as the Bot API words it: `{ok: false, error_code, description, parameters}`. */
export class BotApiError extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'BotApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400: the request itself is wrong. */
export function badRequest(text: string, parameters?: ResponseParameters): BotApiError {
  return new BotApiError(400, `Bad Request: ${text}`, parameters);
}

/** 403: the request is right, but the bot may not do that to this chat. */
export function forbidden(text: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${text}`);
}

/** 429: the server also repeats `seconds` in the Retry-After header. */
export function tooManyRequests(seconds: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
