/** A task did not end in time and was given up. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';

  constructor(deadlineMs: number) {
    super(`did not end within ${deadlineMs / 1000} s and was given up`);
  }
}

/**
 * Waits for a task at most `deadlineMs`; then its signal is aborted and this rejects with a `DeadlineError`. A task that does
 * not listen goes on unheard: what it may not do any more, it has to ask the signal.
 */
export async function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  deadlineMs: number,
  controller: AbortController = new AbortController(),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(deadlineMs);
      controller.abort(error);
      reject(error);
    }, deadlineMs);
  });
  try {
    return await Promise.race([task(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
