/** The part of a limit that is used: less after each refusal, slowly all of it again. */
export interface LearnedShare {
  /** From `least` to 1. */
  of(now: number): number;
  refused(now: number): void;
}

/** Telegram's true limits are not public and vary: who was refused below the known ones is sent less for a while. */
const RECOVERED_PER_MS = 0.01 / 60_000;
/** What was on its way together is refused together: that counts once. */
const TOGETHER_MS = 1_000;

/** Each refusal multiplies the share by `factor`, down to `least`; a hundredth comes back each minute. */
export function createLearnedShare({
  factor,
  least,
}: {
  readonly factor: number;
  readonly least: number;
}): LearnedShare {
  let share = 1;
  let since = Number.NEGATIVE_INFINITY;
  const of = (now: number): number => (share === 1 ? 1 : Math.min(1, share + (now - since) * RECOVERED_PER_MS));
  return {
    of,
    refused(now) {
      if (now - since < TOGETHER_MS) return;
      share = Math.max(least, of(now) * factor);
      since = now;
    },
  };
}
