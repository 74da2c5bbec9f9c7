import type { Generated, Selectable } from 'kysely';

/**
 * The tables as they lie in the database: ids and epoch milliseconds as numbers, booleans as 0 and 1, lists as JSON text.
 * Only `store/` sees rows; everyone else sees the domain's types.
 */
export interface Schema {
  articles: ArticlesTable;
  article_keys: ArticleKeysTable;
  article_topics: { topic: string; article_id: number };
  sources: SourcesTable;
  destinations: DestinationsTable;
  follows: { chat_id: number; thread_id: number; topic: string; silent: number; created_at: number };
  fanouts: FanoutsTable;
  deliveries: DeliveriesTable;
  sent: SentTable;
  /** Who brought the bot into a group or channel; Telegram user id. */
  chat_hosts: { chat_id: number; user_id: number };
  chats: ChatsTable;
  /** Who was an administrator of a chat when last asked; Telegram user ids. */
  chat_managers: { user_id: number; chat_id: number };
  forum_topics: { chat_id: number; thread_id: number; name: string };
  /** Messages of the bot that go away at `due_at`. */
  passing_messages: { chat_id: number; message_id: number; due_at: number };
  notices: NoticesTable;
  quotes: QuotesTable;
  quote_days: { day: string; quote_id: number };
  leases: { name: string; holder: string; epoch: number; expires_at: number };
  kv: { key: string; value: string; expires_at: number | null };
}

interface ArticlesTable {
  id: Generated<number>;
  key: string;
  url: string;
  title: string;
  body: string;
  summary: string;
  /** Empty of articles stored before there were two. */
  long_summary: Generated<string>;
  category: string;
  topics: string;
  image: string | null;
  byline: string | null;
  published_at: number | null;
  seen_at: number;
  /** `published_at`, else `seen_at`: what lists are ordered by. */
  ordered_at: number;
  content_hash: string;
  item_hash: string;
  state: string;
  revision: number;
  corrected_at: number | null;
  date_from: Generated<string>;
  is_advertorial: Generated<number>;
  /** What equal titles have in common; empty where there is no title. */
  title_key: Generated<string>;
  /** When its page is looked at again; null when it is not. */
  next_check_at: Generated<number | null>;
  /** How often its page was looked at again. */
  checks: Generated<number>;
  /** When the publisher was found to have withdrawn it. */
  withdrawn_at: Generated<number | null>;
  /** Since when its page is not to be found; null while it is. */
  missing_since: Generated<number | null>;
}

/** Everything that an article is known by. */
interface ArticleKeysTable {
  key: string;
  article_id: number;
  /** 1: another address of the same story, found by its title; it never corrects the article. */
  is_copy: Generated<number>;
}

interface SourcesTable {
  name: string;
  /** 0 until the source was read to its end for the first time. */
  opened_at: number;
  next_due_at: Generated<number>;
  failures: Generated<number>;
  last_polled_at: Generated<number | null>;
  last_ok_at: Generated<number | null>;
  failing_since: Generated<number | null>;
  alarmed_at: Generated<number | null>;
  moved_to: Generated<string | null>;
  moved_seen: Generated<number>;
  refresh_ms: Generated<number>;
}

interface DestinationsTable {
  chat_id: number;
  thread_id: number;
  kind: string;
  title: string;
  language: string;
  wants_quote: number;
  length: Generated<string>;
  state: string;
  /** Why it rests, for the operator. */
  rest_cause: string | null;
  /** Since when it rests; null while it is active. */
  rested_at: Generated<number | null>;
  /** 1: somebody wants no news for now. */
  is_paused: Generated<number>;
  /** 1: a forum topic that is closed to the bot, whose news goes to General until it is open again. */
  is_diverted: Generated<number>;
  /** What stands below each post; empty: nothing. */
  signature: Generated<string>;
  created_by: number | null;
  created_at: number;
  changed_at: number;
}

/** Groups and channels, whatever is wanted there. */
interface ChatsTable {
  chat_id: number;
  kind: string;
  title: string;
  is_forum: Generated<number>;
  /** Who may use what only reads. */
  readers: Generated<string>;
  clears_replies: Generated<number>;
  /** Of a group: the channel whose posts Telegram forwards to it. */
  linked_chat_id: Generated<number | null>;
}

interface FanoutsTable {
  id: Generated<number>;
  kind: string;
  /** Article id, `article:revision` of a correction, day of a quote. With `kind` it is unique. */
  ref: string;
  article_id: number | null;
  priority: number;
  /** The last place looked at; followers after it are still to come. */
  cursor_chat: number;
  cursor_thread: number;
  /** Followers since then do not get it. */
  cutoff: number;
  /** `open` until the last follower was looked at. */
  state: string;
  made: number;
  sent: number;
  failed: number;
  /** Deliveries that there was nothing to do for any more: too old, withdrawn, followers gone. */
  dropped: Generated<number>;
  /** The number of its last turn among the open fan-outs; 0 before its first. */
  turn: Generated<number>;
}

interface DeliveriesTable {
  id: Generated<number>;
  fanout_id: number;
  chat_id: number;
  thread_id: number;
  /** 0 due, 1 leased, 3 dead. */
  status: Generated<number>;
  attempts: Generated<number>;
  not_before: Generated<number>;
  lease_until: Generated<number>;
  /** The message that a correction edits. */
  message_id: number | null;
  /** Its place in the order of its chat, lowest first: the fan-out's priority, then publication. */
  rank: Generated<number>;
  made_at: Generated<number>;
  /** 1: not together with others any more, since Telegram refused them together. */
  is_alone: Generated<number>;
  last_error: Generated<string | null>;
  /** When the first of its failures was; null without one. */
  failing_since: Generated<number | null>;
  /** How often Telegram's answer got lost. */
  lost_answers: Generated<number>;
  /** When it became a dead letter. */
  died_at: Generated<number | null>;
}

interface SentTable {
  article_id: number;
  chat_id: number;
  thread_id: number;
  message_id: number;
  revision: number;
  sent_at: number;
  /** The ids of all articles of the message, as JSON, where it carries several; else empty. */
  together: Generated<string>;
  /** Changes with what the message says; empty where that is not known. */
  fingerprint: Generated<string>;
}

/** What somebody has to be told of a place, and when that was done. */
interface NoticesTable {
  chat_id: number;
  thread_id: number;
  kind: string;
  /** The chat's, as it was known then. */
  title: string;
  created_at: number;
  told_at: number | null;
}

interface QuotesTable {
  id: Generated<number>;
  key: string;
  text: string;
  author: string;
  source: string | null;
  /** `site` or `file`. */
  origin: string;
  uses: number;
  /** When the site last showed it; 0 for the file's. */
  seen_at: number;
}

export type ArticleRow = Selectable<ArticlesTable>;
export type ChatRow = Selectable<ChatsTable>;
export type DestinationRow = Selectable<DestinationsTable>;
export type FanoutRow = Selectable<FanoutsTable>;

/** Values of `deliveries.status`. */
export const deliveryStatus = { due: 0, leased: 1, dead: 3 } as const;
