import { createDeeds } from './deeds.js';
import { createChatList } from './list/chat-list.js';
import { previewLine } from './list/preview-line.js';
import { createMessageActions } from './message-actions.js';
import { dayKey } from './model/clock-words.js';
import { createNames, type Names } from './model/names.js';
import { openThread, placeIn, type Session } from './model/session.js';
import { isIn } from './model/thread.js';
import { createNewsroomPanel } from './panel/newsroom.js';
import { createStatusStrip } from './panel/status-strip.js';
import { createTabs } from './panel/tabs.js';
import { createWorldPanel } from './panel/world.js';
import { createSessionKeeper } from './session-keeper.js';
import { createActAs } from './shell/act-as.js';
import { createLanguageSwitch } from './shell/language-switch.js';
import { createNotices } from './shell/notices.js';
import { createPageClock } from './shell/page-clock.js';
import { createPicker } from './shell/picker.js';
import { createScreens } from './shell/screens.js';
import { createTypingSigns } from './shell/typing-signs.js';
import type { MessageActions } from './talk/render-message.js';
import { createTalk, type TalkView } from './talk/talk.js';
import { type PageLanguage, type PageTexts, pageLanguage, textsIn } from './texts/texts.js';
import type { PageChange, PageChat, PageMessage, PagePersona, PagePlace } from './wire.js';

let language: PageLanguage = pageLanguage(localStorage.getItem('language') ?? navigator.language);
let texts: PageTexts = textsIn(language);
let names: Names | null = null;
let isDrawing = false;
/** Kept while nothing that they say has changed: messages are drawn anew with other ones. */
let actions: { readonly print: string; readonly made: MessageActions } | null = null;

const keeper = createSessionKeeper({
  onSession,
  onLook,
  onTyping: (chatId) => typing.begin(chatId),
  onConnection: (isConnected) => talk.showConnection(isConnected),
  onLost: () => screens.showList(),
  onNotLoaded: () => notices.toast(texts.notLoaded),
});
const notices = createNotices();
const typing = createTypingSigns(draw);
const screens = createScreens(leaveTalk);
const tabs = createTabs();
const newsroom = createNewsroomPanel();
const clock = createPageClock(draw);
const strip = createStatusStrip((status) => {
  newsroom.useStatus(status);
  clock.follow(status.now);
});
const actAs = createActAs((persona) => void lookAs(persona));
const languages = createLanguageSwitch((chosen) => void chooseLanguage(chosen));
const list = createChatList({
  openChat,
  openTopic: (chatId, threadId) => void openPlace({ chatId, threadId }),
  leaveForum: () => keeper.change((session) => ({ ...session, forumId: null })),
});
const deeds = createDeeds({
  session: keeper.current,
  texts: () => texts,
  notices,
  picker: createPicker(),
  onChange: keeper.apply,
  openPlace,
  compose: (text) => talk.composer.write(text),
});
const talk = createTalk({
  say: (text, subject) => deeds.say(text, subject),
  unblock: () => void deeds.carryOut({ deed: 'set-blocked', isOn: false }),
  pickChat: (key) => void deeds.pickChat(key),
  explainTelegramOnly: () => notices.toast(texts.telegramOnly),
  jumpTo: (messageId) => void jumpTo(messageId),
  needOlder: () => void keeper.loadOlder(),
  onEnd: keeper.tellRead,
  now: clock.now,
});
const world = createWorldPanel((deed) => void deeds.carryOut(deed));

useLanguage(language);
document.addEventListener('visibilitychange', keeper.tellRead);
void keeper.look(sessionStorage.getItem('persona'));

/** On a wide screen something is open from the first: the chat with the bot. */
function onLook(): void {
  const { open, state } = keeper.current() ?? {};
  if (state === undefined) return;
  sessionStorage.setItem('persona', state.persona.key);
  if (open == null && screens.isWide()) void openPlace({ chatId: state.persona.personId, threadId: null });
  draw();
}

/** The readers are the ones whose language one sees at once: the page speaks it with them. */
function lookAs(persona: PagePersona): Promise<void> {
  if (persona.role === 'reader') useLanguage(pageLanguage(persona.languageCode));
  return keeper.look(persona.key);
}

