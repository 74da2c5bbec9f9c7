import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';
import { topicLabel, topicLabels } from './topic-label.js';

const MAX_TOPICS = 3;

/** "Did you mean /terbaru?": `commands` with their slash, likeliest first, at least one. */
export function unknownCommandMessage(commands: readonly string[], language: Language): OutgoingMessage {
  return noticeMessage(catalogue(language).fallback.unknownCommand(commands));
}

/** The answer to words that mean nothing to the bot. */
export function plainTextMessage(commands: readonly string[], language: Language): OutgoingMessage {
  return noticeMessage(`${catalogue(language).fallback.plainText}\n${commands.join('  ')}`);
}

/** Somebody typed the name of a topic without a command: follow it, or read it? */
export function topicsNamedMessage(
  named: readonly TopicId[],
  options: { readonly language: Language; readonly topics: TopicCatalogue },
): OutgoingMessage {
  const texts = catalogue(options.language).fallback;
  const keyboard = new InlineKeyboard();
  for (const id of named.slice(0, MAX_TOPICS)) {
    const label = topicLabel(id, options.topics, options.language);
    const topic = options.topics.slugOf(id);
    keyboard.row().text(texts.followThese(label), buttons.pickTopic.pack({ topic, isWanted: true }));
    keyboard.text(texts.readThese(label), buttons.latest.pack({ page: 0, topic }));
  }
  const labels = topicLabels(named, options.topics, options.language);
  return noticeMessage(texts.topicsNamed(labels), keyboard);
}
