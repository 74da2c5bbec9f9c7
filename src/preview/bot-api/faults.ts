import type { RawParams } from './params.js';

/** What goes wrong with one call. Without `loseAnswer` and `delayMs` the method takes no effect. */
export type Fault =
  /** No answer ever, until the client gives up or the server stops. */
  | { readonly hang: true }
  /** The connection is reset. */
  | { readonly reset: true }
  /** Any answer: a text is sent as HTML, as a gateway would; everything else as JSON. */
  | { readonly status: number; readonly body: unknown }
  /** The answer comes, but late. */
  | { readonly delayMs: number }
  /** The call takes effect and then the connection is reset. */
  | { readonly loseAnswer: true };

/** A script of faults. `onCall` may be replaced at any time. */
export interface Faults {
  onCall?: ((method: string, params: RawParams) => Fault | undefined) | undefined;
}
