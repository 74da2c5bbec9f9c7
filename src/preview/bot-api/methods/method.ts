import type { BotApiMethods, MethodName, ParamReader } from '../params.js';
import type { BotApiState } from '../state.js';

/** What a method may know of the HTTP call that brought it. */
export interface Call {
  /** Fires when the client has hung up. */
  clientLeft(): AbortSignal;
}

/** A method of the Bot API: the compiler checks the names of its parameters and its answer. Refusals are thrown. */
export type Method<M extends MethodName> = (
  state: BotApiState,
  params: ParamReader<M>,
  call: Call,
) => ReturnType<BotApiMethods[M]> | Promise<ReturnType<BotApiMethods[M]>>;