/** Of the two readers one reads each language: the switch changes between them too. */
async function chooseLanguage(chosen: PageLanguage): Promise<void> {
  useLanguage(chosen);
  const { persona, personas = [] } = keeper.current()?.state ?? {};
  const reader = personas.find(({ role, languageCode }) => role === 'reader' && pageLanguage(languageCode) === chosen);
  if (persona?.role === 'reader' && reader !== undefined && reader.key !== persona.key) await keeper.look(reader.key);
}

function useLanguage(next: PageLanguage): void {
  language = next;
  texts = textsIn(next);
  localStorage.setItem('language', next);
  document.documentElement.lang = next;
  for (const part of [notices, screens, tabs, newsroom, strip]) part.useTexts(texts);
  languages.show(next, texts);
  draw();
}

function onSession(change: PageChange | null): void {
  draw();
  if (change?.kind === 'message') welcome(change.message);
}

/** Someone else has written in what is open. */
function welcome(message: PageMessage): void {
  if (message.author.kind === 'bot') typing.end(message.chatId);
  const { open, chats } = keeper.current() ?? {};
  const chat = chats?.get(message.chatId);
  if (message.isOwn || chat === undefined || names === null || open == null || !isIn(open, message)) return;
  answerQuestion();
  const { text } = previewLine(message, chat, names, texts);
  notices.announce(message.service === null ? texts.arrived(names.ofAuthor(message.author), text) : text);
}

/** Telegram's applications answer by themselves what a bot asks with force_reply. */
function answerQuestion(): void {
  const session = keeper.current();
  const last = session === null ? undefined : openThread(session)?.messages.at(-1);
  if (last?.asksForReply !== true) return;
  drawNow();
  actions?.made.reply(last);
}

function openChat(chat: PageChat): void {
  if (chat.topics === null) void openPlace(placeIn(chat));
  else keeper.change((session) => ({ ...session, forumId: chat.id }));
}

async function openPlace(place: PagePlace): Promise<void> {
  const opening = keeper.open(place);
  screens.showTalk();
  if (screens.isWide()) talk.composer.focus();
  await opening;
  answerQuestion();
}

async function jumpTo(messageId: number): Promise<void> {
  if (talk.jumpTo(messageId)) return;
  await keeper.loadDownTo(messageId);
  drawNow();
  if (!talk.jumpTo(messageId)) notices.toast(texts.deletedMessage);
}

function leaveTalk(): void {
  keeper.change((session) => ({ ...session, open: null }));
  screens.showList();
}

/** Draws with the next frame, however many changes come until then. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  if (document.hidden) setTimeout(drawNow);
  else requestAnimationFrame(drawNow);
}

function drawNow(): void {
  isDrawing = false;
  const session = keeper.current();
  if (session === null) return;
  const { state, chats, open, forumId } = session;
  names = createNames(state, texts);
  const chat = open === null ? null : (chats.get(open.chatId) ?? null);
  const forum = forumId === null ? null : (chats.get(forumId) ?? null);
  document.title = chat === null ? state.bot.name : `${chat.title} · ${state.bot.name}`;
  actAs.show(state, texts);
  list.show({ chats, open, forum, typingIn: typing.current(), nowMs: clock.now(), names, texts });
  world.show({ chat, nameOf: (id) => state.people.find((person) => person.id === id)?.name ?? String(id), texts });
  talk.show(chat === null || open === null ? null : talkOf(session, chat, open, names), texts);
}

function talkOf(session: Session, chat: PageChat, place: PagePlace, names: Names): TalkView {
  const { unreadAtOpening } = session;
  const isTyping = typing.current().has(chat.id);
  const thread = openThread(session);
  return { chat, place, thread, unreadAtOpening, isTyping, actions: actionsFor(session, chat, names) };
}

function actionsFor({ state }: Session, chat: PageChat, names: Names): MessageActions {
  const { id, type, standing, canWrite, isBlocked, members, botStanding } = chat;
  const { persona, bot } = state;
  const today = dayKey(clock.now());
  const print = JSON.stringify([
    language,
    today,
    persona.key,
    id,
    type,
    standing,
    canWrite,
    isBlocked,
    members,
    botStanding,
  ]);
  if (actions?.print === print) return actions.made;
  const made = createMessageActions({
    chat,
    names,
    texts,
    deeds,
    botUsername: bot.username,
    compose: (text) => talk.composer.write(text),
    setSubject: (subject) => talk.composer.setSubject(subject),
    jumpTo: (messageId) => void jumpTo(messageId),
    explainTelegramOnly: () => notices.toast(texts.telegramOnly),
  });
  actions = { print, made };
  return made;
}
