/** Waits for work at most so long; what it does after that is its own affair. Returns whether it ended. */
export async function endedWithin(work: Promise<unknown>, graceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), graceMs);
  });
  const hasEnded = await Promise.race([work.then(() => true), tooLate]);
  clearTimeout(timer);
  return hasEnded;
}
