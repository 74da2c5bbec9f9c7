import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World, WorldMessage } from '../bot-api/world.js';
import type { MessagesAnswer, PagePersona, PageState, PressAnswer, SayAnswer } from '../page/wire.js';
import type { PageFeed } from './page-feed.js';
import { attempt, PageRequestError } from './page-request-error.js';
import { people, personas } from './people.js';
import type { ReadMarks } from './read-marks.js';
import { replyKeyboardOf } from './reply-keyboard.js';
import { streamEvents } from './stream-events.js';
import { chatsSeen, isAdministrator, isInList, messagesSeen, toPageMessage, type View } from './view.js';

/** Telegram's own limit for the text of a message. */
const MAX_TEXT_LENGTH = 4096;
const MAX_CALLBACK_BYTES = 64;
const MESSAGES_AT_ONCE = 100;

/** One of {@link personas}, by key. */
export const personaSchema = z.string().transform((key, context): PagePersona => {
  const persona = personas.find((candidate) => candidate.key === key);
  if (persona !== undefined) return persona;
  context.addIssue({ code: 'custom', message: 'a person of the preview' });
  return z.NEVER;
});
const idSchema = z.int().positive();
const textSchema = z
  .string()
  .max(MAX_TEXT_LENGTH, `at most ${MAX_TEXT_LENGTH} characters`)
  .refine((text) => text.trim() !== '', 'a text that is not empty');

const stateQuerySchema = z.object({ persona: personaSchema.default(personas[0]) });
const eventsQuerySchema = z.object({ persona: personaSchema, since: z.string().max(64).optional() });
const messagesQuerySchema = z.object({
  persona: personaSchema,
  chat: z.coerce.number(),
  thread: z.coerce.number().optional(),
  /** Only messages older than this. */
  before: z.coerce.number().optional(),
  /** As far back as to this message, however many that are. */
  downTo: z.coerce.number().optional(),
});
const placeParts = { persona: personaSchema, chatId: z.int(), threadId: z.int().nonnegative().nullable() };
const sayBodySchema = z.strictObject({ ...placeParts, text: textSchema, replyTo: idSchema.nullable() });
const editBodySchema = z.strictObject({
  persona: personaSchema,
  chatId: z.int(),
  messageId: idSchema,
  text: textSchema,
});
const pressBodySchema = z.strictObject({
  persona: personaSchema,
  chatId: z.int(),
  messageId: idSchema,
  callbackData: z.string().min(1).max(MAX_CALLBACK_BYTES),
});
const shareBodySchema = z.strictObject({ persona: personaSchema, requestId: z.int(), chatId: z.int() });
const readBodySchema = z.strictObject({ ...placeParts, messageId: idSchema });

/** What the talking endpoints need. */
export interface TalkParts {
  readonly world: World;
  readonly feed: PageFeed;
  readonly marks: ReadMarks;
}

