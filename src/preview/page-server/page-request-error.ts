/** A request that is well formed but cannot be done, such as a button of a message that is gone. */
export class PageRequestError extends Error {
  override readonly name = 'PageRequestError';
}

/** What Telegram's applications would not let a person do is thrown by the world as an Error: the request's fault. */
export function attempt<Result>(deed: () => Result): Result {
  try {
    return deed();
  } catch (cause) {
    throw new PageRequestError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
