import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { UnknownName } from '../../topics/find-topics.js';
import { ALL_TOPICS, type TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';
import { topicLabel } from './topic-label.js';

const MAX_ECHO = 40;

/** The answer to `/terbaru` with a name that is no topic: what it might mean, and the news of all topics. */
export function unknownTopicMessage(
  name: UnknownName,
  options: { readonly language: Language; readonly topics: TopicCatalogue },
): OutgoingMessage {
  const texts = catalogue(options.language);
  const keyboard = new InlineKeyboard();
  const open = (topic: TopicId) => buttons.latest.pack({ page: 0, topic: options.topics.slugOf(topic) });
  for (const topic of name.suggestions) {
    keyboard.text(topicLabel(topic, options.topics, options.language), open(topic)).row();
  }
  keyboard.text(texts.latest.title, open(ALL_TOPICS));
  const hint = name.suggestions.length > 0 ? `\n${texts.follow.didYouMean}` : '';
  return noticeMessage(`${texts.follow.unknown(shorten(oneLine(name.text), MAX_ECHO) || '?')}${hint}`, keyboard);
}
