/** What a message is: an answer that a person waits for, or news on its own. */
export type Urgency = 'answer' | 'news';

/** How fast Telegram lets a bot send. Sources: core.telegram.org/bots/faq, «My bot is hitting limits». */
export interface Pace {
  /** Messages a second in all; Infinity switches every limit off, for benchmarks. */
  readonly perSecond: number;
  /** Messages a minute in a group or channel. */
  readonly perGroupMinute: number;
  /** As many of them news leaves to answers. */
  readonly groupReserve: number;
  /** Answers that one chat may get at once, where news is held to one a second. */
  readonly answerBurst: number;
}

/** Telegram's free limits. */
export const telegramPace: Pace = { perSecond: 30, perGroupMinute: 20, groupReserve: 4, answerBurst: 3 };

/** «Limits … may be hit sooner by messages over 500 characters»: telegra.ph/So-your-bot-is-rate-limited-01-26. */
const LIGHT_CHARACTERS = 500;
/** The longest text that Telegram takes, 4096, would weigh eight: nobody knows that, so the rule ends here. */
const HEAVIEST = 4;

/**
 * What a message takes of its chat's own limit: 1 up to 500 characters, above that in proportion, 4 at most. Of the limit
 * of all together each takes 1, so that long messages slow their own chat and nobody else.
 */
export function weightOf(characters: number): number {
  return Math.min(HEAVIEST, Math.max(1, characters / LIGHT_CHARACTERS));
}
