import type {
  BotCommand,
  ChatAdministratorRights,
  InlineKeyboardMarkup,
  KeyboardButton,
  LinkPreviewOptions,
  MenuButton,
  Message,
  MessageEntity,
  Update,
} from 'grammy/types';
import { z } from 'zod';
import { RIGHT_NAMES } from './rights.js';

/** An object of the Bot API, which is kept as it is. */
const telegram = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null, 'an object');

const id = z.int();
const personSchema = z.strictObject({
  id,
  firstName: z.string(),
  username: z.string().exactOptional(),
  languageCode: z.string(),
  isBot: z.boolean().exactOptional(),
});

const authorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id }),
  z.strictObject({ kind: z.literal('bot') }),
  z.strictObject({ kind: z.literal('chat'), title: z.string() }),
]);

const serviceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['joined', 'left', 'removed', 'added']),
    personIds: z.array(id),
    byPersonId: id,
  }),
  z.strictObject({ kind: z.literal('pinned'), messageId: id }),
  z.strictObject({
    kind: z.enum(['topic-created', 'topic-closed', 'topic-reopened', 'topic-renamed']),
    name: z.string(),
  }),
  z.strictObject({ kind: z.literal('title-changed'), title: z.string() }),
  z.strictObject({ kind: z.literal('upgraded') }),
  z.strictObject({ kind: z.literal('chat-shared'), title: z.string() }),
]);

const cardSchema = z.strictObject({
  url: z.string(),
  siteName: z.string(),
  title: z.string(),
  description: z.string(),
  imageUrl: z.string().nullable(),
  isLarge: z.boolean(),
  isAboveText: z.boolean(),
});

const photoSchema = z.strictObject({
  kind: z.literal('photo'),
  url: z.string(),
  width: z.number(),
  height: z.number(),
});

const worldMessageSchema = z.strictObject({
  messageId: id,
  chatId: id,
  threadId: id.nullable(),
  author: authorSchema,
  personId: id.nullable(),
  signature: z.string().nullable(),
  date: z.int(),
  editDate: z.int().nullable(),
  text: z.string(),
  entities: z.array(telegram<MessageEntity>()),
  card: cardSchema.nullable(),
  media: photoSchema.nullable(),
  albumId: z.string().nullable(),
  keyboard: z.array(z.array(telegram<InlineKeyboardMarkup['inline_keyboard'][number][number]>())).nullable(),
  replyTo: id.nullable(),
  asksForReply: z.boolean(),
  service: serviceSchema.nullable(),
  isSilent: z.boolean(),
  isPinned: z.boolean(),
  onlyFor: id.nullable(),
});

const messageSchema = z.strictObject({
  shown: worldMessageSchema,
  senderChatId: id.nullable(),
  linkPreview: telegram<LinkPreviewOptions>().nullable(),
  service: telegram<Partial<Message>>().nullable(),
  origin: z.strictObject({ chatId: id, messageId: id }).nullable(),
  replyRoot: id.nullable(),
  touchedAt: z.int().nullable(),
});

const membershipSchema = z.strictObject({
  standing: z.enum(['creator', 'administrator', 'member', 'left', 'kicked']),
  rights: z.record(z.enum(RIGHT_NAMES), z.boolean()),
});

const topicSchema = z.strictObject({
  name: z.string(),
  iconColor: z.int(),
  isClosed: z.boolean(),
  isByBot: z.boolean(),
});

const keySchema = z.custom<KeyboardButton>((value) => typeof value === 'string' || typeof value === 'object', 'a key');

const chatSchema = z.strictObject({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string(),
  isForum: z.boolean(),
  username: z.string().nullable(),
  linkedChatId: id.nullable(),
  signsPosts: z.boolean(),
  messages: z.array(messageSchema),
  members: z.array(z.tuple([id, membershipSchema])),
  topics: z.array(z.tuple([id, topicSchema])),
  isGeneralClosed: z.boolean(),
  nextMessageId: z.int().positive(),
  isBlocked: z.boolean(),
  isReadOnly: z.boolean(),
  migratedTo: id.nullable(),
  replyKeyboard: z.strictObject({ rows: z.array(z.array(keySchema)), isOneTime: z.boolean() }).nullable(),
});

const textsSchema = z.array(z.tuple([z.string(), z.string()]));
const profileSchema = z.strictObject({
  names: textsSchema,
  descriptions: textsSchema,
  shortDescriptions: textsSchema,
  commands: z.array(z.tuple([z.string(), z.array(telegram<BotCommand>())])),
  menuButtons: z.array(z.tuple([id, telegram<MenuButton>()])),
  defaultRights: z.array(z.tuple([z.enum(['channels', 'groups']), telegram<ChatAdministratorRights>()])),
});

const updatesSchema = z.strictObject({
  nextId: z.int().positive(),
  allowed: z.array(z.string()),
  pending: z.array(z.strictObject({ update: telegram<Update>(), expiresAt: z.number() })),
});

/** The form of a snapshot; one of another version is none. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  people: z.array(personSchema),
  deletedPeople: z.array(id),
  chats: z.array(chatSchema),
  profile: profileSchema,
  updates: updatesSchema,
});

/** Everything that a world holds, as plain JSON. */
export type WorldSnapshot = z.infer<typeof snapshotSchema>;
