import { api } from './api.js';
import { createDeeds } from './deeds.js';
import { createChatList } from './list/chat-list.js';
import { previewLine } from './list/preview-line.js';
import { followLive, type Live } from './live.js';
import { createMessageActions } from './message-actions.js';
import { createNames, type Names } from './model/names.js';
import { applyToSession, newSession, openIn, openThread, placeIn, type Session, takeIn } from './model/session.js';
import { isIn, placeKey } from './model/thread.js';
import { createNewsroomPanel } from './panel/newsroom.js';
import { createStatusStrip } from './panel/status-strip.js';
import { createTabs } from './panel/tabs.js';
import { createWorldPanel } from './panel/world.js';
import { createActAs } from './shell/act-as.js';
import { createLanguageSwitch } from './shell/language-switch.js';
import { createNotices } from './shell/notices.js';
import { createPicker } from './shell/picker.js';
import { createScreens } from './shell/screens.js';
import { createTypingSigns } from './shell/typing-signs.js';
import type { MessageActions } from './talk/render-message.js';
import { createTalk, type TalkView } from './talk/talk.js';
import { type PageLanguage, type PageTexts, pageLanguage, textsIn } from './texts/texts.js';
import type { PageChange, PageChat, PageMessage, PagePersona, PagePlace } from './wire.js';

const RETRY_MS = 2000;

let session: Session | null = null;
let language: PageLanguage = pageLanguage(localStorage.getItem('language') ?? navigator.language);
let texts: PageTexts = textsIn(language);
let names: Names | null = null;
let live: Live | null = null;
/** Counts the looks through someone's eyes, so that of two quick ones only the last is shown. */
let looks = 0;
let isDrawing = false;
let isLoadingOlder = false;
/** Kept while nothing that they say has changed: messages are drawn anew with other ones. */
let actions: { readonly print: string; readonly made: MessageActions } | null = null;
const readUpTo = new Map<string, number>();

const notices = createNotices();
const picker = createPicker();
const typing = createTypingSigns(draw);
const screens = createScreens(leaveTalk);
const tabs = createTabs();
const newsroom = createNewsroomPanel();
const strip = createStatusStrip((status) => newsroom.useStatus(status));
const actAs = createActAs((persona) => void lookAs(persona));
const languages = createLanguageSwitch((chosen) => void chooseLanguage(chosen));
const list = createChatList({
  openChat,
  openTopic: (chatId, threadId) => void openPlace({ chatId, threadId }),
  leaveForum: () => change((now) => ({ ...now, forumId: null })),
});
const deeds = createDeeds({
  notices,
  picker,
  onChange,
  openPlace,
  session: () => session,
  texts: () => texts,
  compose: (text) => talk.composer.write(text),
});
const talk = createTalk({
  say: (text, subject) => deeds.say(text, subject),
  unblock: () => void deeds.carryOut({ deed: 'set-blocked', isOn: false }),
  pickChat: (key) => void deeds.pickChat(key),
  explainTelegramOnly: () => notices.toast(texts.telegramOnly),
  jumpTo: (messageId) => void jumpTo(messageId),
  needOlder: () => void loadOlder(),
  onEnd: tellRead,
});
const world = createWorldPanel((deed) => void deeds.carryOut(deed));

useLanguage(language);
document.addEventListener('visibilitychange', tellRead);
void look(sessionStorage.getItem('persona'));

/** Looks through a person's eyes and follows what they see; tries again until the server answers. */
async function look(persona: string | null): Promise<void> {
  live?.stop();
  looks += 1;
  const mine = looks;
  const state = await api
    .state(persona)
    .catch(() => api.state(null))
    .catch(() => null);
  if (mine !== looks) return;
  if (state === null) {
    talk.showConnection(false);
    setTimeout(() => mine === looks && void look(persona), RETRY_MS);
    return;
  }
  session = newSession(state, session);
  sessionStorage.setItem('persona', state.persona.key);
  talk.showConnection(true);
  live = followLive(state.persona.key, state.lastEventId, {
    onChange,
    onConnection: (isConnected) => talk.showConnection(isConnected),
  });
  if (session.open !== null) await openPlace(session.open);
  else if (screens.isWide()) await openPlace({ chatId: state.persona.personId, threadId: null });
  else draw();
}

/** The readers are the ones whose language one sees at once: the page speaks it with them. */
function lookAs(persona: PagePersona): Promise<void> {
  if (persona.role === 'reader') useLanguage(pageLanguage(persona.languageCode));
  return look(persona.key);
}

/** Of the two readers one reads each language: the switch changes between them too. */
async function chooseLanguage(chosen: PageLanguage): Promise<void> {
  useLanguage(chosen);
  const { persona, personas = [] } = session?.state ?? {};
  const reader = personas.find(({ role, languageCode }) => role === 'reader' && pageLanguage(languageCode) === chosen);
  if (persona?.role === 'reader' && reader !== undefined && reader.key !== persona.key) await look(reader.key);
}

function useLanguage(next: PageLanguage): void {
  language = next;
  texts = textsIn(next);
  localStorage.setItem('language', next);
  document.documentElement.lang = next;
  notices.useTexts(texts);
  screens.useTexts(texts);
  tabs.useTexts(texts);
  newsroom.useTexts(texts);
  strip.useTexts(texts);
  languages.show(next, texts);
  draw();
}

function change(to: (session: Session) => Session): void {
  if (session === null) return;
  session = to(session);
  draw();
}

