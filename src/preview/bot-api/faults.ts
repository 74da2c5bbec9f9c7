import { tooManyRequests } from './bot-api-error.js';
import type { RawParams } from './params.js';

/** What goes wrong with one call. */
export type Fault =
  /** No effect, and no answer ever, until the client gives up or the server stops. */
  | { readonly hang: true }
  /** No effect; the connection is reset. */
  | { readonly reset: true }
  /** No effect, and any answer: a text is sent as HTML, as a gateway would; everything else as JSON. */
  | { readonly status: number; readonly body: unknown }
  /** The call itself is late: it takes effect, and is answered, after this time. */
  | { readonly delayMs: number }
  /** The call takes effect; its answer comes after this time. */
  | { readonly answerAfterMs: number }
  /** The call takes effect and then the connection is reset. */
  | { readonly loseAnswer: true }
  /** The call takes effect; half of the answer comes, and says that it is the whole. */
  | { readonly cutAnswer: true };

/** A script of faults. `onCall` may be replaced at any time. */
export interface Faults {
  onCall?: ((method: string, params: RawParams) => Fault | undefined) | undefined;
}

/** What a gateway before Telegram says when nobody is behind it. */
export const badGateway: Fault = {
  status: 502,
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center>nginx</center></body>\r\n</html>\r\n',
};

/** 429 with `retry_after`, as for one chat or for the whole token: Telegram does not say which. */
export function flood(seconds: number): Fault {
  const { code, message, parameters } = tooManyRequests(seconds);
  return { status: code, body: { ok: false, error_code: code, description: message, parameters } };
}
