/** What decides whose turn it is among open fan-outs. */
export interface TurnTaker {
  readonly id: number;
  readonly priority: number;
  readonly cursor_chat: number;
  readonly cursor_thread: number;
  /** The number of its last turn; 0 before its first. */
  readonly turn: number;
}

/** Every so many turns priority does not count: nobody waits for ever. */
const FAIR_TURN_EVERY = 4;

/**
 * Whose turn it is, or null where none is open. Three turns of four go to the highest priority, in it to the fan-out whose
 * cursor is furthest behind: a new article starts at once, and having caught up with the one before, the two go through
 * their followers side by side and leave as one message where both wait. The fourth turn goes to whoever had none for longest.
 */
export function whoseTurn<Taker extends TurnTaker>(open: readonly Taker[]): Taker | null {
  const lastTurn = Math.max(0, ...open.map(({ turn }) => turn));
  const isFairTurn = lastTurn % FAIR_TURN_EVERY === FAIR_TURN_EVERY - 1;
  return open.toSorted(isFairTurn ? byTurn : byPriority)[0] ?? null;
}

function byTurn(one: TurnTaker, other: TurnTaker): number {
  return one.turn - other.turn || one.id - other.id;
}

function byPriority(one: TurnTaker, other: TurnTaker): number {
  return (
    other.priority - one.priority ||
    one.cursor_chat - other.cursor_chat ||
    one.cursor_thread - other.cursor_thread ||
    one.id - other.id
  );
}
