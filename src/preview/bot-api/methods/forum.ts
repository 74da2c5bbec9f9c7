import { badRequest } from '../bot-api-error.js';
import { chatToRead, hasRight } from '../chat-access.js';
import {
  deleteTopic,
  makeTopic,
  renameTopic,
  setGeneralClosed,
  setTopicClosed,
  TOPIC_COLOURS,
} from '../forum-topics.js';
import type { ParamReader } from '../params.js';
import { codePoints } from '../rules/validate-text.js';
import type { BotApiState, ChatState, TopicState } from '../state.js';
import type { Method } from './method.js';

const MAX_NAME = 128;

/** Opens a topic. Words and order of the refusals are those of ForumTopicManager.cpp. */
export const createForumTopic: Method<'createForumTopic'> = (state, params) => {
  const chat = forumToChange(state, params.string('chat_id'));
  if (!hasRight(chat, state.bot.id, 'can_manage_topics')) throw badRequest('not enough rights to create a topic');
  const name = cleanName(params.string('name'));
  const icon_color = readColour(params.has('icon_color') ? params.integer('icon_color') : TOPIC_COLOURS[0]);
  const threadId = makeTopic(state, chat, { byUserId: state.bot.id, name, iconColor: icon_color });
  return { message_thread_id: threadId, name, icon_color };
};

/** Gives a topic another name; icons of custom emoji are not modelled. */
export const editForumTopic: Method<'editForumTopic'> = (state, params) => {
  const { chat, threadId, topic } = topicToChange(state, params, 'edit');
  if (params.string('name') === '') return true;
  const name = cleanName(params.string('name'));
  if (name === topic.name) throw badRequest('TOPIC_NOT_MODIFIED');
  renameTopic(state, chat, { threadId, name, byUserId: state.bot.id });
  return true;
};

/** Closes a topic to members. */
export const closeForumTopic: Method<'closeForumTopic'> = (state, params) => turn(state, params, true);

/** Opens a closed topic again. */
export const reopenForumTopic: Method<'reopenForumTopic'> = (state, params) => turn(state, params, false);

/** Takes a topic away with all its messages. */
export const deleteForumTopic: Method<'deleteForumTopic'> = (state, params) => {
  const chat = forumToChange(state, params.string('chat_id'));
  const threadId = params.integer('message_thread_id');
  if (!findTopic(chat, threadId).isByBot && !hasRight(chat, state.bot.id, 'can_delete_messages')) {
    throw badRequest('not enough rights to delete the topic');
  }
  deleteTopic(state, chat, threadId);
  return true;
};

/** Closes General to members. */
export const closeGeneralForumTopic: Method<'closeGeneralForumTopic'> = (state, params) =>
  turnGeneral(state, params.string('chat_id'), true);

/** Opens General again. */
export const reopenGeneralForumTopic: Method<'reopenGeneralForumTopic'> = (state, params) =>
  turnGeneral(state, params.string('chat_id'), false);

type TopicParams = ParamReader<'editForumTopic' | 'closeForumTopic' | 'reopenForumTopic'>;

function turn(state: BotApiState, params: TopicParams, isClosed: boolean): true {
  const { chat, threadId, topic } = topicToChange(state, params, 'close or open');
  if (topic.isClosed === isClosed) throw badRequest('TOPIC_NOT_MODIFIED');
  setTopicClosed(state, chat, { threadId, isClosed, byUserId: state.bot.id });
  return true;
}

function turnGeneral(state: BotApiState, chatId: string, isClosed: boolean): true {
  const chat = forumToChange(state, chatId);
  if (!hasRight(chat, state.bot.id, 'can_manage_topics')) {
    throw badRequest('not enough rights to close or open the topic');
  }
  if (chat.isGeneralClosed === isClosed) throw badRequest('TOPIC_NOT_MODIFIED');
  setGeneralClosed(state, chat, { isClosed, byUserId: state.bot.id });
  return true;
}

/** The bot changes its own topics without the right to change all. */
function topicToChange(
  state: BotApiState,
  params: TopicParams,
  what: 'edit' | 'close or open',
): { chat: ChatState; threadId: number; topic: TopicState } {
  const chat = forumToChange(state, params.string('chat_id'));
  const threadId = params.integer('message_thread_id');
  const topic = findTopic(chat, threadId);
  if (!topic.isByBot && !hasRight(chat, state.bot.id, 'can_manage_topics')) {
    throw badRequest(`not enough rights to ${what} the topic`);
  }
  return { chat, threadId, topic };
}

function forumToChange(state: BotApiState, chatId: string): ChatState {
  const chat = chatToRead(state, chatId);
  if (!chat.isForum) throw badRequest('the chat is not a forum');
  return chat;
}

function findTopic(chat: ChatState, threadId: number): TopicState {
  const topic = chat.topics.get(threadId);
  if (!topic) throw badRequest('TOPIC_ID_INVALID');
  return topic;
}

/** Telegram cuts what is too long. */
function cleanName(name: string): string {
  const clean = name.trim().replaceAll(/\s+/g, ' ');
  if (clean === '') throw badRequest('title must be non-empty');
  return codePoints(clean) <= MAX_NAME ? clean : Array.from(clean).slice(0, MAX_NAME).join('').trim();
}

function readColour(colour: number): number {
  const known = TOPIC_COLOURS.find((one) => one === colour);
  if (known === undefined) throw badRequest('TOPIC_ICON_COLOR_INVALID');
  return known;
}
