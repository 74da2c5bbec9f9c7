/**
 * Does one of several things: when it trips over a bug of ours, `onError` hears of it and the others go on. A run that was
 * given up ends here instead, in silence: what it met then is no bug.
 */
export async function safely<T>(
  signal: AbortSignal,
  task: () => Promise<T>,
  onError: (error: unknown) => T,
): Promise<T> {
  signal.throwIfAborted();
  try {
    return await task();
  } catch (error) {
    signal.throwIfAborted();
    return onError(error);
  }
}