/** The endpoints of the chats: their state, messages and live changes, saying something, pressing a button. */
export function registerTalk(server: FastifyInstance, { world, feed, marks }: TalkParts): void {
  const viewOf = ({ personId }: PagePersona): View => ({ world, marks, personId });

  server.get('/api/state', (request): PageState => {
    const { persona } = stateQuerySchema.parse(request.query);
    return {
      bot: { id: world.bot.id, name: world.bot.first_name, username: world.bot.username },
      personas,
      persona,
      people: Object.values(people).map(({ id, firstName }) => ({ id, name: firstName })),
      chats: chatsSeen(viewOf(persona)),
      lastEventId: feed.lastEventId(),
    };
  });

  server.get('/api/messages', (request): MessagesAnswer => {
    const {
      persona,
      chat,
      thread,
      before = Number.POSITIVE_INFINITY,
      downTo,
    } = messagesQuerySchema.parse(request.query);
    const view = viewOf(persona);
    requireSeen(view, chat);
    const older = messagesSeen(view, chat, thread ?? null).filter(({ messageId }) => messageId < before);
    const wanted = older.findIndex(({ messageId }) => downTo !== undefined && messageId >= downTo);
    const latest = Math.max(0, older.length - MESSAGES_AT_ONCE);
    const from = wanted === -1 ? latest : Math.min(wanted, latest);
    return { messages: older.slice(from).map((message) => toPageMessage(view, message)), hasOlder: from > 0 };
  });

  server.get('/events', (request, reply) => {
    const { persona, since } = eventsQuerySchema.parse(request.query);
    const lastEventId = request.headers['last-event-id'];
    const from = typeof lastEventId === 'string' ? lastEventId : since;
    streamEvents(reply, feed, viewOf(persona), from ?? feed.lastEventId());
  });

  server.post('/api/say', (request): SayAnswer => {
    const { persona, chatId, threadId, text, replyTo } = sayBodySchema.parse(request.body);
    const view = viewOf(persona);
    requireSeen(view, chatId);
    const said = attempt(() =>
      world.say(persona.personId, chatId, text, {
        ...(threadId !== null && threadId > 0 && { threadId }),
        ...(replyTo !== null && { replyTo }),
        ...(isAnonymousIn(view, persona, chatId) && { asAnonymousAdmin: true }),
      }),
    );
    return { message: toPageMessage(view, said) };
  });

  server.post('/api/edit', (request): SayAnswer => {
    const { persona, chatId, messageId, text } = editBodySchema.parse(request.body);
    const edited = attempt(() => world.editText(persona.personId, chatId, messageId, text));
    return { message: toPageMessage(viewOf(persona), edited) };
  });

  server.post('/api/share', (request): SayAnswer => {
    const { persona, requestId, chatId } = shareBodySchema.parse(request.body);
    const { personId } = persona;
    const keys = replyKeyboardOf(world, personId)?.flat() ?? [];
    const isAsked = keys.some((key) => key.kind === 'chat' && key.requestId === requestId);
    if (!isAsked) throw new PageRequestError('The bot does not ask for a chat at the moment.');
    if (!isAdministrator(attempt(() => world.standingOf(chatId, personId)))) {
      throw new PageRequestError(`The person is no administrator of a chat ${chatId}.`);
    }
    return {
      message: toPageMessage(
        viewOf(persona),
        attempt(() => world.shareChat(personId, requestId, chatId)),
      ),
    };
  });

  server.post('/api/press', (request): Promise<PressAnswer> => {
    const { persona, chatId, messageId, callbackData } = pressBodySchema.parse(request.body);
    const view = viewOf(persona);
    requireSeen(view, chatId);
    const message = messagesSeen(view, chatId, null).find((candidate) => candidate.messageId === messageId);
    if (message === undefined) throw new PageRequestError(`There is no message ${messageId} in this chat.`);
    if (!hasButton(message, callbackData)) throw new PageRequestError('This message no longer has that button.');
    return world.press(persona.personId, chatId, messageId, callbackData).then((answer) => ({ answer }));
  });

  server.post('/api/read', (request) => {
    const { persona, chatId, threadId, messageId } = readBodySchema.parse(request.body);
    marks.mark(persona.personId, chatId, threadId ?? 0, messageId);
    return {};
  });
}

/** A person talks only where the page shows a chat to them. */
function requireSeen(view: View, chatId: number): void {
  const chat = view.world.chat(chatId);
  if (chatId === view.personId || (chat !== undefined && isInList(view, chat))) return;
  throw new PageRequestError(`There is no chat ${chatId} in this person's list.`);
}

/** Only supergroups have anonymous administrators. */
function isAnonymousIn({ world }: View, { role, personId }: PagePersona, chatId: number): boolean {
  if (role !== 'anonymous' || world.chat(chatId)?.type !== 'supergroup') return false;
  return isAdministrator(world.standingOf(chatId, personId));
}

function hasButton(message: WorldMessage, callbackData: string): boolean {
  const buttons = message.keyboard?.flat() ?? [];
  return buttons.some((button) => 'callback_data' in button && button.callback_data === callbackData);
}
