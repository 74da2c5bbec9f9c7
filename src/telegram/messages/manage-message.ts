import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { DeliverySettings } from '../../subscriptions/delivery-settings.js';
import type { Language, Place } from '../../subscriptions/destination.js';
import type { Following } from '../../subscriptions/following.js';
import type { KnownChat } from '../../subscriptions/known-chat.js';
import { NO_THREAD } from '../../subscriptions/place.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { catalogue } from '../catalogues/catalogue.js';
import { addressData } from './button-address.js';
import { buttons } from './callback-data.js';
import { chatLabel } from './channels-message.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { timeOfDay } from './publisher-date.js';
import { shorten } from './shorten.js';
import { followingLines } from './topics-message.js';

/** A group or channel, or one topic of a forum, as who manages it sees it in private. */
export interface ManagedPlace {
  readonly chat: KnownChat;
  readonly place: Place;
  /** The name of the forum topic; null for the chat itself. */
  readonly topicName: string | null;
  readonly settings: DeliverySettings;
  readonly following: Following;
  /** Of a forum, where it is shown as a whole: its topics with what they are called. */
  readonly forumTopics: readonly (Place & { readonly name: string })[];
}

const MAX_FORUM_TOPICS = 30;
const MAX_NAME = 40;

/** What comes to a managed place and how, with the ways to change it. Its buttons are addressed by who sends it. */
export function manageMessage(
  managed: ManagedPlace,
  options: { readonly language: Language; readonly topics: TopicCatalogue; readonly quoteAt: string },
): OutgoingMessage {
  const { language } = options;
  const lines = [FormattedString.b(managedName(managed)), '', ...stateLines(managed, options)];
  return plainMessage(FormattedString.join(lines, '\n'), manageKeyboard(managed, language));
}

/** `🗂 Forum Banten › Wisata` */
export function managedName({ chat, topicName }: Pick<ManagedPlace, 'chat' | 'topicName'>): string {
  return topicName === null ? chatLabel(chat) : `${chatLabel(chat)} › ${shorten(oneLine(topicName), MAX_NAME)}`;
}

function stateLines(
  { settings, following }: ManagedPlace,
  options: { readonly language: Language; readonly topics: TopicCatalogue; readonly quoteAt: string },
): readonly string[] {
  const texts = catalogue(options.language);
  const quoteTime = timeOfDay(options.quoteAt, options.language);
  return [
    ...(settings.state === 'resting' ? [texts.manage.isResting] : []),
    ...(settings.isPaused ? [texts.manage.isPaused] : []),
    ...followingLines({ ...options, following }),
    texts.manage.lengthIs(texts.settings.length.choices[settings.length]),
    ...(settings.wantsQuote ? [texts.manage.getsQuote(quoteTime)] : []),
    ...(settings.signature === '' ? [] : [texts.manage.signatureIs(settings.signature)]),
  ];
}

function manageKeyboard({ chat, place, settings, forumTopics }: ManagedPlace, language: Language): InlineKeyboard {
  const texts = catalogue(language).manage;
  const { isPaused, wantsQuote, state } = settings;
  const keyboard = new InlineKeyboard()
    .text(texts.topics, buttons.open.pack({ screen: 'topics' }))
    .primary()
    .text(texts.settings, buttons.open.pack({ screen: 'settings' }))
    .row()
    .text(wantsQuote ? texts.quoteOff : texts.quoteOn, buttons.dailyQuote.pack({ isWanted: !wantsQuote }));
  if (state === 'resting') keyboard.text(texts.resume, buttons.resume.pack({}));
  else keyboard.text(isPaused ? texts.resume : texts.pause, buttons.pause.pack({ isWanted: !isPaused }));
  if (chat.kind === 'channel') addSignature(keyboard.row(), settings.signature, language);
  for (const topic of forumTopics.slice(0, MAX_FORUM_TOPICS)) {
    const data = addressData(buttons.open.pack({ screen: 'manage' }), topic);
    keyboard.row().text(`# ${shorten(oneLine(topic.name), MAX_NAME)}`, data);
  }
  keyboard.row();
  if (place.threadId === NO_THREAD) return keyboard.text(texts.all, buttons.open.pack({ screen: 'channels' }));
  const whole = { ...place, threadId: NO_THREAD };
  return keyboard.text(texts.back, addressData(buttons.open.pack({ screen: 'manage' }), whole));
}

function addSignature(keyboard: InlineKeyboard, signature: string, language: Language): void {
  const texts = catalogue(language).manage;
  keyboard.text(texts.sign, buttons.signature.pack({ act: 'ask' }));
  if (signature !== '') keyboard.text(texts.unsign, buttons.signature.pack({ act: 'clear' }));
}
