import type { Clock } from './clock.js';
import type { Logger } from './logger.js';
import { type Pulse, timerPulse } from './pulse.js';

/** What is wrong with a part, for the log and for whoever looks at health. */
export interface Trouble {
  readonly what: string;
  /** How long it has been so. */
  readonly forMs: number;
  /** Whether a new start of the part may help: it does not where somebody else's server is down. */
  readonly isCurable: boolean;
}

/** A part of the bot that could get stuck without an error. */
export interface WatchedPart<Name extends string = string> {
  readonly name: Name;
  /** What is wrong, or null. Asked every {@link CHECK_EVERY_MS}. */
  examine(now: number): Promise<Trouble | null>;
  /** Starts the part anew and leaves behind what hangs. */
  restart(): Promise<void>;
}

/** How a part fares. */
export interface PartState {
  readonly name: string;
  /** What was wrong at the last look, once it was confirmed. */
  readonly trouble: string | null;
  readonly restarts: number;
  /** Epoch milliseconds. */
  readonly restartedAt: number | null;
}

/** A part that is stuck, and whether it was just started anew. */
export interface StuckPart<Name extends string = string> {
  readonly part: Name;
  readonly isRestarted: boolean;
}

/** Tells people what is stuck. */
export type Alarm<Name extends string = string> = (stuck: readonly StuckPart<Name>[]) => Promise<void>;

/** Looks after the parts that must never stand still. */
export interface Watchdog {
  start(): void;
  /** Looks once, at every part. */
  check(): Promise<void>;
  states(): readonly PartState[];
  /** Looks no more. Twice is harmless. */
  stop(): Promise<void>;
}

export const CHECK_EVERY_MS = 15_000;
/** A part that was started anew is left alone for so long. */
const CONVALESCENCE_MS = 5 * 60_000;
const ALARM_EVERY_MS = 60 * 60_000;

/**
 * Trouble counts when two looks in a row see it: after a machine has slept, every part looks stuck for a moment. Then it is
 * logged, the part is started anew if that can help, and `alarm` is called, at most once an hour whatever happens.
 */
export function createWatchdog<Name extends string>(deps: {
  readonly parts: readonly WatchedPart<Name>[];
  /** Tells the operators. */
  readonly alarm: Alarm<Name>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pulse?: Pulse;
}): Watchdog {
  const { clock, logger, pulse = timerPulse } = deps;
  const patients = deps.parts.map((part) => createPatient(part, { clock, logger }));
  let alarmedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | null = null;
  let endPulse: () => void = () => undefined;

  async function lookAtAll(): Promise<void> {
    const found = await Promise.all(patients.map((patient) => patient.look()));
    const stuck = found.filter((part) => part !== null);
    if (stuck.length === 0 || clock() - alarmedAt < ALARM_EVERY_MS) return;
    alarmedAt = clock();
    // Not waited for: Telegram may be what is stuck.
    deps.alarm(stuck).catch((error: unknown) => logger.warn({ error }, 'The operators could not be told'));
  }

  function check(): Promise<void> {
    checking ??= lookAtAll().finally(() => {
      checking = null;
    });
    return checking;
  }

  return {
    check,
    states: () => patients.map((patient) => patient.state()),
    start() {
      endPulse();
      endPulse = pulse(() => void check(), CHECK_EVERY_MS);
    },
    async stop() {
      endPulse();
      await checking;
    },
  };
}

interface Patient<Name extends string> {
  /** Looks, and treats what is stuck; null where nothing is. */
  look(): Promise<StuckPart<Name> | null>;
  state(): PartState;
}

function createPatient<Name extends string>(
  part: WatchedPart<Name>,
  deps: { readonly clock: Clock; readonly logger: Logger },
): Patient<Name> {
  const { clock, logger } = deps;
  let isSuspected = false;
  let trouble: string | null = null;
  let restarts = 0;
  let restartedAt: number | null = null;

  async function look(): Promise<StuckPart<Name> | null> {
    const found = await examine();
    if (found === null && trouble !== null) logger.info({ part: part.name }, 'A part that was stuck works again');
    const isConfirmed = found !== null && isSuspected;
    isSuspected = found !== null;
    if (isConfirmed && trouble === null) {
      logger.error({ part: part.name, trouble: found.what, forMs: found.forMs }, 'A part is stuck');
    }
    trouble = isConfirmed ? found.what : null;
    return isConfirmed ? { part: part.name, isRestarted: treat(found) } : null;
  }

  /** A part that cannot be examined is not the part's fault: what is broken then, such as the database, shows in health. */
  async function examine(): Promise<Trouble | null> {
    try {
      return await part.examine(clock());
    } catch (error) {
      logger.warn({ error, part: part.name }, 'A part could not be examined');
      return null;
    }
  }

  /** Returns whether the part is started anew. */
  function treat({ isCurable }: Trouble): boolean {
    const isRestarted = isCurable && (restartedAt === null || clock() - restartedAt >= CONVALESCENCE_MS);
    if (isRestarted) {
      restartedAt = clock();
      restarts += 1;
      logger.warn({ part: part.name, restarts }, 'A part is started anew');
      // Not waited for: what hangs may hang here too.
      part.restart().catch((error: unknown) => logger.error({ error, part: part.name }, 'A part could not be started'));
    }
    return isRestarted;
  }

  return { look, state: () => ({ name: part.name, trouble, restarts, restartedAt }) };
}