function onChange(pageChange: PageChange): void {
  if (pageChange.kind === 'reset') {
    void look(session?.state.persona.key ?? null);
    return;
  }
  if (pageChange.kind === 'typing') {
    typing.begin(pageChange.chatId);
    return;
  }
  const before = session?.open ?? null;
  change((now) => applyToSession(now, pageChange));
  if (pageChange.kind === 'message') welcome(pageChange.message);
  const isLost = before !== null && session !== null && session.open === null;
  if (isLost) void replaceLost(before, pageChange);
}

/** A message of someone else has come. */
function welcome(message: PageMessage): void {
  if (message.author.kind === 'bot') typing.end(message.chatId);
  const chat = session?.chats.get(message.chatId);
  if (message.isOwn || chat === undefined || names === null || session?.open == null || !isIn(session.open, message))
    return;
  answerQuestion();
  const { text } = previewLine(message, chat, names, texts);
  notices.announce(message.service === null ? texts.arrived(names.ofAuthor(message.author), text) : text);
}

/** The open chat is gone: another has taken its place, or its forum has other topics, or there is the list. */
async function replaceLost({ chatId }: PagePlace, lost: PageChange): Promise<void> {
  const next = session?.chats.get((lost.kind === 'gone' ? lost.nextChatId : null) ?? chatId);
  if (next !== undefined) await openPlace(placeIn(next));
  else screens.showList();
}

/** Telegram's applications answer by themselves what a bot asks with force_reply. */
function answerQuestion(): void {
  const last = session === null ? undefined : openThread(session)?.messages.at(-1);
  if (last?.asksForReply !== true) return;
  drawNow();
  actions?.made.reply(last);
}

function openChat(chat: PageChat): void {
  if (chat.topics === null) void openPlace(placeIn(chat));
  else change((now) => ({ ...now, forumId: chat.id }));
}

async function openPlace(place: PagePlace): Promise<void> {
  change((now) => openIn(now, place));
  screens.showTalk();
  if (screens.isWide()) talk.composer.focus();
  if (session === null || openThread(session) !== null) return;
  await load(place, {});
  answerQuestion();
}

async function load(place: PagePlace, extent: { readonly before?: number; readonly downTo?: number }): Promise<void> {
  const mine = looks;
  const persona = session?.state.persona.key ?? '';
  const answer = await api.messages(persona, place, extent).catch(() => null);
  if (mine !== looks) return;
  if (answer === null) notices.toast(texts.notLoaded);
  else change((now) => takeIn(now, place, answer));
}

async function loadOlder(): Promise<void> {
  const thread = session === null ? null : openThread(session);
  const before = thread?.messages[0]?.messageId;
  if (isLoadingOlder || session?.open == null || before === undefined) return;
  isLoadingOlder = true;
  await load(session.open, { before });
  isLoadingOlder = false;
}

async function jumpTo(messageId: number): Promise<void> {
  if (talk.jumpTo(messageId) || session?.open == null) return;
  const before = openThread(session)?.messages[0]?.messageId;
  if (before === undefined) return;
  await load(session.open, { before, downTo: messageId });
  drawNow();
  if (!talk.jumpTo(messageId)) notices.toast(texts.deletedMessage);
}

function leaveTalk(): void {
  change((now) => ({ ...now, open: null }));
  screens.showList();
}

/** The end of the open place is in sight: it has been read. */
function tellRead(): void {
  if (session?.open == null || document.hidden) return;
  const messageId = openThread(session)?.messages.at(-1)?.messageId;
  const persona = session.state.persona.key;
  const key = `${persona} ${placeKey(session.open)}`;
  if (messageId === undefined || (readUpTo.get(key) ?? 0) >= messageId) return;
  readUpTo.set(key, messageId);
  api.read({ ...session.open, persona, messageId }).catch(() => readUpTo.delete(key));
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
  if (session === null) return;
  const { state, chats, open, forumId } = session;
  names = createNames(state, texts);
  const chat = open === null ? null : (chats.get(open.chatId) ?? null);
  const forum = forumId === null ? null : (chats.get(forumId) ?? null);
  document.title = chat === null ? state.bot.name : `${chat.title} · ${state.bot.name}`;
  actAs.show(state, texts);
  list.show({ chats, open, forum, typingIn: typing.current(), names, texts });
  talk.show(chat === null || open === null ? null : viewOf(session, chat, open, names), texts);
  world.show({ chat, nameOf: (id) => state.people.find((person) => person.id === id)?.name ?? String(id), texts });
}

function viewOf(now: Session, chat: PageChat, place: PagePlace, names: Names): TalkView {
  const { unreadAtOpening } = now;
  const thread = openThread(now);
  const isTyping = typing.current().has(chat.id);
  return { chat, place, thread, unreadAtOpening, isTyping, actions: actionsFor(now, chat, names) };
}

function actionsFor({ state }: Session, chat: PageChat, names: Names): MessageActions {
  const { id, type, standing, canWrite, isBlocked, members, botStanding } = chat;
  const print = JSON.stringify([
    language,
    state.persona.key,
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
    botUsername: state.bot.username,
    compose: (text) => talk.composer.write(text),
    setSubject: (subject) => talk.composer.setSubject(subject),
    jumpTo: (messageId) => void jumpTo(messageId),
    explainTelegramOnly: () => notices.toast(texts.telegramOnly),
  });
  actions = { print, made };
  return made;
}
