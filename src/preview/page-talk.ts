import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { World, WorldMessage } from './bot-api/world.js';
import type { PageChange, PageChat, PageState, PressAnswer, SayAnswer } from './page/wire.js';
import { type PageEvent, type PageFeed, toPageMessage } from './page-feed.js';
import { addPagePeople, pagePeople } from './page-people.js';
import { replyKeyboardOf } from './page-reply-keyboard.js';

/** A request that is well formed but cannot be done, such as a button of a message that is gone. */
export class PageRequestError extends Error {
  override readonly name = 'PageRequestError';
}

/** Telegram's own limit for the text of a message. */
const MAX_TEXT_LENGTH = 4096;
const MAX_CALLBACK_BYTES = 64;
const HEARTBEAT_MS = 20_000;
const RETRY_MS = 1000;

const personIdSchema = z.coerce
  .number()
  .refine((id) => pagePeople.some((person) => person.id === id), 'a person of the preview');
const stateQuerySchema = z.object({ person: personIdSchema.default(pagePeople[0].id) });
const eventsQuerySchema = z.object({ person: personIdSchema, since: z.string().max(64).optional() });
const sayBodySchema = z.strictObject({
  personId: personIdSchema,
  text: z
    .string()
    .max(MAX_TEXT_LENGTH, `at most ${MAX_TEXT_LENGTH} characters`)
    .refine((text) => text.trim() !== '', 'a text that is not empty'),
});
const pressBodySchema = z.strictObject({
  personId: personIdSchema,
  messageId: z.int().positive(),
  callbackData: z.string().min(1).max(MAX_CALLBACK_BYTES),
});

const shareBodySchema = z.strictObject({ personId: personIdSchema, requestId: z.int(), chatId: z.int() });

/** What the talking endpoints need. */
export interface TalkParts {
  readonly world: World;
  readonly feed: PageFeed;
}

/** The endpoints of the chat: its state, its live changes, saying something, pressing a button. */
export function registerTalk(server: FastifyInstance, { world, feed }: TalkParts): void {
  addPagePeople(world);

  server.get('/api/state', (request): PageState => {
    const { person: personId } = stateQuerySchema.parse(request.query);
    return {
      bot: { name: world.bot.first_name, username: world.bot.username },
      people: pagePeople.map(({ id, firstName, languageCode }) => ({ id, firstName, languageCode })),
      personId,
      messages: messagesOf(world, personId).map(toPageMessage),
      commands: world.commandMenu(personId, personId),
      replyKeyboard: replyKeyboardOf(world, personId),
      chats: chatsToPick(world),
      lastEventId: feed.lastEventId(),
    };
  });

  server.get('/events', (request, reply) => {
    const { person, since } = eventsQuerySchema.parse(request.query);
    const lastEventId = request.headers['last-event-id'];
    const from = typeof lastEventId === 'string' ? lastEventId : since;
    streamEvents(reply, feed, person, from ?? feed.lastEventId());
  });

  server.post('/api/say', (request): SayAnswer => {
    const { personId, text } = sayBodySchema.parse(request.body);
    return { message: toPageMessage(world.say(personId, personId, text)) };
  });

  server.post('/api/share', (request): SayAnswer => {
    const { personId, requestId, chatId } = shareBodySchema.parse(request.body);
    const keys = replyKeyboardOf(world, personId)?.flat() ?? [];
    const isAsked = keys.some((key) => key.kind === 'chat' && key.requestId === requestId);
    if (!isAsked) throw new PageRequestError('The bot does not ask for a chat at the moment.');
    if (!chatsToPick(world).some(({ id }) => id === chatId)) throw new PageRequestError(`There is no chat ${chatId}.`);
    return { message: toPageMessage(world.shareChat(personId, requestId, chatId)) };
  });

  server.post('/api/press', (request): Promise<PressAnswer> => {
    const { personId, messageId, callbackData } = pressBodySchema.parse(request.body);
    const message = messagesOf(world, personId).find((candidate) => candidate.messageId === messageId);
    if (message === undefined) throw new PageRequestError(`There is no message ${messageId} in this chat.`);
    if (!hasButton(message, callbackData)) throw new PageRequestError('This message no longer has that button.');
    return world.press(personId, personId, messageId, callbackData).then((answer) => ({ answer }));
  });
}

/** A private chat comes into being with its first message; until then it is empty. */
function messagesOf(world: World, personId: number): readonly WorldMessage[] {
  return world.chats().some((chat) => chat.id === personId) ? world.messages(personId) : [];
}

function chatsToPick(world: World): PageChat[] {
  const chats = world.chats().filter(({ type }) => type !== 'private');
  return chats.map(({ id, title, type }) => ({ id, title, isChannel: type === 'channel' }));
}

function hasButton(message: WorldMessage, callbackData: string): boolean {
  const buttons = message.keyboard?.flat() ?? [];
  return buttons.some((button) => 'callback_data' in button && button.callback_data === callbackData);
}

/** Server-Sent Events: first what was missed since `from`, then what comes, until one side closes. */
function streamEvents(reply: FastifyReply, feed: PageFeed, personId: number, from: string): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  stream.write(`retry: ${RETRY_MS}\n\n`);

  const write = (id: string, change: PageChange): void => {
    stream.write(`id: ${id}\ndata: ${JSON.stringify(change)}\n\n`);
  };
  const onEvent = (event: PageEvent): void => write(event.id, event.change);

  const missed = feed.eventsAfter(from, personId);
  if (missed === null) write(feed.lastEventId(), { kind: 'reset' });
  else missed.forEach(onEvent);

  const stopListening = feed.listen(personId, { onEvent, onEnd: () => stream.end() });
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
  stream.on('close', () => {
    clearInterval(heartbeat);
    stopListening();
  });
}
