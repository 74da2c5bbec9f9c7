import { ExitError, exitCodes } from '../operations/exit-codes.js';

/** Why the bot heard no more updates. */
export type PollingEnd =
  | { readonly reason: 'stopped' }
  /** Telegram does not know the token. */
  | { readonly reason: 'unauthorized' }
  /** Another process polls with the same token, and did not go away. */
  | { readonly reason: 'conflict' }
  /** The server never answered. */
  | { readonly reason: 'unreachable'; readonly cause: unknown }
  | { readonly reason: 'failed'; readonly cause: unknown };

/** Tells the operator why the bot cannot go on, and what to do; nothing when it was stopped on request. */
export function explainEnd(end: PollingEnd): void {
  switch (end.reason) {
    case 'stopped':
      return;
    case 'unauthorized':
      throw new ExitError(
        exitCodes.unavailable,
        'Telegram does not know this BOT_TOKEN. Ask @BotFather for the current one (/mybots → API Token) and set it.',
      );
    case 'conflict':
      throw new ExitError(
        exitCodes.unavailable,
        'Another process listens with the same BOT_TOKEN and did not go away within a minute. Stop that one first.',
      );
    case 'unreachable':
      throw new ExitError(
        exitCodes.unavailable,
        'The Bot API could not be reached for a minute. Check the network, and TELEGRAM_API_ROOT if you set it.',
        { cause: end.cause },
      );
    case 'failed':
      throw new ExitError(exitCodes.software, 'The bot stopped listening by an error of its own.', {
        cause: end.cause,
      });
  }
}
