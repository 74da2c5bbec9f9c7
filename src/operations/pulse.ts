/** Calls a task again and again; the returned function ends that. A parameter wherever tests must set the beat. */
export type Pulse = (task: () => void, everyMs: number) => () => void;

/** By the timers of the platform. */
export const timerPulse: Pulse = (task, everyMs) => {
  const timer = setInterval(task, everyMs);
  return () => clearInterval(timer);
};
