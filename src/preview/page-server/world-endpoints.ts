import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Rights, Standing, World } from '../bot-api/world.js';
import { type PageRightName, pageRightNames, type WorldDeed, type WorldDeeds } from '../page/wire.js';
import { attempt, PageRequestError } from './page-request-error.js';
import { personaSchema } from './talk-endpoints.js';
import { isAdministrator } from './view.js';

/** As Telegram's own limit for titles. */
const MAX_TITLE_LENGTH = 128;

const base = { persona: personaSchema, chatId: z.int() };
const threadId = z.int().nonnegative();
const title = z.string().trim().min(1).max(MAX_TITLE_LENGTH);

const worldBodySchema = z.discriminatedUnion('deed', [
  z.strictObject({ ...base, deed: z.enum(['add-bot', 'remove-bot', 'demote-bot', 'upgrade']) }),
  z.strictObject({ ...base, deed: z.literal('promote-bot'), rights: z.array(z.enum(pageRightNames)).nullable() }),
  z.strictObject({ ...base, deed: z.enum(['set-blocked', 'set-read-only']), isOn: z.boolean() }),
  z.strictObject({ ...base, deed: z.literal('rename'), title }),
  z.strictObject({
    ...base,
    deed: z.literal('set-standing'),
    personId: z.int(),
    standing: z.enum(['administrator', 'member', 'left', 'kicked']),
  }),
  z.strictObject({ ...base, deed: z.enum(['pin', 'unpin']), messageId: z.int().positive() }),
  z.strictObject({ ...base, deed: z.literal('create-topic'), name: title }),
  z.strictObject({ ...base, deed: z.enum(['close-topic', 'reopen-topic', 'delete-topic']), threadId }),
]);

/** The endpoint of the panel "Dunia": what members and administrators do to a chat and to the bot in it. */
export function registerWorld(server: FastifyInstance, world: World): void {
  server.post('/api/world', (request) => {
    const { persona, chatId, ...deed } = worldBodySchema.parse(request.body);
    if (chatId !== persona.personId && world.chat(chatId) === undefined) {
      throw new PageRequestError(`There is no chat ${chatId}.`);
    }
    attempt(() => carryOut({ world, chatId, by: doerIn(world, chatId, persona.personId) }, deed));
    return {};
  });
}

/** Where something is done, and by whom. */
interface Place {
  readonly world: World;
  readonly chatId: number;
  readonly by: number;
}

type Doers = { readonly [Name in keyof WorldDeeds]: (place: Place, parts: WorldDeeds[Name]) => unknown };

/** In a channel every bot is an administrator. */
const doers: Doers = {
  'add-bot': (place) => setBot(place, place.world.chat(place.chatId)?.type === 'channel' ? 'administrator' : 'member'),
  'remove-bot': (place) => setBot(place, 'kicked'),
  'promote-bot': (place, { rights }) => setBot(place, 'administrator', rightsFrom(rights ?? pageRightNames)),
  'demote-bot': (place) => setBot(place, 'member'),
  'set-blocked': ({ world, by }, { isOn }) => world.setBlocked(by, isOn),
  'set-read-only': ({ world, chatId }, { isOn }) => world.setReadOnly(chatId, isOn),
  'set-standing': ({ world, chatId, by }, { personId, standing }) => world.setStanding(chatId, personId, standing, by),
  rename: ({ world, chatId, by }, { title }) => world.renameChat(chatId, title, by),
  upgrade: ({ world, chatId }) => world.migrate(chatId),
  pin: ({ world, chatId, by }, { messageId }) => world.pin(by, chatId, messageId),
  unpin: ({ world, chatId, by }, { messageId }) => world.unpin(by, chatId, messageId),
  'create-topic': ({ world, chatId, by }, { name }) => world.createTopic(by, chatId, name),
  'close-topic': ({ world, chatId, by }, { threadId }) =>
    threadId === 0 ? world.setGeneralClosed(chatId, true, by) : world.closeTopic(chatId, threadId, 'closed', by),
  'reopen-topic': ({ world, chatId, by }, { threadId }) =>
    threadId === 0 ? world.setGeneralClosed(chatId, false, by) : world.reopenTopic(chatId, threadId, by),
  'delete-topic': ({ world, chatId, by }, { threadId }) => world.closeTopic(chatId, threadId, 'deleted', by),
};

function carryOut(place: Place, { deed, ...parts }: WorldDeed): void {
  const carryOutOne = doers[deed] as (place: Place, parts: object) => unknown;
  carryOutOne(place, parts);
}

function setBot({ world, chatId, by }: Place, standing: Standing, rights?: Partial<Rights>): void {
  world.setStanding(chatId, world.bot.id, standing, by, rights);
}

/** The panel stands above the chats: what the person may not do, the owner does. */
function doerIn(world: World, chatId: number, personId: number): number {
  if (chatId === personId) return personId;
  if (isAdministrator(world.standingOf(chatId, personId))) return personId;
  return world.members(chatId).find(({ standing }) => standing === 'creator')?.person.id ?? personId;
}

function rightsFrom(given: readonly PageRightName[]): Readonly<Record<PageRightName, boolean>> {
  const entries = pageRightNames.map((name) => [name, given.includes(name)]);
  return Object.fromEntries(entries) as Record<PageRightName, boolean>;
}
