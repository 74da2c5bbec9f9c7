import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Following } from '../../subscriptions/following.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { titleOf } from './title-of.js';
import { topicLabels } from './topic-label.js';
import { type TopicsKeyboardOptions, topicsKeyboard } from './topics-keyboard.js';

/** What stands above the topic buttons: `ask` and `askStop` also invite to type a name, `stop` and `askStop` ask what to end. */
export type TopicsPrompt = 'tap' | 'ask' | 'stop' | 'askStop';

/** Whether no news comes at all. */
export function isNothing(following: Following): boolean {
  return !following.all && following.topics.size === 0;
}

/** The topic buttons with what is followed now. */
export function topicsMessage(
  options: TopicsKeyboardOptions & {
    readonly prompt?: TopicsPrompt;
    /** The managed place; left out where people speak of here. */
    readonly of?: string;
    /** Why none of it comes for now; left out where it does. */
    readonly pause?: string;
    /** Whether a forum topic for each category can be made. */
    readonly offersForumTopics?: boolean;
  },
): OutgoingMessage {
  const texts = catalogue(options.language).topics;
  const lines = [
    FormattedString.b(titleOf(texts.title, options.of)),
    texts.prompts[options.prompt ?? 'tap'],
    '',
    ...followingLines(options),
    ...(options.pause === undefined ? [] : [options.pause]),
  ];
  const keyboard = topicsKeyboard(options);
  if (options.offersForumTopics === true) {
    keyboard.row().text(catalogue(options.language).forumTopics.offer, buttons.forumTopics.pack({ act: 'ask' }));
  }
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

/** What remains of the buttons after "done". */
export function topicsDoneMessage(
  options: Omit<TopicsKeyboardOptions, 'page'> & { readonly pause?: string },
): OutgoingMessage {
  const texts = catalogue(options.language).topics;
  const lines = [
    ...followingLines(options),
    ...(isNothing(options.following) ? [] : [options.pause ?? texts.newsWillCome]),
  ];
  const keyboard = new InlineKeyboard().text(texts.change, buttons.open.pack({ screen: 'topics' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

/** One or two lines: what comes, and what lies below "everything". */
export function followingLines(options: {
  readonly following: Following;
  readonly topics: TopicsKeyboardOptions['topics'];
  readonly language: TopicsKeyboardOptions['language'];
}): readonly string[] {
  const texts = catalogue(options.language).topics;
  const singles = topicLabels(options.following.topics, options.topics, options.language);
  if (options.following.all) {
    return [texts.followsAll, ...(singles.length === 0 ? [] : [texts.singlesAreKept(singles)])];
  }
  return [singles.length === 0 ? texts.followsNothing : texts.follows(singles)];
}
