/** Wakes a loop that waits for something to do. */
export interface Bell {
  /** Ends the wait; one that has not begun yet ends at once. */
  readonly ring: () => void;
  /** Until rung, at most `ms`. One waits at a time. */
  readonly wait: (ms: number) => Promise<void>;
}

export function createBell(): Bell {
  let wakeUp: () => void = () => undefined;
  let wasRung = false;
  return {
    ring() {
      wasRung = true;
      wakeUp();
    },
    async wait(ms) {
      if (!wasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wasRung = false;
    },
  };
}
