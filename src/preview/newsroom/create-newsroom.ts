import type { App } from '../../app.js';
import type { MovableClock } from '../movable-clock.js';
import type { TimeTravel } from '../time-travel.js';
import type { Newsroom, NewsroomLevers } from './newsroom.js';

/** Puts together what is behind the panel: the site's levers, the clock, and how far the bot has come. */
export function createNewsroom({
  levers,
  app,
  clock,
  travel,
  onChange,
}: {
  readonly levers: NewsroomLevers;
  readonly app: Pick<App, 'progress'>;
  readonly clock: MovableClock;
  readonly travel: TimeTravel;
  /** Something is to be kept. */
  readonly onChange: () => void;
}): Newsroom {
  function noted<Outcome>(outcome: Outcome): Outcome {
    onChange();
    return outcome;
  }

  return {
    publish: async (count) => noted(await levers.publish(count)),
    correct: () => noted(levers.correct()),
    withdraw: () => noted(levers.withdraw()),
    setTrouble: levers.setTrouble,
    async moveClock(to) {
      const now = await travel(to);
      onChange();
      return now;
    },
    async status() {
      const [about, progress] = await Promise.all([levers.about(), app.progress()]);
      return {
        ...about,
        queueDepth: progress.waiting,
        lastPollAt: progress.lastPolledAt,
        isSiteUnreadable: progress.isSiteUnreadable,
        lastDeliveryAt: progress.lastSentAt,
        now: clock.now(),
      };
    },
  };
}
