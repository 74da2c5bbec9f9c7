import type { Api } from 'grammy';
import type { Alarm, StuckPart } from '../operations/watchdog.js';
import type { Database } from '../store/database.js';
import { destinationAt } from '../store/destinations.js';
import type { Language } from '../subscriptions/destination.js';
import { type AlarmedPart, alarmMessage } from '../telegram/messages/alarm-message.js';

/** Writes to each operator, in the language of their chat with the bot; rejects when one of them was not reached. */
export function createOperatorAlarm(deps: {
  readonly api: Api;
  readonly db: Database;
  readonly operatorIds: ReadonlySet<number>;
  /** Of an operator who never spoke to the bot. */
  readonly language: Language;
}): Alarm<AlarmedPart> {
  const { api, db } = deps;

  async function tell(operatorId: number, stuck: readonly StuckPart<AlarmedPart>[]): Promise<void> {
    const chat = await destinationAt(db, { chatId: operatorId, threadId: 0 });
    const { text, ...rest } = alarmMessage(stuck, chat?.language ?? deps.language);
    await api.sendMessage(operatorId, text, rest);
  }

  return async (stuck) => {
    const told = await Promise.allSettled([...deps.operatorIds].map((id) => tell(id, stuck)));
    const failure = told.find((one) => one.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
  };
}
