import type { Api } from 'grammy';
import type { Alarm } from '../operations/watchdog.js';
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

  async function tell(operatorId: number, part: AlarmedPart, isRestarted: boolean): Promise<void> {
    const chat = await destinationAt(db, { chatId: operatorId, threadId: 0 });
    const { text, ...rest } = alarmMessage(part, { language: chat?.language ?? deps.language, isRestarted });
    await api.sendMessage(operatorId, text, rest);
  }

  return async (part, { isRestarted }) => {
    const told = await Promise.allSettled([...deps.operatorIds].map((id) => tell(id, part, isRestarted)));
    const failure = told.find((one) => one.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
  };
}
