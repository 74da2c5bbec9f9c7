import type { Chat, Message, Update, User } from 'grammy/types';
import { type Right, rights, type Whereabouts, type Who } from '../../src/bot/access.js';
import { type CommandKey, commandNames } from '../../src/bot/command-names.js';
import { createBot } from '../../src/bot/create-bot.js';
import { createLocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import { knownChat, noteChat } from '../../src/store/chats.js';
import { openDatabase } from '../../src/store/database.js';
import { noteDestination } from '../../src/store/destinations.js';
import { migrate } from '../../src/store/migrate.js';
import { addressData } from '../../src/telegram/messages/button-address.js';
import { buttons } from '../../src/telegram/messages/callback-data.js';
import { packChange } from '../../src/telegram/messages/pack-change.js';
import type { TopicId } from '../../src/topics/topic.js';
import { testClock } from '../support/fixtures.js';
import { realTopics } from '../topics/real-topics.js';
import { botDeps, CHANNEL, FORUM, GROUP, TOKEN } from './bot-at-work.js';

/**
 * Kinds of people; `anonymous` writes as the group, `channel` as a channel of their own, `editor` is a channel's administrator
 * who may not post.
 */
export type PersonKind =
  | 'stranger'
  | 'member'
  | 'operator'
  | 'admin'
  | 'anonymous'
  | 'channel'
  | 'owner'
  | 'editor'
  | 'bot';
/** Where somebody speaks or presses. */
export type ChatWord = 'private' | 'group' | 'topic' | 'channel';

/** A command given or a button pressed; `about`: the chat that the button's address names. */
export interface Act {
  readonly person: PersonKind;
  readonly chat: ChatWord;
  readonly what: { readonly command: CommandKey } | { readonly button: string; readonly right: Right };
  readonly about: Exclude<ChatWord, 'private'> | null;
}

export type Outcome = 'allowed' | 'refused' | 'unknown';

const ids: Readonly<Record<Exclude<PersonKind, 'anonymous' | 'channel'>, number>> = {
  stranger: 701,
  member: 702,
  operator: 703,
  admin: 704,
  owner: 705,
  editor: 706,
  bot: 707,
};

const people: readonly PersonKind[] = [...(Object.keys(ids) as PersonKind[]), 'anonymous', 'channel'];
/** Who has an own name wherever they are: they write in private and press buttons. */
const named = people.filter((person) => !['anonymous', 'channel', 'bot'].includes(person));
const THREAD = 7;
const places = {
  group: { chatId: GROUP.id, threadId: 0 },
  topic: { chatId: FORUM.id, threadId: THREAD },
  channel: { chatId: CHANNEL.id, threadId: 0 },
} as const;

const wisata = realTopics.slugOf('WISATA' as TopicId);
const change = packChange({ added: ['WISATA' as TopicId], removed: [] }, realTopics);

/** Every kind of button with what it needs; several where one carries several deeds. */
const pressed: readonly (readonly [data: string, right: Right])[] = [
  [buttons.setTopic.pack({ topic: wisata, isWanted: true, page: 0 }), 'topics'],
  [buttons.topicsPage.pack({ page: 0 }), 'topics'],
  [buttons.topicsDone.pack({}), 'topics'],
  [buttons.open.pack({ screen: 'topics' }), 'topics'],
  [buttons.open.pack({ screen: 'latest' }), 'latest'],
  [buttons.open.pack({ screen: 'quote' }), 'quote'],
  [buttons.open.pack({ screen: 'settings' }), 'settings'],
  [buttons.open.pack({ screen: 'help' }), 'help'],
  [buttons.open.pack({ screen: 'manage' }), 'manage'],
  [buttons.open.pack({ screen: 'channels' }), 'channels'],
  [buttons.pickTopic.pack({ topic: wisata, isWanted: true }), 'subscribe'],
  [buttons.pickTopic.pack({ topic: wisata, isWanted: false }), 'subscribe'],
  [buttons.undo.pack({ change }), 'subscribe'],
  [buttons.mute.pack({ topic: wisata }), 'unsubscribe'],
  [buttons.unmute.pack({ topic: wisata, change }), 'subscribe'],
  [buttons.latest.pack({ page: 0, topic: wisata }), 'latest'],
  [buttons.setLength.pack({ length: 'long' }), 'settings'],
  [buttons.setLength.pack({ length: 'headline' }), 'settings'],
  [buttons.setLanguage.pack({ language: 'en' }), 'language'],
  [buttons.setReaders.pack({ readers: 'admins' }), 'manners'],
  [buttons.setReaders.pack({ readers: 'nobody' }), 'manners'],
  [buttons.setReaders.pack({ readers: 'everyone' }), 'manners'],
  [buttons.setClearing.pack({ isWanted: true }), 'manners'],
  [buttons.pause.pack({ isWanted: true }), 'pause'],
  [buttons.pause.pack({ isWanted: false }), 'pause'],
  [buttons.resume.pack({}), 'resume'],
  [buttons.signature.pack({ act: 'ask' }), 'signature'],
  [buttons.signature.pack({ act: 'clear' }), 'signature'],
  [buttons.forumTopics.pack({ act: 'ask' }), 'forumTopics'],
  [buttons.pickChat.pack({}), 'channels'],
  [buttons.dailyQuote.pack({ isWanted: true }), 'dailyQuote'],
  [buttons.deadLetters.pack({ act: 'refresh', group: 0 }), 'deadLetters'],
];

/** The kinds of buttons that are pressed here, by name. */
export const pressedFamilies = new Set(pressed.map(([data]) => data.split(':')[0]));

/** All there is to try: only what Telegram can bring about. A channel's posts have no sender; buttons are pressed by people. */
export function everyAct(): readonly Act[] {
  const chats: readonly ChatWord[] = ['private', 'group', 'topic', 'channel'];
  return chats.flatMap((chat) => [
    ...speakersIn(chat).flatMap((person) =>
      (Object.keys(commandNames) as CommandKey[]).map(
        (command): Act => ({ person, chat, what: { command }, about: null }),
      ),
    ),
    ...named.flatMap((person) =>
      pressed.flatMap(([button, right]): readonly Act[] =>
        addressesIn(chat).map((about): Act => ({ person, chat, what: { button, right }, about })),
      ),
    ),
  ]);
}

/** An address counts in private alone; elsewhere the one that tempts most, of the chat itself, is as good as any. */
function addressesIn(chat: ChatWord): readonly Act['about'][] {
  return chat === 'private' ? [null, 'group', 'topic', 'channel'] : [null, chat];
}

function speakersIn(chat: ChatWord): readonly PersonKind[] {
  switch (chat) {
    case 'private':
      return named;
    case 'group':
    case 'topic':
      return people.filter((person) => person !== 'stranger');
    case 'channel':
      return ['owner'];
  }
}

export type AccessScene = Awaited<ReturnType<typeof createAccessScene>>;

/** The bot in a group, a forum and a channel with everyone in their place; whoever asks is looked up in the local Bot API. */
export async function createAccessScene() {
  const clock = testClock();
  const local = createLocalBotApi({ token: TOKEN, now: clock.read });
  const { url } = await local.start();
  const { world } = local;
  for (const [kind, id] of Object.entries(ids)) {
    world.addPerson({ id, firstName: kind, languageCode: 'id', isBot: kind === 'bot' }, { hasStarted: kind !== 'bot' });
  }
  for (const chat of [GROUP, FORUM, CHANNEL]) {
    world.addChat(chat, 'administrator');
    for (const kind of ['member', 'operator', 'bot'] as const) world.addMember(chat.id, ids[kind]);
    world.addMember(chat.id, ids.owner, 'creator');
    world.addMember(chat.id, ids.admin, 'administrator');
  }
  world.addMember(CHANNEL.id, ids.editor, 'administrator', { can_post_messages: false });
  for (const chat of [GROUP, FORUM]) world.addMember(chat.id, ids.editor);
  world.openTopic(FORUM.id, THREAD, 'Jalan-jalan');

  const database = await openDatabase('file:');
  const { db } = database;
  await migrate(db);
  for (const { id, type, title, isForum } of [GROUP, FORUM, CHANNEL]) {
    if (type !== 'private') await noteChat(db, { chatId: id, kind: type, title, isForum });
    const place = { chatId: id, threadId: isForum ? THREAD : 0 };
    await noteDestination(db, { ...place, kind: type, title, language: 'id', createdBy: null }, 1);
  }
  const bot = createBot({ ...botDeps({ url, db, clock }), operatorIds: new Set([ids.operator]) });
  await bot.init();
  let updateId = 1;
  /** A message of the bot in each chat, under which buttons are pressed. */
  const anchors = new Map<number, Message>();
  for (const chat of [GROUP.id, FORUM.id, CHANNEL.id, ...Object.values(ids).filter((id) => id !== ids.bot)]) {
    const thread = chat === FORUM.id ? { message_thread_id: THREAD } : {};
    anchors.set(chat, await bot.api.sendMessage(chat, 'Halo', thread));
  }

  async function perform(act: Act): Promise<Outcome> {
    // Refusals come once a minute.
    clock.advance(61_000);
    const from = local.calls().length;
    await bot.handleUpdate(
      'command' in act.what ? commandUpdate(act, act.what.command) : buttonUpdate(act, act.what.button),
    );
    const calls = local.calls().slice(from);
    return 'command' in act.what ? outcomeOfCommand(act, calls) : outcomeOfButton(calls);
  }

  function commandUpdate(act: Act, command: CommandKey): Update {
    const text = `/${commandNames[command][0]}${command === 'subscribe' || command === 'unsubscribe' ? ' wisata' : ''}`;
    const length = text.split(' ')[0]?.length ?? 0;
    const message = {
      message_id: 5_000 + updateId,
      date: 1,
      text,
      chat: chatOf(act),
      entities: [{ type: 'bot_command', offset: 0, length }],
      ...(act.chat === 'topic' ? { message_thread_id: THREAD, is_topic_message: true } : {}),
      ...(act.chat === 'channel' ? {} : { from: userOf(act.person) }),
      ...(act.person === 'anonymous' || act.chat === 'channel' ? { sender_chat: chatOf(act) } : {}),
      ...(act.person === 'channel' ? { sender_chat: { id: -1_009_999, type: 'channel', title: 'Kanal saya' } } : {}),
    };
    updateId += 1;
    const kind = act.chat === 'channel' ? 'channel_post' : 'message';
    return { update_id: updateId, [kind]: message };
  }

  function buttonUpdate(act: Act, data: string): Update {
    updateId += 1;
    const message = anchors.get(chatOf(act).id);
    const addressed = act.about === null ? data : addressData(data, places[act.about]);
    return {
      update_id: updateId,
      callback_query: { id: String(updateId), from: userOf(act.person), message, chat_instance: '1', data: addressed },
    } as unknown as Update;
  }

  async function expected(act: Act): Promise<Outcome> {
    if (act.person === 'bot') return 'unknown';
    const right = 'command' in act.what ? act.what.command : act.what.right;
    if (act.about !== null && act.chat !== 'private') return 'unknown';
    const where = whereOf(act);
    const who: Who = rights[right][where];
    const target = act.about ?? act.chat;
    const circle = who === 'readers' ? ((await knownChat(db, targetOf(act)))?.readers ?? 'everyone') : who;
    switch (circle) {
      case 'everyone':
        return 'allowed';
      case 'operators':
        return act.person === 'operator' ? 'allowed' : 'unknown';
      case 'nobody':
        return 'unknown';
      case 'admins':
        if (act.chat === 'channel' && 'command' in act.what) return 'allowed';
        return ['admin', 'owner', 'anonymous'].includes(act.person) && target !== 'private' ? 'allowed' : 'refused';
    }
  }

  /** What is set in each group and channel, by chat. */
  async function stateByChat(): Promise<ReadonlyMap<number, string>> {
    const columns = ['chat_id', 'thread_id', 'length', 'language', 'is_paused', 'wants_quote', 'signature'] as const;
    const settings = await db.selectFrom('destinations').select(columns).orderBy('thread_id').execute();
    const follows = await db.selectFrom('follows').select(['chat_id', 'thread_id', 'topic']).orderBy('topic').execute();
    const manners = await db.selectFrom('chats').select(['chat_id', 'readers', 'clears_replies']).execute();
    const all = [...settings, ...follows, ...manners];
    return new Map(
      [GROUP.id, FORUM.id, CHANNEL.id].map((id) => [id, JSON.stringify(all.filter((row) => row.chat_id === id))]),
    );
  }

  return {
    perform,
    expected,
    stateByChat,
    targetOf,
    close: async () => {
      await local.stop();
      await database.close();
    },
  };
}

function whereOf(act: Act): Whereabouts {
  if (act.about !== null) return 'remote';
  return act.chat === 'topic' ? 'group' : act.chat;
}

function targetOf(act: Act): number {
  const target = act.about ?? act.chat;
  return target === 'private' ? idOf(act.person) : places[target].chatId;
}

function idOf(person: PersonKind): number {
  if (person === 'anonymous') return 1_087_968_824;
  return person === 'channel' ? 136_817_688 : ids[person];
}

function userOf(person: PersonKind): User {
  const isBot = ['bot', 'anonymous', 'channel'].includes(person);
  return { id: idOf(person), is_bot: isBot, first_name: person, language_code: 'id' };
}

function chatOf(act: Act): Chat {
  switch (act.chat) {
    case 'private':
      return { id: idOf(act.person), type: 'private', first_name: act.person };
    case 'group':
      return { id: GROUP.id, type: 'group', title: GROUP.title };
    case 'topic':
      return { id: FORUM.id, type: 'supergroup', title: FORUM.title, is_forum: true };
    case 'channel':
      return { id: CHANNEL.id, type: 'channel', title: CHANNEL.title };
  }
}

type Calls = readonly { readonly method: string; readonly params: Readonly<Record<string, unknown>> }[];

function outcomeOfButton(calls: Calls): Outcome {
  const answers = calls.filter(({ method }) => method === 'answerCallbackQuery');
  const said = answers[0]?.params['text'];
  const text = typeof said === 'string' ? said : '';
  if (answers.length === 0) throw new Error('a button without an answer');
  if (isRefusal(text)) return 'refused';
  return text.startsWith('Tombol ini sudah tidak berlaku') ? 'unknown' : 'allowed';
}

/** Where nothing is open, `/batal` is silent in groups. */
function outcomeOfCommand(act: Act, calls: Calls): Outcome {
  const texts = calls.filter(({ method }) => method === 'sendMessage').map(({ params }) => String(params['text']));
  if (texts.some(isRefusal)) return 'refused';
  if (texts.some((text) => text.startsWith('Perintah itu tidak kami kenal'))) return 'unknown';
  const isCancel =
    'command' in act.what && act.what.command === 'cancel' && act.person !== 'bot' && act.chat !== 'channel';
  return texts.length > 0 || isCancel ? 'allowed' : 'unknown';
}

function isRefusal(text: string): boolean {
  return /^Maaf, (ini hanya untuk admin|“.+” hanya dapat diatur)/.test(text);
}
