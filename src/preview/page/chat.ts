import { api } from './api.js';
import { createComposer } from './composer.js';
import { find } from './dom.js';
import { createHeader } from './header.js';
import { telegramLink } from './links.js';
import { followLive, type Live } from './live.js';
import { createNewsroomPanel } from './newsroom.js';
import { createNotices } from './notices.js';
import type { MessageActions } from './render-message.js';
import { createReplyKeyboard } from './reply-keyboard.js';
import { applyChange, type Messages, toMessages } from './state.js';
import { type PageTexts, textsFor } from './texts.js';
import { createTimeline } from './timeline.js';
import type { PageChange, PageState, SayAnswer } from './wire.js';

const RETRY_MS = 2000;

const notices = createNotices();
const timeline = createTimeline();
const newsroom = createNewsroomPanel();
const header = createHeader((personId) => void open(personId));
const composer = createComposer({ say });
const replyKeyboard = createReplyKeyboard({
  say: (text) => void say(text),
  share,
  explainTelegramOnly: () => notices.toast(texts.telegramOnly),
});

let texts: PageTexts = textsFor(navigator.language);
let state: PageState | null = null;
let messages: Messages = new Map();
let live: Live | null = null;
/** Counts the openings, so that of two quick ones only the last is shown. */
let openings = 0;

void open(rememberedPerson());

/** Shows a person's chat and follows it; tries again until the server answers. */
async function open(personId: number | null): Promise<void> {
  live?.stop();
  openings += 1;
  const opening = openings;
  const fetched = await api.state(personId).catch(() => null);
  if (opening !== openings) return;
  if (fetched === null) {
    header.showConnection(false);
    setTimeout(() => {
      if (opening === openings) void open(personId);
    }, RETRY_MS);
    return;
  }
  show(fetched);
  live = followLive(fetched.personId, fetched.lastEventId, {
    onChange,
    onConnection: (isConnected) => header.showConnection(isConnected),
  });
}

function show(fetched: PageState): void {
  const isSameChat = state?.personId === fetched.personId;
  state = fetched;
  messages = toMessages(fetched.messages);
  const language = fetched.people.find(({ id }) => id === fetched.personId)?.languageCode ?? 'id';
  texts = textsFor(language);
  document.documentElement.lang = language;
  sessionStorage.setItem('person', String(fetched.personId));
  header.show(fetched, texts);
  header.showConnection(true);
  notices.useTexts(texts);
  newsroom.useTexts(texts);
  composer.useTexts(texts);
  composer.useCommands(fetched.commands);
  replyKeyboard.show(fetched.replyKeyboard, fetched.chats, texts);
  find('timeline', HTMLElement).setAttribute('aria-label', texts.conversation);
  find('about-title', HTMLElement).textContent = texts.aboutTitle;
  find('about-text', HTMLElement).textContent = texts.about;
  timeline.show(messages, actionsFor(fetched), isSameChat);
  showWhetherEmpty();
}

function onChange(change: PageChange): void {
  if (change.kind === 'reset') void open(state?.personId ?? null);
  if (change.kind === 'commands') composer.useCommands(change.commands);
  if (change.kind === 'keyboard') replyKeyboard.show(change.replyKeyboard, state?.chats ?? [], texts);
  if (change.kind === 'typing') header.showTyping(true);
  const applied = applyChange(messages, change);
  messages = applied.messages;
  if (applied.kind === 'added' && applied.message.personId === null) header.showTyping(false);
  showWhetherEmpty();
  timeline.apply(applied);
}

function showWhetherEmpty(): void {
  const isEmpty = messages.size === 0;
  find('about', HTMLElement).hidden = !isEmpty;
  composer.showStart(isEmpty);
}

function say(text: string): Promise<boolean> {
  return write((personId) => api.say({ personId, text }));
}

function share(requestId: number, chatId: number): void {
  void write((personId) => api.share({ personId, requestId, chatId }));
}

/** Something that leaves a message of the person in the chat; true when it got through. */
async function write(send: (personId: number) => Promise<SayAnswer>): Promise<boolean> {
  if (state === null) return false;
  const { personId } = state;
  try {
    const { message } = await send(personId);
    if (personId === state.personId) onChange({ kind: 'message', message });
    return true;
  } catch {
    notices.toast(texts.notSent);
    return false;
  }
}

async function press(messageId: number, callbackData: string): Promise<void> {
  if (state === null) return;
  try {
    const { answer } = await api.press({ personId: state.personId, messageId, callbackData });
    if (answer === null) return notices.toast(texts.noAnswer);
    if (answer.url !== null) followLink(answer.url);
    if (answer.text === '') return;
    if (answer.isAlert) notices.alert(answer.text, state.bot.name);
    else notices.toast(answer.text);
  } catch {
    notices.toast(texts.notPressed);
  }
}

/** Links that Telegram handles itself are handled here; true when that was done. */
function followLink(url: string): boolean {
  const link = telegramLink(url, state?.bot.username ?? '');
  if (link === null) return false;
  if (link.kind === 'start') void say(`/start ${link.payload}`.trim());
  else notices.alert(`${texts.shareHint}\n\n${link.text}`, texts.shareTitle);
  return true;
}

function copy(text: string): void {
  navigator.clipboard.writeText(text).then(
    () => notices.toast(texts.copied),
    () => notices.toast(texts.copyFailed),
  );
}

function actionsFor({ bot }: PageState): MessageActions {
  return {
    texts,
    botName: bot.name,
    say: (text) => void say(text),
    press,
    copy,
    followLink,
    writeInline: (query) => composer.write(`@${bot.username} ${query}`),
    explainInline: (query) => notices.alert(`${texts.inlineHint}\n\n@${bot.username} ${query}`, texts.shareTitle),
    explainTelegramOnly: () => notices.toast(texts.telegramOnly),
  };
}

/** Each tab keeps its person over a reload. */
function rememberedPerson(): number | null {
  const remembered = Number(sessionStorage.getItem('person'));
  return Number.isInteger(remembered) && remembered > 0 ? remembered : null;
}
