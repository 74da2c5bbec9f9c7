import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { type Following, receives } from '../../subscriptions/following.js';
import type { TopicCatalogue, TopicGroup } from '../../topics/catalogue.js';
import { ALL_TOPICS, type Topic } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';

/** What the topic buttons depend on. */
export interface TopicsKeyboardOptions {
  readonly language: Language;
  readonly topics: TopicCatalogue;
  readonly following: Following;
  /** From 0; one past the end shows the last page. */
  readonly page: number;
}

/** Rows of headings and topics on one page; a group is never torn apart unless it is longer than that. */
const ROWS_ON_PAGE = 14;
const COLUMNS = 2;

/** All topics as buttons by group, SEMUA on top; ✅ marks what comes. */
export function topicsKeyboard(options: TopicsKeyboardOptions): InlineKeyboard {
  const pages = toPages(options.topics.groups(options.language));
  const page = Math.max(0, Math.min(options.page, pages.length - 1));
  const keyboard = new InlineKeyboard();
  addTopic(keyboard, ALL_TOPICS, { ...options, page });
  for (const section of pages[page] ?? []) addSection(keyboard, section, { ...options, page });
  if (pages.length > 1) addPaging(keyboard, page, pages.length, options.language);
  keyboard.row().text(catalogue(options.language).topics.done, buttons.topicsDone.pack({})).primary();
  return keyboard;
}

function addSection(keyboard: InlineKeyboard, section: TopicGroup, options: TopicsKeyboardOptions): void {
  const texts = catalogue(options.language).topics;
  keyboard.row().text(texts.heading(section.heading), buttons.nothing.pack({}));
  section.topics.forEach((topic, index) => {
    if (index % COLUMNS === 0) keyboard.row();
    addTopic(keyboard, topic, options);
  });
}

/** The button says what shall be, so that pressing it twice changes nothing more. */
function addTopic(keyboard: InlineKeyboard, topic: Topic | typeof ALL_TOPICS, options: TopicsKeyboardOptions): void {
  const { following, topics, language, page } = options;
  const isAll = typeof topic === 'string';
  const id = isAll ? topic : topic.id;
  const isOn = isAll ? following.all : receives(following, topic.id);
  const label = isAll ? catalogue(language).topics.all : topic.label[language];
  const data = buttons.setTopic.pack({ topic: topics.slugOf(id), isWanted: !isOn, page });
  keyboard.text(`${isOn ? '✅' : isAll ? '📰' : topic.emoji} ${label}`, data);
  if (isOn) keyboard.success();
}

function addPaging(keyboard: InlineKeyboard, page: number, pages: number, language: Language): void {
  keyboard.row();
  if (page > 0) keyboard.text('‹', buttons.topicsPage.pack({ page: page - 1 }));
  keyboard.text(catalogue(language).latest.page(page + 1, pages), buttons.nothing.pack({}));
  if (page < pages - 1) keyboard.text('›', buttons.topicsPage.pack({ page: page + 1 }));
}

function toPages(groups: readonly TopicGroup[]): readonly (readonly TopicGroup[])[] {
  const pages: TopicGroup[][] = [];
  let rowsLeft = 0;
  for (const section of groups.flatMap(splitGroup)) {
    const rows = 1 + Math.ceil(section.topics.length / COLUMNS);
    if (rows > rowsLeft) {
      pages.push([]);
      rowsLeft = ROWS_ON_PAGE;
    }
    pages.at(-1)?.push(section);
    rowsLeft -= rows;
  }
  return pages;
}

/** A group too long for a page becomes several sections under the same heading. */
function splitGroup(group: TopicGroup): readonly TopicGroup[] {
  const size = (ROWS_ON_PAGE - 1) * COLUMNS;
  return Array.from({ length: Math.ceil(group.topics.length / size) }, (_, index) => ({
    heading: group.heading,
    topics: group.topics.slice(index * size, (index + 1) * size),
  }));
}
