/** Runs one task at a time for each host, in the order they came. */
export interface HostQueue {
  run<T>(host: string, task: () => Promise<T>): Promise<T>;
}

/** A queue for each host, kept only while something waits in it. */
export function createHostQueue(): HostQueue {
  const tails = new Map<string, Promise<unknown>>();

  return {
    async run(host, task) {
      const before = tails.get(host);
      const turn = before === undefined ? task() : before.then(task, task);
      const tail = turn.catch(() => {});
      tails.set(host, tail);
      try {
        return await turn;
      } finally {
        if (tails.get(host) === tail) tails.delete(host);
      }
    },
  };
}
