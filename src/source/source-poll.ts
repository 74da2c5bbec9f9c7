import type { HttpClient } from './http-client.js';
import type { FailureReason, HttpOutcome } from './http-outcome.js';
import type { PollOutcome, Validators } from './source-item.js';

/** What a poll's first answer said besides its content: when to ask again, and where. */
export interface PollFacts {
  /** How long the publisher says that the answer stays fresh. */
  readonly freshForMs?: number;
  /** Where permanent redirects alone led to. */
  readonly movedTo?: string;
  /** The validators after a 304, which may have renewed them. */
  readonly validators?: Validators;
  /** Why it failed, as far as that decides when to ask again. */
  readonly reason?: FailureReason;
  /** The address does not exist (404, 410). */
  readonly isGone?: boolean;
}

/** What polling a source came to. */
export type SourcePoll = PollOutcome & { readonly facts: PollFacts };

/** A client for one poll that keeps in mind what the first answer said. */
export interface ObservedClient {
  readonly http: HttpClient;
  facts(): PollFacts;
}

/** Listens in on a client, so that the readers of documents need not hand through what concerns the schedule only. */
export function observe(http: HttpClient): ObservedClient {
  let facts: PollFacts | undefined;
  return {
    http: {
      async get(url, options) {
        const outcome = await http.get(url, options);
        facts ??= factsOf(outcome);
        return outcome;
      },
      close: http.close,
    },
    facts: () => facts ?? {},
  };
}

function factsOf(outcome: HttpOutcome): PollFacts {
  if (outcome.status === 'failed') {
    const { reason, isGone } = outcome;
    return { ...(reason !== undefined && { reason }), ...(isGone !== undefined && { isGone }) };
  }
  const { freshForMs, movedTo, validators } = outcome.status === 'ok' ? outcome.response : outcome;
  return {
    ...(freshForMs !== undefined && { freshForMs }),
    ...(movedTo !== undefined && { movedTo }),
    ...(outcome.status === 'not-modified' && { validators }),
  };
}
