import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { type Following, receives } from '../../subscriptions/following.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';
import { topicLabel, topicLabels } from './topic-label.js';

const MAX_TOPICS = 6;

/** "Did you mean /terbaru?": `commands` with their slash, likeliest first, at least one. */
export function unknownCommandMessage(commands: readonly string[], language: Language): OutgoingMessage {
  return noticeMessage(catalogue(language).fallback.unknownCommand(commands));
}

/** The answer to words that mean nothing to the bot. */
export function plainTextMessage(commands: readonly string[], language: Language): OutgoingMessage {
  return noticeMessage(`${catalogue(language).fallback.plainText}\n${commands.join('  ')}`);
}

/** Somebody typed the name of a topic without a command: follow it (or stop, where it is followed), or read it? */
export function topicsNamedMessage(
  named: readonly TopicId[],
  options: { readonly language: Language; readonly topics: TopicCatalogue; readonly following: Following },
): OutgoingMessage {
  const texts = catalogue(options.language).fallback;
  const keyboard = new InlineKeyboard();
  for (const id of named.slice(0, MAX_TOPICS)) {
    const label = topicLabel(id, options.topics, options.language);
    const topic = options.topics.slugOf(id);
    const isOn = receives(options.following, id);
    const deed = isOn ? texts.stopThese(label) : texts.followThese(label);
    keyboard.row().text(deed, buttons.pickTopic.pack({ topic, isWanted: !isOn }));
    keyboard.text(texts.readThese(label), buttons.latest.pack({ page: 0, topic }));
  }
  const labels = topicLabels(named.slice(0, MAX_TOPICS), options.topics, options.language);
  return noticeMessage(texts.topicsNamed(labels), keyboard);
}
