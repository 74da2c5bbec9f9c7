import { type ConversationData, conversations, createConversation, type VersionedState } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import type Keyv from 'keyv';
import { placeKey } from '../subscriptions/place.js';
import { askForSignature, SIGNATURE_QUESTION } from './ask-for-signature.js';
import { askForTopics, STOP_QUESTION, TOPICS_QUESTION } from './ask-for-topics.js';
import type { FeatureDeps } from './bot-deps.js';
import type { BotContext } from './context.js';
import { cancelFeature } from './features/cancel.js';

/** Raise it with every change of a conversation's steps: open ones are then forgotten instead of going astray. */
const VERSION = 3;

/** After that an open question counts as given up. */
const MAX_WAIT_MS = 10 * 60_000;

/** How long the state of a question may lie in the store. */
const STATE_TTL_MS = 60 * 60_000;

/**
 * Questions that wait for typed text: a state per chat, thread and person, so that nobody's words answer what another was
 * asked. `/batal` stands before the questions, so that it works even when one hangs.
 */
export function questions(deps: FeatureDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  // Who has no name of their own here, such as an anonymous admin or a channel, cannot be told from another.
  const ofPersons = composer.filter((ctx) => ctx.from !== undefined && !ctx.from.is_bot && ctx.where !== 'channel');
  ofPersons.use(
    conversations<BotContext, Context>({
      storage: {
        type: 'key',
        version: VERSION,
        getStorageKey: (ctx) => `${placeKey(ctx.here)}:${ctx.from?.id ?? 0}`,
        adapter: stateStorage(deps.conversationStorage),
      },
    }),
  );
  ofPersons.use(cancelFeature(deps));
  for (const id of [TOPICS_QUESTION, STOP_QUESTION] as const) {
    const options = { id, maxMillisecondsToWait: MAX_WAIT_MS };
    ofPersons.use(createConversation<BotContext, Context>(askForTopics(deps, id), options));
  }
  const options = { id: SIGNATURE_QUESTION, maxMillisecondsToWait: MAX_WAIT_MS };
  ofPersons.use(createConversation<BotContext, Context>(askForSignature(deps), options));
  return composer;
}

function stateStorage(keyv: Keyv) {
  return {
    read: (key: string) => keyv.get<VersionedState<ConversationData>>(key),
    write: async (key: string, state: VersionedState<ConversationData>) => {
      await keyv.set(key, state, STATE_TTL_MS);
    },
    delete: async (key: string) => {
      await keyv.delete(key);
    },
  };
}
