import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { type FollowChange, type Following, receives } from '../../subscriptions/following.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import type { FoundTopics } from '../../topics/find-topics.js';
import { ALL_TOPICS, type TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';
import { packChange } from './pack-change.js';
import { shorten } from './shorten.js';
import { topicLabel, topicLabels } from './topic-label.js';
import { followingLines } from './topics-message.js';

/** What somebody's words came to, and what that changed. */
export interface NamedTopics {
  readonly named: FoundTopics;
  readonly before: Following;
  readonly change: FollowChange;
  readonly after: Following;
}

interface Options {
  readonly language: Language;
  readonly topics: TopicCatalogue;
}

/** Why none of what is followed comes for now; left out where it does. */
interface WithPause extends Options {
  readonly pause?: string;
}

const MAX_ECHO = 40;
const MAX_SUGGESTIONS = 6;

/** The answer to "follow these". */
export function followedMessage(outcome: NamedTopics, options: WithPause): OutgoingMessage {
  const { named, before, change } = outcome;
  const texts = catalogue(options.language).follow;
  const label = (topics: readonly TopicId[]) => topicLabels(topics, options.topics, options.language);
  const fresh = named.found.filter((topic) => change.added.includes(topic) && !before.all);
  const known = named.found.filter((topic) => !change.added.includes(topic) && !before.all);
  const lines = [
    ...(named.all ? [change.added.includes(ALL_TOPICS) ? texts.nowAll : texts.alreadyAll] : []),
    ...(fresh.length > 0 ? [texts.nowFollowed(label(fresh))] : []),
    ...(known.length > 0 ? [texts.alreadyFollowed(label(known))] : []),
    ...(before.all && named.found.length > 0 && !named.all ? [texts.includedInAll] : []),
    ...(options.pause === undefined ? [] : [options.pause]),
    ...unknownLines(named, options),
  ];
  const keyboard = suggestionButtons(named, { ...options, isWanted: true });
  keyboard.row().text(catalogue(options.language).topics.showAll, buttons.open.pack({ screen: 'topics' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

/** The answer to "stop these"; offers to undo it. */
export function unfollowedMessage(outcome: NamedTopics, options: Options): OutgoingMessage {
  const { named, before, change, after } = outcome;
  const texts = catalogue(options.language).follow;
  const label = (topics: readonly TopicId[]) => topicLabels(topics, options.topics, options.language);
  const stopped = named.found.filter((topic) => receives(before, topic) && !receives(after, topic));
  const missing = named.found.filter((topic) => !receives(before, topic));
  const lines = [
    ...(named.all && change.removed.length > 0 ? [texts.stoppedAll] : []),
    ...(stopped.length > 0 && !named.all ? [texts.nowStopped(label(stopped))] : []),
    ...(missing.length > 0 && !named.all ? [texts.notFollowed(label(missing))] : []),
    ...remainingLines(outcome, options),
    ...unknownLines(named, options),
  ];
  const keyboard = suggestionButtons(named, { ...options, isWanted: false });
  const undo = { change: packChange(change, options.topics) };
  const hasChanged = change.added.length + change.removed.length > 0;
  if (hasChanged && buttons.undo.fits(undo)) keyboard.row().text(texts.undo, buttons.undo.pack(undo));
  keyboard.row().text(catalogue(options.language).topics.showAll, buttons.open.pack({ screen: 'topics' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

/** What an undo button leaves behind. */
export function undoneMessage(following: Following, options: Options): OutgoingMessage {
  const lines = [catalogue(options.language).follow.undone, ...followingLines({ ...options, following })];
  const label = catalogue(options.language).topics.change;
  const keyboard = new InlineKeyboard().text(label, buttons.open.pack({ screen: 'topics' }));
  return plainMessage(FormattedString.join(lines, '\n'), keyboard);
}

/** What still comes. */
function remainingLines({ named, before, after, change }: NamedTopics, options: Options): readonly string[] {
  const texts = catalogue(options.language).follow;
  if (before.all && !after.all && !named.all) return [texts.othersRemain];
  if (named.all && change.removed.length > 0) return [];
  if (named.found.length === 0 && !named.all) return [];
  if (after.topics.size === 0) return followingLines({ ...options, following: after });
  return [texts.remaining(topicLabels(after.topics, options.topics, options.language))];
}

function unknownLines(named: FoundTopics, options: Options): readonly string[] {
  const texts = catalogue(options.language).follow;
  const hasSuggestions = named.unknown.some((name) => name.suggestions.length > 0);
  return [
    ...named.unknown.map(({ text }) => texts.unknown(shorten(oneLine(text), MAX_ECHO) || '?')),
    ...(hasSuggestions ? [texts.didYouMean] : []),
  ];
}

function suggestionButtons(named: FoundTopics, options: Options & { readonly isWanted: boolean }): InlineKeyboard {
  const suggestions = [...new Set(named.unknown.flatMap((name) => name.suggestions))].slice(0, MAX_SUGGESTIONS);
  const keyboard = new InlineKeyboard();
  suggestions.forEach((topic, index) => {
    if (index % 2 === 0) keyboard.row();
    const data = buttons.pickTopic.pack({ topic: options.topics.slugOf(topic), isWanted: options.isWanted });
    keyboard.text(topicLabel(topic, options.topics, options.language), data);
  });
  return keyboard;
}
