import type { Clock } from '../operations/clock.js';
import type { Logger } from '../operations/logger.js';
import { type Pulse, timerPulse } from '../operations/pulse.js';
import { countBacklog } from '../store/backlog.js';
import type { Database } from '../store/database.js';
import { addPaidMessages, STARS_PER_MESSAGE } from '../store/paid-messages.js';
import type { Pacer } from './pacer.js';

/** What the operator allows to be paid for. */
export interface PaidRates {
  /** Messages a second that cost nothing. */
  readonly free: number;
  /** Messages a second at most, for Stars. */
  readonly paid: number;
  /** What would wait longer at the free rate is late; 0: everything is. */
  readonly lateAfterMs: number;
}

/** Pays for a faster pace while the free one would make news late. */
export interface PaidPace {
  start(): void;
  /** Asked for each message as it leaves: whether it may be paid for. */
  mayPay(): boolean;
  /** Writes down what was spent. Twice is harmless. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;

/** Looks each second at what waits, changes the pace, and counts what it costs: each message beyond the free rate. */
export function createPaidPace(deps: {
  readonly db: Database;
  readonly pacer: Pick<Pacer, 'changePace' | 'lastSecond'>;
  readonly rates: PaidRates;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pulse?: Pulse;
}): PaidPace {
  const { db, pacer, rates, clock, logger, pulse = timerPulse } = deps;
  let isPaid = false;
  /** Paid for and not written down yet. */
  let unwritten = 0;
  let sinceChange = 0;
  let endPulse: (() => void) | null = null;
  let looking: Promise<void> | null = null;

  function change(next: boolean, waiting: number): void {
    if (next === isPaid) return;
    isPaid = next;
    pacer.changePace(isPaid ? rates.paid : rates.free);
    if (isPaid) logger.info({ waiting, perSecond: rates.paid }, 'News would be late at the free pace: paying in Stars');
    else
      logger.info({ messages: sinceChange, stars: starsOf(sinceChange) }, 'Back to the free pace; this was paid for');
    sinceChange = 0;
  }

  async function look(): Promise<void> {
    try {
      await writeDown();
      const most = Math.floor((rates.lateAfterMs / 1_000) * rates.free);
      const waiting = await countBacklog(db, clock(), most + 1);
      change(waiting > most, waiting);
    } catch (error) {
      logger.warn({ error }, 'What waits could not be counted; the pace stays as it is');
    }
  }

  async function writeDown(): Promise<void> {
    const count = unwritten;
    if (count === 0) return;
    await addPaidMessages(db, count, clock);
    unwritten -= count;
  }

  function lookOnce(): void {
    looking ??= look().finally(() => {
      looking = null;
    });
  }

  return {
    start() {
      if (endPulse !== null) return;
      endPulse = pulse(lookOnce, LOOK_EVERY_MS);
      lookOnce();
    },
    mayPay() {
      if (isPaid && pacer.lastSecond() > rates.free) {
        unwritten += 1;
        sinceChange += 1;
      }
      return isPaid;
    },
    async stop() {
      endPulse?.();
      endPulse = null;
      await looking;
      await writeDown();
    },
  };
}

function starsOf(messages: number): number {
  return Math.round(messages * STARS_PER_MESSAGE * 10) / 10;
}
